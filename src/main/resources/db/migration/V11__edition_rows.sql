-- The rows that an edition cites, and the later corrections of what it printed of them.

CREATE TABLE IF NOT EXISTS edition_row (
    entry_key   varchar(200) PRIMARY KEY,
    edition_id  bigint NOT NULL REFERENCES edition (id),
    register    varchar(40) NOT NULL,
    row_key     varchar(80) NOT NULL
);

CREATE INDEX IF NOT EXISTS edition_row_of_row ON edition_row (register, row_key);

CREATE TABLE IF NOT EXISTS edition_correction (
    entry_key   varchar(60) PRIMARY KEY,
    edition_id  bigint NOT NULL REFERENCES edition (id),
    revision    bigint NOT NULL,
    register    varchar(40) NOT NULL,
    row_key     varchar(80) NOT NULL,
    fields      varchar NOT NULL,
    reason      varchar NOT NULL,
    recorded_at timestamp(6) with time zone NOT NULL
);

CREATE INDEX IF NOT EXISTS edition_correction_of_edition ON edition_correction (edition_id, revision);
