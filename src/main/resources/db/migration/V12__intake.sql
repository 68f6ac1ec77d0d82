-- What became of every table that was put in or checked.

CREATE SEQUENCE IF NOT EXISTS import_id START WITH 1 INCREMENT BY 1;

CREATE TABLE IF NOT EXISTS import_report (
    id          bigint PRIMARY KEY,
    register    varchar(40) NOT NULL,
    recorded_by varchar(200) NOT NULL,
    recorded_at timestamp(6) with time zone NOT NULL,
    report      varchar NOT NULL
);
