-- Who an account belongs to at the provider that signs people in: SHA-256 of the issuer and its name for the person, which never
-- changes, whatever else the provider says of that person.
ALTER TABLE account ADD COLUMN IF NOT EXISTS openid_sha256 varchar(64);

CREATE UNIQUE INDEX IF NOT EXISTS account_openid ON account (openid_sha256);
