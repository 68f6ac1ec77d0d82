-- Since when each current row is known stands beside it, and which rows were ever retired in a small table: a page as at an
-- instant is found there. A revision then costs one index beside its number, and a new row costs no other table.

CREATE TABLE IF NOT EXISTS retired_row (
    entry_key varchar(130) PRIMARY KEY,
    register  varchar(40) NOT NULL,
    row_key   varchar(80) NOT NULL
);

INSERT INTO retired_row (entry_key, register, row_key)
SELECT DISTINCT r.register || '/' || r.row_key, r.register, r.row_key
FROM revision r
WHERE r.retired AND NOT EXISTS (SELECT 1 FROM retired_row k WHERE k.register = r.register AND k.row_key = r.row_key);

ALTER TABLE IF EXISTS mineral ADD COLUMN IF NOT EXISTS first_known_at timestamp(6) with time zone;
ALTER TABLE IF EXISTS tranche ADD COLUMN IF NOT EXISTS first_known_at timestamp(6) with time zone;
ALTER TABLE IF EXISTS block ADD COLUMN IF NOT EXISTS first_known_at timestamp(6) with time zone;
ALTER TABLE IF EXISTS offering ADD COLUMN IF NOT EXISTS first_known_at timestamp(6) with time zone;
ALTER TABLE IF EXISTS partnership ADD COLUMN IF NOT EXISTS first_known_at timestamp(6) with time zone;
ALTER TABLE IF EXISTS engagement ADD COLUMN IF NOT EXISTS first_known_at timestamp(6) with time zone;
ALTER TABLE IF EXISTS indicator ADD COLUMN IF NOT EXISTS first_known_at timestamp(6) with time zone;
ALTER TABLE IF EXISTS observation ADD COLUMN IF NOT EXISTS first_known_at timestamp(6) with time zone;
ALTER TABLE IF EXISTS milestone ADD COLUMN IF NOT EXISTS first_known_at timestamp(6) with time zone;

UPDATE mineral SET first_known_at =
    (SELECT min(r.known_at) FROM revision r WHERE r.register = 'minerals' AND r.row_key = mineral.row_key)
WHERE first_known_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM retired_row k WHERE k.register = 'minerals' AND k.row_key = mineral.row_key);

UPDATE tranche SET first_known_at =
    (SELECT min(r.known_at) FROM revision r WHERE r.register = 'tranches' AND r.row_key = tranche.row_key)
WHERE first_known_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM retired_row k WHERE k.register = 'tranches' AND k.row_key = tranche.row_key);

UPDATE block SET first_known_at =
    (SELECT min(r.known_at) FROM revision r WHERE r.register = 'blocks' AND r.row_key = block.row_key)
WHERE first_known_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM retired_row k WHERE k.register = 'blocks' AND k.row_key = block.row_key);

UPDATE offering SET first_known_at =
    (SELECT min(r.known_at) FROM revision r WHERE r.register = 'offerings' AND r.row_key = offering.row_key)
WHERE first_known_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM retired_row k WHERE k.register = 'offerings' AND k.row_key = offering.row_key);

UPDATE partnership SET first_known_at =
    (SELECT min(r.known_at) FROM revision r WHERE r.register = 'partnerships' AND r.row_key = partnership.row_key)
WHERE first_known_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM retired_row k WHERE k.register = 'partnerships' AND k.row_key = partnership.row_key);

UPDATE engagement SET first_known_at =
    (SELECT min(r.known_at) FROM revision r WHERE r.register = 'engagements' AND r.row_key = engagement.row_key)
WHERE first_known_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM retired_row k WHERE k.register = 'engagements' AND k.row_key = engagement.row_key);

UPDATE indicator SET first_known_at =
    (SELECT min(r.known_at) FROM revision r WHERE r.register = 'indicators' AND r.row_key = indicator.row_key)
WHERE first_known_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM retired_row k WHERE k.register = 'indicators' AND k.row_key = indicator.row_key);

UPDATE observation SET first_known_at =
    (SELECT min(r.known_at) FROM revision r WHERE r.register = 'observations' AND r.row_key = observation.row_key)
WHERE first_known_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM retired_row k WHERE k.register = 'observations' AND k.row_key = observation.row_key);

DROP TABLE IF EXISTS known_row;

DROP INDEX IF EXISTS revision_retired;

DROP INDEX IF EXISTS revision_feed;
