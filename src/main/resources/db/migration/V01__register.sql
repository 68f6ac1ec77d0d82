-- The log of revisions of every register, and the end of its chain of hashes.

CREATE TABLE IF NOT EXISTS revision (
    id            bigint PRIMARY KEY,
    register      varchar(40) NOT NULL,
    row_key       varchar(80) NOT NULL,
    known_at      timestamp(6) with time zone NOT NULL,
    recorded_at   timestamp(6) with time zone NOT NULL,
    recorded_by   varchar(200) NOT NULL,
    reason        varchar NOT NULL,
    retired       boolean NOT NULL,
    row_json      varchar NOT NULL,
    previous_hash varchar(64) NOT NULL,
    hash          varchar(64) NOT NULL
);

CREATE INDEX IF NOT EXISTS revision_of_row ON revision (register, row_key, known_at, id);

CREATE TABLE IF NOT EXISTS chain_head (
    chain         varchar(40) PRIMARY KEY,
    last_id       bigint NOT NULL,
    hash          varchar(64) NOT NULL
);

INSERT INTO chain_head (chain, last_id, hash)
SELECT 'revision', 0, '' WHERE NOT EXISTS (SELECT 1 FROM chain_head WHERE chain = 'revision');
