-- Deliveries in runs, each a queue of its own that one server at a time works off; and the brake on all mail.

ALTER TABLE delivery ADD COLUMN IF NOT EXISTS recipient_name varchar(200);
ALTER TABLE delivery ADD COLUMN IF NOT EXISTS formats varchar(100);
ALTER TABLE delivery ADD COLUMN IF NOT EXISTS as_link boolean DEFAULT false NOT NULL;
ALTER TABLE delivery ADD COLUMN IF NOT EXISTS correction boolean DEFAULT false NOT NULL;
ALTER TABLE delivery ADD COLUMN IF NOT EXISTS run_key varchar(60);
ALTER TABLE delivery ADD COLUMN IF NOT EXISTS due_at timestamp(6) with time zone;
ALTER TABLE delivery ADD COLUMN IF NOT EXISTS first_sent_at timestamp(6) with time zone;

UPDATE delivery SET formats = format WHERE formats IS NULL;
UPDATE delivery SET run_key = CASE WHEN edition_id IS NULL THEN 'export-' || export_id ELSE 'edition-' || edition_id END || '-0'
WHERE run_key IS NULL;
UPDATE delivery SET due_at = state_since WHERE due_at IS NULL;

CREATE INDEX IF NOT EXISTS delivery_in_run ON delivery (run_key, state, due_at);
CREATE INDEX IF NOT EXISTS delivery_in_state ON delivery (state, id);

CREATE TABLE IF NOT EXISTS mail_brake (
    id               integer PRIMARY KEY,
    held             boolean NOT NULL,
    since            timestamp(6) with time zone NOT NULL,
    set_by           varchar(200) NOT NULL,
    reason           varchar NOT NULL
);

CREATE TABLE IF NOT EXISTS bounce (
    id               varchar(64) PRIMARY KEY,
    delivery_id      bigint NOT NULL REFERENCES delivery (id),
    received_at      timestamp(6) with time zone NOT NULL,
    hard             boolean NOT NULL,
    status           varchar(20) NOT NULL,
    words            varchar
);

CREATE TABLE IF NOT EXISTS scheduled_mail (
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

CREATE INDEX IF NOT EXISTS scheduled_mail_due ON scheduled_mail (execution_time);
CREATE INDEX IF NOT EXISTS scheduled_mail_heartbeat ON scheduled_mail (last_heartbeat);
