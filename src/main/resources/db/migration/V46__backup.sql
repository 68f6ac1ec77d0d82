-- Copies of everything, and what this database was made from when it was made from one.

CREATE SEQUENCE IF NOT EXISTS backup_id START WITH 1 INCREMENT BY 1;

CREATE TABLE IF NOT EXISTS backup (
    id              bigint PRIMARY KEY,
    asked_by        varchar(200) NOT NULL,
    asked_at        timestamp(6) with time zone NOT NULL,
    state           varchar(20) NOT NULL,
    ended_at        timestamp(6) with time zone,
    row_count       bigint NOT NULL,
    file_count      bigint NOT NULL,
    byte_count      bigint NOT NULL,
    sha256          varchar(64),
    detail          varchar
);

CREATE INDEX IF NOT EXISTS backup_state ON backup (state);

CREATE TABLE IF NOT EXISTS restoration (
    copy_id         varchar(40) PRIMARY KEY,
    taken_at        timestamp(6) with time zone NOT NULL,
    restored_at     timestamp(6) with time zone NOT NULL,
    row_count       bigint NOT NULL,
    checked_at      timestamp(6) with time zone,
    findings        varchar
);
