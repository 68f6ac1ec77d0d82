-- What is counted every few seconds is found without reading the rows.
CREATE INDEX IF NOT EXISTS occurrence_in_state ON occurrence (state, ended_at);
CREATE INDEX IF NOT EXISTS edition_in_state ON edition (state);
