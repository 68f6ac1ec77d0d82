-- A key of a request is kept together with the name of whoever sent it.

ALTER TABLE idempotency ALTER COLUMN idempotency_key SET DATA TYPE varchar(400);
