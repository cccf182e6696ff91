-- What the form held before anything was typed: with it a conflict knows, on whatever machine, who changed which field.
ALTER TABLE drafts ADD COLUMN base JSONB;
