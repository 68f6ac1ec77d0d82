-- Who may sign in, who is signed in, and the secrets of programs. No secret is kept as it is: passwords as PBKDF2, those of
-- sessions, tokens and the set-up link as SHA-256 of 256 random bits.

CREATE SEQUENCE IF NOT EXISTS account_id START WITH 1 INCREMENT BY 1;

CREATE TABLE IF NOT EXISTS account (
    id              bigint PRIMARY KEY,
    version         bigint NOT NULL,
    name            varchar(100) NOT NULL,
    name_key        varchar(100) NOT NULL UNIQUE,
    password        varchar(300),
    roles           varchar(200) NOT NULL,
    states          varchar NOT NULL,
    counterparts    varchar NOT NULL,
    disabled        boolean NOT NULL,
    made_at         timestamp(6) with time zone NOT NULL,
    made_by         varchar(200) NOT NULL
);

CREATE TABLE IF NOT EXISTS account_session (
    id_sha256       varchar(64) PRIMARY KEY,
    account_id      bigint NOT NULL REFERENCES account (id),
    address         varchar(100) NOT NULL,
    begun_at        timestamp(6) with time zone NOT NULL,
    used_at         timestamp(6) with time zone NOT NULL
);

CREATE INDEX IF NOT EXISTS account_session_of ON account_session (account_id);

CREATE SEQUENCE IF NOT EXISTS api_token_id START WITH 1 INCREMENT BY 1;

CREATE TABLE IF NOT EXISTS api_token (
    id              bigint PRIMARY KEY,
    account_id      bigint NOT NULL REFERENCES account (id),
    name            varchar(100) NOT NULL,
    secret_sha256   varchar(64) NOT NULL UNIQUE,
    roles           varchar(200) NOT NULL,
    read_only       boolean NOT NULL,
    made_at         timestamp(6) with time zone NOT NULL,
    expires_at      timestamp(6) with time zone NOT NULL,
    revoked_at      timestamp(6) with time zone
);

CREATE INDEX IF NOT EXISTS api_token_of ON api_token (account_id);

-- Where an account was signed in from; such machines have tries of their own while strangers use up the rest.
CREATE TABLE IF NOT EXISTS known_address (
    known_key       varchar(64) PRIMARY KEY,
    seen_at         timestamp(6) with time zone NOT NULL
);

-- How often something was tried since an instant; a key is a hash, so that no name that was mistyped is kept.
CREATE TABLE IF NOT EXISTS sign_in_tries (
    tries_key       varchar(64) PRIMARY KEY,
    since           timestamp(6) with time zone NOT NULL,
    tries           integer NOT NULL
);

-- One row: the secret of the set-up link, and when it was used.
CREATE TABLE IF NOT EXISTS set_up (
    id              integer PRIMARY KEY,
    secret_sha256   varchar(64),
    used_at         timestamp(6) with time zone
);

INSERT INTO set_up (id) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM set_up WHERE id = 1);
