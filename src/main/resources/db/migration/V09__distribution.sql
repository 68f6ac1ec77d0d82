CREATE TABLE IF NOT EXISTS recipient (
    id               varchar(60) PRIMARY KEY,
    name             varchar(200) NOT NULL,
    address          varchar(320) NOT NULL
);

CREATE TABLE IF NOT EXISTS mailing_list (
    id               varchar(60) PRIMARY KEY,
    name             varchar(200) NOT NULL
);

CREATE TABLE IF NOT EXISTS membership (
    membership_key   varchar(130) PRIMARY KEY,
    list_id          varchar(60) NOT NULL REFERENCES mailing_list (id),
    recipient_id     varchar(60) NOT NULL REFERENCES recipient (id)
);

CREATE TABLE IF NOT EXISTS subscription (
    id               varchar(60) PRIMARY KEY,
    list_id          varchar(60) NOT NULL REFERENCES mailing_list (id),
    brief            varchar(40) NOT NULL,
    language         varchar(10) NOT NULL,
    format           varchar(10) NOT NULL,
    starts_at        timestamp(6) with time zone NOT NULL
);

CREATE SEQUENCE IF NOT EXISTS delivery_id START WITH 1 INCREMENT BY 1;

-- One message to one recipient for one edition: however often an edition is published, there is one row.
CREATE TABLE IF NOT EXISTS delivery (
    id               bigint PRIMARY KEY,
    edition_id       bigint NOT NULL REFERENCES edition (id),
    subscription_id  varchar(60) NOT NULL REFERENCES subscription (id),
    recipient_id     varchar(60) NOT NULL REFERENCES recipient (id),
    address          varchar(320) NOT NULL,
    language         varchar(10) NOT NULL,
    format           varchar(10) NOT NULL,
    state            varchar(20) NOT NULL,
    message_id       varchar(200) NOT NULL,
    message_date     timestamp(6) with time zone NOT NULL,
    attempts         integer NOT NULL,
    detail           varchar,
    state_since      timestamp(6) with time zone NOT NULL,
    UNIQUE (edition_id, recipient_id)
);
