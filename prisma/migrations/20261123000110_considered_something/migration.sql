-- An assessment could leave the desk with nothing considered when it was written by hand: contract and file format alone
-- asked for it. Looked at when the transaction ends, since an import writes the assessment first. Those of before stay.
CREATE FUNCTION assessment_considers_something() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM assessments WHERE id = NEW.id AND state <> 'draft')
    AND NOT EXISTS (SELECT 1 FROM assessment_considered WHERE assessment_id = NEW.id) THEN
    RAISE EXCEPTION 'an assessment names at least one statement or item of evidence that was considered'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'assessment_considers_something';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER assessment_considers_something AFTER INSERT OR UPDATE OF state ON assessments
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION assessment_considers_something();
