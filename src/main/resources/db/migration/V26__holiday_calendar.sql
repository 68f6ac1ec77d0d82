-- The days on which nobody works, for a State, the Union or any office. The first one knows only the weekly days off: whoever
-- runs the service imports the gazetted list.

CREATE TABLE IF NOT EXISTS holiday_calendar (
    id               varchar(60) PRIMARY KEY,
    name             varchar(200) NOT NULL,
    state            varchar(60) UNIQUE,
    days_off         varchar(200) NOT NULL,
    version          bigint NOT NULL
);

CREATE TABLE IF NOT EXISTS holiday (
    calendar_id      varchar(60) NOT NULL REFERENCES holiday_calendar (id),
    holiday_on       date NOT NULL,
    name             varchar(200) NOT NULL,
    PRIMARY KEY (calendar_id, holiday_on)
);

INSERT INTO holiday_calendar (id, name, days_off, version)
SELECT 'india', 'India', 'SATURDAY SUNDAY', 1 WHERE NOT EXISTS (SELECT 1 FROM holiday_calendar WHERE id = 'india');
