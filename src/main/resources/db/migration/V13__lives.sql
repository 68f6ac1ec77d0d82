-- The letter of intent, from which clocks run, and the approval of the Union Cabinet.

ALTER TABLE offering ADD COLUMN IF NOT EXISTS letter_of_intent_date varchar(10);
ALTER TABLE offering ADD COLUMN IF NOT EXISTS licence_date varchar(10);
ALTER TABLE partnership ADD COLUMN IF NOT EXISTS cabinet_approval varchar(20);
ALTER TABLE partnership ADD COLUMN IF NOT EXISTS cabinet_approval_date varchar(10);
