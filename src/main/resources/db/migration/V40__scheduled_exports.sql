-- A schedule may have the answer to a saved query made, for the readers of a list.

ALTER TABLE schedule ALTER COLUMN brief DROP NOT NULL;

ALTER TABLE occurrence ADD COLUMN IF NOT EXISTS export_id bigint REFERENCES export (id);

ALTER TABLE export ADD COLUMN IF NOT EXISTS mail_list varchar(60);
ALTER TABLE export ADD COLUMN IF NOT EXISTS title varchar(200);

-- A link leads to a file of an edition or to that of an export.
ALTER TABLE file_link ALTER COLUMN edition_id DROP NOT NULL;
ALTER TABLE file_link ALTER COLUMN language DROP NOT NULL;
ALTER TABLE file_link ALTER COLUMN format DROP NOT NULL;
ALTER TABLE file_link ADD COLUMN IF NOT EXISTS export_id bigint REFERENCES export (id);

CREATE INDEX IF NOT EXISTS file_link_export ON file_link (export_id, recipient_id);
