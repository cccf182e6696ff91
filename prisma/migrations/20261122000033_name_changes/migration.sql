-- Lists name the values of filters from memory. This counts what may have made a name in memory wrong; whoever reads a
-- page learns the count along with it. A claim's revision does not tell: an organisation that others speak for may be
-- renamed without any claim being written anew.

CREATE TABLE name_changes (
  "only" boolean PRIMARY KEY DEFAULT true CHECK ("only"),
  count bigint NOT NULL DEFAULT 0
);
INSERT INTO name_changes DEFAULT VALUES;

CREATE FUNCTION count_name_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE name_changes SET count = count + 1;
  RETURN NULL;
END
$$;

-- Deferred, so that the one row is held for the moment of the commit only, and after every other lock.
CREATE CONSTRAINT TRIGGER name_changed AFTER UPDATE ON speakers DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION count_name_change();
CREATE CONSTRAINT TRIGGER name_changed AFTER UPDATE ON sources DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.title IS DISTINCT FROM NEW.title OR OLD.language IS DISTINCT FROM NEW.language)
  EXECUTE FUNCTION count_name_change();
CREATE CONSTRAINT TRIGGER name_changed AFTER UPDATE ON cases DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.title IS DISTINCT FROM NEW.title) EXECUTE FUNCTION count_name_change();
CREATE CONSTRAINT TRIGGER name_changed AFTER UPDATE ON topics DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.label IS DISTINCT FROM NEW.label) EXECUTE FUNCTION count_name_change();
CREATE CONSTRAINT TRIGGER name_changed AFTER UPDATE ON evidence_statuses DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.label IS DISTINCT FROM NEW.label) EXECUTE FUNCTION count_name_change();
