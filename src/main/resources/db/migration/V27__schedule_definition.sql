-- A schedule is what its definition says; the columns of the weekly rule are kept for a server of the version before.

ALTER TABLE schedule ADD COLUMN IF NOT EXISTS definition varchar DEFAULT '' NOT NULL;
ALTER TABLE schedule ADD COLUMN IF NOT EXISTS calendar_id varchar(60) REFERENCES holiday_calendar (id);
ALTER TABLE schedule ADD COLUMN IF NOT EXISTS paused boolean DEFAULT false NOT NULL;
ALTER TABLE schedule ADD COLUMN IF NOT EXISTS retired boolean DEFAULT false NOT NULL;
ALTER TABLE schedule ADD COLUMN IF NOT EXISTS missed_count bigint DEFAULT 0 NOT NULL;
ALTER TABLE schedule ADD COLUMN IF NOT EXISTS next_due timestamp(6) with time zone;
ALTER TABLE schedule ADD COLUMN IF NOT EXISTS version bigint DEFAULT 1 NOT NULL;
ALTER TABLE schedule ALTER COLUMN week_day DROP NOT NULL;
ALTER TABLE schedule ALTER COLUMN time_of_day DROP NOT NULL;

UPDATE schedule SET
    definition = '{"about":{},"approval":false,"brief":"' || brief || '","freshness":{},"holidays":"NONE","missed":"LATEST",'
        || '"rule":{"kind":"WEEKDAYS","weekdays":["' || week_day || '"]},"time":"' || time_of_day || '","title":"' || id
        || '","zone":"' || zone || '"}',
    missed_count = (SELECT count(*) FROM occurrence o WHERE o.schedule_id = schedule.id AND o.state = 'MISSED'),
    next_due = planned_until
WHERE definition = '';

CREATE INDEX IF NOT EXISTS schedule_due ON schedule (next_due);

ALTER TABLE occurrence ADD COLUMN IF NOT EXISTS attempt integer DEFAULT 0 NOT NULL;
ALTER TABLE occurrence ADD COLUMN IF NOT EXISTS as_at timestamp(6) with time zone;
ALTER TABLE occurrence ADD COLUMN IF NOT EXISTS held_until timestamp(6) with time zone;
ALTER TABLE occurrence ADD COLUMN IF NOT EXISTS released_by varchar(200);
ALTER TABLE occurrence ADD COLUMN IF NOT EXISTS release_reason varchar(2000);

-- The editions of an occurrence: one, or one for each State, counterpart or tranche.
CREATE TABLE IF NOT EXISTS occurrence_edition (
    part_key         varchar(40) PRIMARY KEY,
    occurrence_id    bigint NOT NULL REFERENCES occurrence (id),
    part_number      integer NOT NULL,
    about            varchar(120) NOT NULL,
    state            varchar(20) NOT NULL,
    edition_id       bigint REFERENCES edition (id),
    reason           varchar,
    UNIQUE (occurrence_id, part_number)
);

CREATE INDEX IF NOT EXISTS occurrence_of_edition ON occurrence_edition (edition_id);

INSERT INTO occurrence_edition (part_key, occurrence_id, part_number, about, state, edition_id)
SELECT cast(o.id AS varchar) || '/1', o.id, 1, '',
    CASE WHEN o.state = 'PUBLISHED' THEN 'PUBLISHED' WHEN o.state = 'FAILED' THEN 'FAILED' ELSE 'DRAFTED' END, o.edition_id
FROM occurrence o
WHERE o.edition_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM occurrence_edition e WHERE e.part_key = cast(o.id AS varchar) || '/1');
