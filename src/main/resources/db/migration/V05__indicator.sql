CREATE TABLE IF NOT EXISTS indicator (
    row_key       varchar(80) PRIMARY KEY,
    version       bigint NOT NULL,
    name varchar NOT NULL,
    unit varchar NOT NULL,
    scope varchar NOT NULL,
    source_title  varchar NOT NULL,
    publisher     varchar NOT NULL,
    source_date   varchar(10),
    source_url    varchar,
    evidence      varchar(40) NOT NULL,
    confirmed     boolean NOT NULL,
    notes         varchar,
    conflicts     varchar NOT NULL
);

CREATE TABLE IF NOT EXISTS observation (
    row_key       varchar(80) PRIMARY KEY,
    version       bigint NOT NULL,
    indicator varchar(80) NOT NULL REFERENCES indicator (row_key),
    period varchar NOT NULL,
    amount numeric(24, 6) NOT NULL,
    source_title  varchar NOT NULL,
    publisher     varchar NOT NULL,
    source_date   varchar(10),
    source_url    varchar,
    evidence      varchar(40) NOT NULL,
    confirmed     boolean NOT NULL,
    notes         varchar,
    conflicts     varchar NOT NULL
);
