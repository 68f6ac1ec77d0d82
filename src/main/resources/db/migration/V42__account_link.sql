-- Links with which somebody who has an account sets its password; each works once, and for a time. The secret of one, 256 random
-- bits, is kept as SHA-256.
CREATE TABLE IF NOT EXISTS account_link (
    secret_sha256   varchar(64) PRIMARY KEY,
    account_id      bigint NOT NULL REFERENCES account (id),
    made_at         timestamp(6) with time zone NOT NULL,
    made_by         varchar(200) NOT NULL,
    expires_at      timestamp(6) with time zone NOT NULL,
    used_at         timestamp(6) with time zone
);

CREATE INDEX IF NOT EXISTS account_link_of ON account_link (account_id);
