-- Questions that are kept under a name; each change is a version of its own.

CREATE SEQUENCE IF NOT EXISTS saved_query_id START WITH 1 INCREMENT BY 1;

CREATE TABLE IF NOT EXISTS saved_query (
    id              bigint PRIMARY KEY,
    owner           varchar(200) NOT NULL,
    version         integer NOT NULL,
    name            varchar(200) NOT NULL,
    shared_with     varchar(20),
    removed_at      timestamp(6) with time zone
);

CREATE TABLE IF NOT EXISTS saved_query_version (
    version_key     varchar(40) PRIMARY KEY,
    query_id        bigint NOT NULL REFERENCES saved_query (id),
    number          integer NOT NULL,
    name            varchar(200) NOT NULL,
    question        varchar NOT NULL,
    shared_with     varchar(20),
    recorded_by     varchar(200) NOT NULL,
    reason          varchar(2000) NOT NULL,
    recorded_at     timestamp(6) with time zone NOT NULL,
    UNIQUE (query_id, number)
);
