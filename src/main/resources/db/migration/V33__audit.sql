-- Who did what: a chain of hashes of its own, only ever added to.

CREATE TABLE IF NOT EXISTS audit_record (
    id              bigint PRIMARY KEY,
    recorded_at     timestamp(6) with time zone NOT NULL,
    person          varchar(200) NOT NULL,
    address         varchar(100) NOT NULL,
    action          varchar(100) NOT NULL,
    subject         varchar(500) NOT NULL,
    outcome         varchar(20) NOT NULL,
    detail          varchar(2000) NOT NULL,
    previous_hash   varchar(64) NOT NULL,
    hash            varchar(64) NOT NULL
);

CREATE INDEX IF NOT EXISTS audit_record_time ON audit_record (recorded_at);
CREATE INDEX IF NOT EXISTS audit_record_person ON audit_record (person, id);

CREATE TABLE IF NOT EXISTS audit_head (
    id              integer PRIMARY KEY,
    last_id         bigint NOT NULL,
    hash            varchar(64) NOT NULL
);

INSERT INTO audit_head (id, last_id, hash)
SELECT 1, 0, '' WHERE NOT EXISTS (SELECT 1 FROM audit_head WHERE id = 1);
