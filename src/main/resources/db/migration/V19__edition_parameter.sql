-- What an edition of a brief with a parameter is about: state=CHHATTISGARH; empty for a brief about everything.

ALTER TABLE edition ADD COLUMN IF NOT EXISTS about varchar(120) DEFAULT '' NOT NULL;

CREATE INDEX IF NOT EXISTS edition_of_brief ON edition (brief, about, state, as_at);
