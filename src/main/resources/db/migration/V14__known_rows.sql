-- When each row first became known, so that a page as at an instant need not look at every revision.

CREATE TABLE IF NOT EXISTS known_row (
    entry_key      varchar(130) PRIMARY KEY,
    register       varchar(40) NOT NULL,
    row_key        varchar(80) NOT NULL,
    first_known_at timestamp(6) with time zone NOT NULL
);

CREATE INDEX IF NOT EXISTS known_row_in_order ON known_row (register, row_key, first_known_at);

INSERT INTO known_row (entry_key, register, row_key, first_known_at)
SELECT r.register || '/' || r.row_key, r.register, r.row_key, min(r.known_at)
FROM revision r
WHERE NOT EXISTS (SELECT 1 FROM known_row k WHERE k.register = r.register AND k.row_key = r.row_key)
GROUP BY r.register, r.row_key;

CREATE INDEX IF NOT EXISTS revision_retired ON revision (register, retired, known_at);
