-- A list reads whole cards and passages and never looks into them: kept as the text they are sent as, they are read in
-- half the time it takes to write jsonb out again.

ALTER TABLE claim_words
  ALTER COLUMN passages DROP DEFAULT,
  ALTER COLUMN passages TYPE json USING passages::json,
  ALTER COLUMN passages SET DEFAULT '{"said": [], "names": []}';

ALTER TABLE claim_index ALTER COLUMN card TYPE json USING card::json;
