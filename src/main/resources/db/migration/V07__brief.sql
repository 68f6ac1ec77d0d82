CREATE SEQUENCE IF NOT EXISTS edition_id START WITH 1 INCREMENT BY 1;

CREATE TABLE IF NOT EXISTS edition (
    id               bigint PRIMARY KEY,
    brief            varchar(40) NOT NULL,
    edition_year     integer NOT NULL,
    edition_number   integer NOT NULL,
    as_at            timestamp(6) with time zone NOT NULL,
    recorded_at      timestamp(6) with time zone NOT NULL,
    since            timestamp(6) with time zone NOT NULL,
    previous_edition bigint REFERENCES edition (id),
    state            varchar(20) NOT NULL,
    digest           varchar NOT NULL,
    digest_sha256    varchar(64) NOT NULL,
    drafted_at       timestamp(6) with time zone NOT NULL,
    published_at     timestamp(6) with time zone,
    UNIQUE (brief, edition_year, edition_number),
    UNIQUE (brief, as_at, digest_sha256)
);

CREATE TABLE IF NOT EXISTS edition_counter (
    counter_key      varchar(60) PRIMARY KEY,
    last_number      integer NOT NULL
);

CREATE TABLE IF NOT EXISTS rendition (
    rendition_key    varchar(60) PRIMARY KEY,
    edition_id       bigint NOT NULL REFERENCES edition (id),
    language         varchar(10) NOT NULL,
    format           varchar(10) NOT NULL,
    sha256           varchar(64) NOT NULL,
    byte_count       bigint NOT NULL
);

CREATE INDEX IF NOT EXISTS rendition_of_edition ON rendition (edition_id);
