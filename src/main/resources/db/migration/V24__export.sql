-- Files that somebody asked for, the queue in which they wait, and the messages that say that they are ready.

CREATE SEQUENCE IF NOT EXISTS export_id START WITH 1 INCREMENT BY 1;

CREATE TABLE IF NOT EXISTS export (
    id              bigint PRIMARY KEY,
    asked_by        varchar(200) NOT NULL,
    reason          varchar(2000) NOT NULL,
    asked_at        timestamp(6) with time zone NOT NULL,
    question        varchar NOT NULL,
    language        varchar(10),
    format          varchar(10) NOT NULL,
    profile         varchar(20) NOT NULL,
    split           boolean NOT NULL,
    bom             boolean NOT NULL,
    locked          boolean NOT NULL,
    sealed_password varchar,
    mail_to         varchar(320),
    state           varchar(20) NOT NULL,
    turn            bigint,
    attempt         integer NOT NULL,
    failures        integer NOT NULL,
    started_at      timestamp(6) with time zone,
    ended_at        timestamp(6) with time zone,
    rows_total      bigint NOT NULL,
    rows_written    bigint NOT NULL,
    file_size       bigint,
    sha256          varchar(64),
    detail          varchar
);

CREATE INDEX IF NOT EXISTS export_state ON export (state);
CREATE INDEX IF NOT EXISTS export_served ON export (asked_by, started_at);

-- One row, locked while somebody joins the queue or is taken from it.
CREATE TABLE IF NOT EXISTS export_queue (
    id              integer PRIMARY KEY
);

INSERT INTO export_queue (id) SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM export_queue);

-- The work engine's queue of exports, in the columns that db-scheduler expects.
CREATE TABLE IF NOT EXISTS scheduled_exports (
    task_name            varchar(100) NOT NULL,
    task_instance        varchar(200) NOT NULL,
    task_data            bytea,
    execution_time       timestamp(6) with time zone NOT NULL,
    picked               boolean NOT NULL,
    picked_by            varchar(200),
    last_success         timestamp(6) with time zone,
    last_failure         timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp(6) with time zone,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX IF NOT EXISTS scheduled_exports_due ON scheduled_exports (execution_time);
CREATE INDEX IF NOT EXISTS scheduled_exports_heartbeat ON scheduled_exports (last_heartbeat);

-- A message is about an edition or about an export.
ALTER TABLE delivery ALTER COLUMN edition_id DROP NOT NULL;
ALTER TABLE delivery ALTER COLUMN subscription_id DROP NOT NULL;
ALTER TABLE delivery ALTER COLUMN format DROP NOT NULL;
ALTER TABLE delivery ADD COLUMN IF NOT EXISTS export_id bigint REFERENCES export (id);

CREATE UNIQUE INDEX IF NOT EXISTS delivery_export ON delivery (export_id, recipient_id);
