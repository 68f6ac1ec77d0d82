-- Addresses outside the own domains, and the two people who let mail go there.

CREATE TABLE IF NOT EXISTS outside_reader (
    address_key      varchar(400) PRIMARY KEY,
    asked_by         varchar(200) NOT NULL,
    asked_at         timestamp(6) with time zone NOT NULL,
    admitted_by      varchar(200),
    admitted_at      timestamp(6) with time zone
);
