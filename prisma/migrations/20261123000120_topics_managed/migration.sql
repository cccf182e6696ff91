-- Topics could come by import only. An administrator adds, renames and retires them: each has versions like any record,
-- kept by the triggers of the history. They stay a plain view of the past, since a word names what was said then too.
ALTER TABLE topics
  ADD COLUMN created_at timestamptz(3) NOT NULL DEFAULT now(),
  ADD COLUMN created_by uuid,
  ADD COLUMN updated_at timestamptz(3) NOT NULL DEFAULT now(),
  ADD COLUMN updated_by uuid,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN retired_at timestamptz(3);

/* Whoever writes a topic (a person or an import) need not say that it is they: the transaction knows. */
CREATE FUNCTION topic_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.created_by := coalesce(NEW.created_by, counterclaim_setting('actor')::uuid);
  NEW.updated_by := coalesce(NEW.updated_by, NEW.created_by);
  RETURN NEW;
END
$$;
CREATE TRIGGER topic_written BEFORE INSERT ON topics FOR EACH ROW EXECUTE FUNCTION topic_written();
CREATE TRIGGER next_version BEFORE UPDATE ON topics FOR EACH ROW EXECUTE FUNCTION next_version();
CREATE TRIGGER keep_history AFTER INSERT OR UPDATE OR DELETE ON topics FOR EACH ROW EXECUTE FUNCTION keep_history();

-- What is there already begins its history now.
INSERT INTO history (entity, record_id, version, operation, valid_from, written_at, data)
  SELECT 'topics', id, 1, 'insert', created_at, clock_timestamp(), to_jsonb(topics) FROM topics;

SELECT keep_facts(ARRAY[]::text[], ARRAY['topics']);
