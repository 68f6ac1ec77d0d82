-- Links that lead to one file for one recipient, their uses, and subscriptions that wait for confirmation.

ALTER TABLE subscription DROP COLUMN IF EXISTS language;
ALTER TABLE subscription DROP COLUMN IF EXISTS format;

CREATE SEQUENCE IF NOT EXISTS file_link_id START WITH 1 INCREMENT BY 1;

CREATE TABLE IF NOT EXISTS file_link (
    id               bigint PRIMARY KEY,
    edition_id       bigint NOT NULL REFERENCES edition (id),
    language         varchar(10) NOT NULL,
    format           varchar(20) NOT NULL,
    recipient_id     varchar(60) NOT NULL REFERENCES recipient (id),
    key_id           varchar(40) NOT NULL,
    made_at          timestamp(6) with time zone NOT NULL,
    expires_at       timestamp(6) with time zone NOT NULL,
    revoked_at       timestamp(6) with time zone,
    revoked_by       varchar(200)
);

CREATE INDEX IF NOT EXISTS file_link_edition ON file_link (edition_id, recipient_id);

CREATE SEQUENCE IF NOT EXISTS file_use_id START WITH 1 INCREMENT BY 1;

CREATE TABLE IF NOT EXISTS file_use (
    id               bigint PRIMARY KEY,
    link_id          bigint NOT NULL REFERENCES file_link (id),
    used_at          timestamp(6) with time zone NOT NULL,
    client           varchar(100) NOT NULL,
    outcome          varchar(20) NOT NULL
);

CREATE INDEX IF NOT EXISTS file_use_link ON file_use (link_id);

CREATE SEQUENCE IF NOT EXISTS sign_up_id START WITH 1 INCREMENT BY 1;

CREATE TABLE IF NOT EXISTS sign_up (
    id               bigint PRIMARY KEY,
    name             varchar(200) NOT NULL,
    address          varchar(320) NOT NULL,
    address_key      varchar(400) NOT NULL,
    language         varchar(10) NOT NULL,
    brief            varchar(40) NOT NULL,
    about            varchar(300),
    formats          varchar(200) NOT NULL,
    state            varchar(20) NOT NULL,
    message_id       varchar(200) NOT NULL,
    asked_at         timestamp(6) with time zone NOT NULL,
    expires_at       timestamp(6) with time zone NOT NULL,
    attempts         integer NOT NULL,
    detail           varchar(1000)
);

CREATE INDEX IF NOT EXISTS sign_up_address ON sign_up (address_key);
CREATE INDEX IF NOT EXISTS sign_up_asked ON sign_up (asked_at);
