-- Messages to people who have to do something, and who works off a run of messages.

CREATE SEQUENCE IF NOT EXISTS notice_id START WITH 1 INCREMENT BY 1;

-- What such a message says, in both languages.
CREATE TABLE IF NOT EXISTS notice (
    id               bigint PRIMARY KEY,
    about            varchar(200) NOT NULL,
    subject          varchar(1000) NOT NULL,
    words            varchar NOT NULL,
    made_at          timestamp(6) with time zone NOT NULL
);

ALTER TABLE delivery ADD COLUMN IF NOT EXISTS notice_id bigint REFERENCES notice (id);
ALTER TABLE delivery ALTER COLUMN recipient_id DROP NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS delivery_notice ON delivery (notice_id, address);

CREATE TABLE IF NOT EXISTS mail_claim (
    run_key          varchar(60) PRIMARY KEY,
    claimed_by       varchar(40) NOT NULL
);

CREATE TABLE IF NOT EXISTS mail_alert (
    id               integer PRIMARY KEY,
    since            timestamp(6) with time zone,
    stage            varchar(20),
    words            varchar
);

INSERT INTO mail_alert (id) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM mail_alert);

CREATE INDEX IF NOT EXISTS file_use_at ON file_use (used_at);
