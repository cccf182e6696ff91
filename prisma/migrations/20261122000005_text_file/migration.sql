-- The name of the file in which a source's full text is found at an import (`textFile` of a case file): kept so that
-- an exported case can be given its texts again.

ALTER TABLE sources ADD COLUMN text_file text,
  ADD CONSTRAINT source_text_file CHECK (text_file !~ '[/\\]' AND btrim(text_file) <> '');

SELECT keep_facts(ARRAY['sources'], ARRAY[]::text[]);
