-- The life of an edition beyond its draft: approval by a second person, embargo, withdrawal, correction by a later one.

ALTER TABLE edition ADD COLUMN IF NOT EXISTS drafted_by varchar(200);
ALTER TABLE edition ADD COLUMN IF NOT EXISTS embargo_until timestamp(6) with time zone;
ALTER TABLE edition ADD COLUMN IF NOT EXISTS supersedes bigint REFERENCES edition (id);
ALTER TABLE edition ADD COLUMN IF NOT EXISTS ended_at timestamp(6) with time zone;
ALTER TABLE edition ADD COLUMN IF NOT EXISTS ended_by varchar(200);
ALTER TABLE edition ADD COLUMN IF NOT EXISTS ended_why varchar;

CREATE TABLE IF NOT EXISTS edition_approval (
    edition_id       bigint PRIMARY KEY REFERENCES edition (id),
    version          bigint NOT NULL,
    state            varchar(20) NOT NULL,
    asked_at         timestamp(6) with time zone NOT NULL,
    remind_at        timestamp(6) with time zone,
    deadline         timestamp(6) with time zone NOT NULL,
    decided_by       varchar(200),
    decided_at       timestamp(6) with time zone,
    note             varchar
);

CREATE INDEX IF NOT EXISTS edition_approval_open ON edition_approval (state, deadline);
CREATE INDEX IF NOT EXISTS edition_embargo ON edition (state, embargo_until);
