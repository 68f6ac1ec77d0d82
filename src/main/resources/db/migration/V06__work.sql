-- The queue of the work engine, in the columns that db-scheduler expects.

CREATE TABLE IF NOT EXISTS scheduled_tasks (
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

CREATE INDEX IF NOT EXISTS scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX IF NOT EXISTS scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);
