-- A desk's own evidence statuses could come by import only. An administrator adds, changes, orders and retires them:
-- each has versions like any record, kept by the triggers of the history. Their key stays what assessments name.
ALTER TABLE evidence_statuses
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
  ADD COLUMN created_at timestamptz(3) NOT NULL DEFAULT now(),
  ADD COLUMN created_by uuid,
  ADD COLUMN updated_at timestamptz(3) NOT NULL DEFAULT now(),
  ADD COLUMN updated_by uuid,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN retired_at timestamptz(3);
CREATE UNIQUE INDEX evidence_statuses_id_key ON evidence_statuses (id);
ALTER TABLE evidence_statuses
  ADD CONSTRAINT status_without_assessment_stays CHECK (key <> 'unassessed' OR retired_at IS NULL);

/* The words of the statuses that come with the product are the same at every desk: files leave them out for that. */
CREATE FUNCTION built_in_status_keeps_its_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the words and the rating of a status that comes with the product never change'
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'built_in_status';
END
$$;
CREATE TRIGGER built_in_status_keeps_its_words BEFORE UPDATE ON evidence_statuses FOR EACH ROW
  WHEN (OLD.built_in AND (OLD.label, OLD.definition, OLD.rating, OLD.built_in)
    IS DISTINCT FROM (NEW.label, NEW.definition, NEW.rating, NEW.built_in))
  EXECUTE FUNCTION built_in_status_keeps_its_words();

-- The order is no fact: moving a status up makes no version of it.
CREATE TRIGGER status_written BEFORE INSERT ON evidence_statuses FOR EACH ROW EXECUTE FUNCTION topic_written();
CREATE TRIGGER next_version BEFORE UPDATE OF label, definition, rating, retired_at ON evidence_statuses
  FOR EACH ROW EXECUTE FUNCTION next_version();
CREATE TRIGGER keep_history AFTER INSERT OR UPDATE OF label, definition, rating, retired_at OR DELETE
  ON evidence_statuses FOR EACH ROW EXECUTE FUNCTION keep_history();
INSERT INTO history (entity, record_id, version, operation, valid_from, written_at, data)
  SELECT 'evidence_statuses', id, 1, 'insert', created_at, clock_timestamp(), to_jsonb(evidence_statuses)
  FROM evidence_statuses;

-- The past has the words and the rating it was read with. Before a status was there, its first words stand for it: a
-- case brought in may have been weighed with it earlier.
DROP VIEW as_of.evidence_statuses;
CREATE VIEW as_of.evidence_statuses AS
  SELECT DISTINCT ON (s.key) s.id, s.key, h.data -> 'label' AS label, h.data -> 'definition' AS definition,
    (h.data ->> 'rating')::integer AS rating, s.position, s.built_in, s.created_at, s.created_by,
    (h.data ->> 'updated_at')::timestamptz(3) AS updated_at, (h.data ->> 'updated_by')::uuid AS updated_by, h.version,
    (h.data ->> 'retired_at')::timestamptz(3) AS retired_at
  FROM evidence_statuses s JOIN history h ON h.entity = 'evidence_statuses' AND h.record_id = s.id
  WHERE h.valid_from <= as_of_moment() OR h.version = 1
  ORDER BY s.key, h.version DESC;
