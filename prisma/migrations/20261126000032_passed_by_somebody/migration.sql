-- A change ends when somebody passes it, or when nothing of it is left. That nobody of its authors passed it was refused
-- by the data base; that nobody at all did was not, and its authors could be struck out first
-- (docs/decisions/0033-what-is-public.md).

/* Does a change say anything that its record did not say before it? */
CREATE FUNCTION says_anew(w waiting_changes) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT 1 FROM record_parts p WHERE p.record = w.entity
      AND said_at(p.part, p.named_by, w.record_id, w.mark) <> said_at(p.part, p.named_by, w.record_id, NULL)
  ) OR w.entity = 'cases' AND EXISTS (
    -- Who stands on a side names the side, and only that the case.
    SELECT 1 FROM history m WHERE m.entity = 'side_members' AND m.id > w.mark AND (m.data ->> 'side_id')::uuid IN (
      SELECT s.record_id FROM history s WHERE s.entity = 'sides' AND (s.data ->> 'case_id')::uuid = w.record_id)
  ) OR (w.withdrawn_at IS NOT NULL OR was_withdrawn(w.entity, w.record_id, w.mark)) AND NOT was_withdrawn(w.entity, w.record_id, NULL)
$$;

CREATE OR REPLACE FUNCTION change_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT says_anew(NEW) THEN
    UPDATE waiting_changes SET until = greatest(counterclaim_now(), since) WHERE id = NEW.id AND until IS NULL;
  END IF;
  RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION change_passed_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF counterclaim_setting('public') = 'on' THEN RETURN NEW; END IF;
  IF NOT OLD.authors <@ NEW.authors OR NEW.passed_by = ANY (OLD.authors)
    OR counterclaim_setting('actor')::uuid = ANY (OLD.authors) AND NEW.passed_by IS NOT NULL THEN
    RAISE EXCEPTION 'nobody passes what they changed themselves' USING ERRCODE = 'check_violation', CONSTRAINT = 'passed_by_another';
  END IF;
  -- Of what is gone, nothing is left to be passed.
  IF NEW.until IS NOT NULL AND NEW.passed_by IS NULL AND is_public(NEW.entity, NEW.record_id) AND says_anew(NEW) THEN
    RAISE EXCEPTION 'a change is passed by somebody' USING ERRCODE = 'check_violation', CONSTRAINT = 'passed_by_another';
  END IF;
  RETURN NEW;
END
$$;

DROP TRIGGER change_passed_by_another ON waiting_changes;
CREATE TRIGGER change_passed_by_another BEFORE UPDATE ON waiting_changes FOR EACH ROW
  WHEN (OLD.until IS NULL) EXECUTE FUNCTION change_passed_by_another();
