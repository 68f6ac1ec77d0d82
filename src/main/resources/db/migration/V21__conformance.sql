-- What the checker found in a PDF: whether it conforms, and the stored report; both absent until it is checked.

ALTER TABLE rendition ADD COLUMN IF NOT EXISTS conforms boolean;
ALTER TABLE rendition ADD COLUMN IF NOT EXISTS conformance_sha256 varchar(64);

-- PDFs were checked before they were stored until now, and keep no report.
UPDATE rendition SET conforms = true WHERE format = 'PDF' AND conforms IS NULL;
