-- A revision can say that the row was wrong before; a write that is repeated under its key is answered once.

ALTER TABLE revision ADD COLUMN IF NOT EXISTS correction boolean DEFAULT false NOT NULL;

CREATE INDEX IF NOT EXISTS revision_feed ON revision (register, id);

CREATE TABLE IF NOT EXISTS idempotency (
    idempotency_key varchar(200) PRIMARY KEY,
    request_sha256  varchar(64) NOT NULL,
    status          integer NOT NULL,
    location        varchar,
    entity_tag      varchar(100),
    answer          varchar NOT NULL,
    recorded_at     timestamp(6) with time zone NOT NULL
);
