CREATE TABLE IF NOT EXISTS schedule (
    id               varchar(60) PRIMARY KEY,
    brief            varchar(40) NOT NULL,
    week_day         varchar(10) NOT NULL,
    time_of_day      varchar(5) NOT NULL,
    zone             varchar(60) NOT NULL,
    planned_until    timestamp(6) with time zone NOT NULL
);

CREATE SEQUENCE IF NOT EXISTS occurrence_id START WITH 1 INCREMENT BY 1;

CREATE TABLE IF NOT EXISTS occurrence (
    id               bigint PRIMARY KEY,
    schedule_id      varchar(60) NOT NULL REFERENCES schedule (id),
    due_at           timestamp(6) with time zone NOT NULL,
    state            varchar(20) NOT NULL,
    reason           varchar,
    edition_id       bigint REFERENCES edition (id),
    planned_at       timestamp(6) with time zone NOT NULL,
    ended_at         timestamp(6) with time zone,
    UNIQUE (schedule_id, due_at)
);
