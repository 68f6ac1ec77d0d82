-- Recipients with what they may get, subscriptions of persons, several languages and formats, and who wants no more.

ALTER TABLE recipient ADD COLUMN IF NOT EXISTS address_key varchar(400);

-- Of rows with one address, all but the first keep a key of their own.
UPDATE recipient SET address_key = lower(address) || CASE WHEN EXISTS
    (SELECT 1 FROM recipient earlier WHERE lower(earlier.address) = lower(recipient.address) AND earlier.id < recipient.id)
    THEN ' ' || id ELSE '' END
WHERE address_key IS NULL;

ALTER TABLE recipient ALTER COLUMN address_key SET NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS recipient_address ON recipient (address_key);

ALTER TABLE recipient ADD COLUMN IF NOT EXISTS language varchar(10) DEFAULT 'EN' NOT NULL;
ALTER TABLE recipient ADD COLUMN IF NOT EXISTS reader_role varchar(20) DEFAULT 'READER' NOT NULL;
ALTER TABLE recipient ADD COLUMN IF NOT EXISTS states varchar(2000) DEFAULT '' NOT NULL;
ALTER TABLE recipient ADD COLUMN IF NOT EXISTS counterparts varchar(4000) DEFAULT '' NOT NULL;
ALTER TABLE recipient ADD COLUMN IF NOT EXISTS statutory boolean DEFAULT false NOT NULL;
ALTER TABLE recipient ADD COLUMN IF NOT EXISTS state varchar(20) DEFAULT 'ACTIVE' NOT NULL;
ALTER TABLE recipient ADD COLUMN IF NOT EXISTS reason varchar(1000);
ALTER TABLE recipient ADD COLUMN IF NOT EXISTS state_since timestamp(6) with time zone DEFAULT current_timestamp NOT NULL;
ALTER TABLE recipient ADD COLUMN IF NOT EXISTS created_at timestamp(6) with time zone DEFAULT current_timestamp NOT NULL;
ALTER TABLE recipient ADD COLUMN IF NOT EXISTS changed_at timestamp(6) with time zone DEFAULT current_timestamp NOT NULL;

ALTER TABLE mailing_list ADD COLUMN IF NOT EXISTS created_at timestamp(6) with time zone DEFAULT current_timestamp NOT NULL;
ALTER TABLE mailing_list ADD COLUMN IF NOT EXISTS changed_at timestamp(6) with time zone DEFAULT current_timestamp NOT NULL;
ALTER TABLE mailing_list ADD COLUMN IF NOT EXISTS removed_at timestamp(6) with time zone;

CREATE INDEX IF NOT EXISTS membership_list ON membership (list_id);
CREATE INDEX IF NOT EXISTS membership_recipient ON membership (recipient_id);

-- For a list or for a recipient. Without what it is about, every edition of the brief.
ALTER TABLE subscription ALTER COLUMN list_id DROP NOT NULL;
ALTER TABLE subscription ADD COLUMN IF NOT EXISTS recipient_id varchar(60) REFERENCES recipient (id);
ALTER TABLE subscription ADD COLUMN IF NOT EXISTS about varchar(300);
ALTER TABLE subscription ADD COLUMN IF NOT EXISTS languages varchar(60);
ALTER TABLE subscription ADD COLUMN IF NOT EXISTS formats varchar(200);
UPDATE subscription SET languages = language, formats = format WHERE formats IS NULL;
ALTER TABLE subscription ALTER COLUMN languages SET NOT NULL;
ALTER TABLE subscription ALTER COLUMN formats SET NOT NULL;
ALTER TABLE subscription ADD COLUMN IF NOT EXISTS by_link boolean DEFAULT false NOT NULL;
ALTER TABLE subscription ADD COLUMN IF NOT EXISTS paused boolean DEFAULT false NOT NULL;
ALTER TABLE subscription ADD COLUMN IF NOT EXISTS created_at timestamp(6) with time zone DEFAULT current_timestamp NOT NULL;
ALTER TABLE subscription ADD COLUMN IF NOT EXISTS changed_at timestamp(6) with time zone DEFAULT current_timestamp NOT NULL;
ALTER TABLE subscription ADD COLUMN IF NOT EXISTS ended_at timestamp(6) with time zone;

CREATE INDEX IF NOT EXISTS subscription_brief ON subscription (brief);
CREATE INDEX IF NOT EXISTS subscription_recipient ON subscription (recipient_id);

CREATE SEQUENCE IF NOT EXISTS opt_out_id START WITH 1 INCREMENT BY 1;

-- That a recipient wants no more of a subscription; the list itself stays as it is.
CREATE TABLE IF NOT EXISTS opt_out (
    id               bigint PRIMARY KEY,
    subscription_id  varchar(60) NOT NULL REFERENCES subscription (id),
    recipient_id     varchar(60) NOT NULL REFERENCES recipient (id),
    state            varchar(20) NOT NULL,
    asked_at         timestamp(6) with time zone NOT NULL,
    decided_at       timestamp(6) with time zone,
    decided_by       varchar(200),
    reason           varchar(1000),
    UNIQUE (subscription_id, recipient_id)
);

CREATE INDEX IF NOT EXISTS opt_out_recipient ON opt_out (recipient_id);
