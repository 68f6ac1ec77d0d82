-- Where the record of the audit begins, once its oldest part was let go.

ALTER TABLE audit_head ADD COLUMN IF NOT EXISTS cut_id bigint DEFAULT 0 NOT NULL;
ALTER TABLE audit_head ADD COLUMN IF NOT EXISTS cut_hash varchar(64) DEFAULT '' NOT NULL;
