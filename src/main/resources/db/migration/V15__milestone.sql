-- The milestones of holders after their letter of intent; reached_on is empty while one is only expected.

CREATE TABLE IF NOT EXISTS milestone (
    row_key       varchar(80) PRIMARY KEY,
    version       bigint NOT NULL,
    offering      varchar(80) NOT NULL REFERENCES offering (row_key),
    kind          varchar(40) NOT NULL,
    reached_on    varchar(10),
    remark        varchar,
    source_title  varchar NOT NULL,
    publisher     varchar NOT NULL,
    source_date   varchar(10),
    source_url    varchar,
    evidence      varchar(40) NOT NULL,
    confirmed     boolean NOT NULL,
    notes         varchar,
    conflicts     varchar NOT NULL
);

CREATE INDEX IF NOT EXISTS milestone_of_offering ON milestone (offering);
