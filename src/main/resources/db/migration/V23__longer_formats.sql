-- Names of formats grew longer.

ALTER TABLE rendition ALTER COLUMN format SET DATA TYPE varchar(20);
ALTER TABLE subscription ALTER COLUMN format SET DATA TYPE varchar(20);
ALTER TABLE delivery ALTER COLUMN format SET DATA TYPE varchar(20);
