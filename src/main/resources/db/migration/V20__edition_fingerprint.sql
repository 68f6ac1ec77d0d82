-- What an edition was rendered with beside its digest, as JSON: named parts with their SHA-256 or version; absent in older ones.

ALTER TABLE edition ADD COLUMN IF NOT EXISTS fingerprint varchar;
