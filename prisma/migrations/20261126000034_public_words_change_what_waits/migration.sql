-- What comes in public (a case file that an administrator brings in, a merge that is passed) changes what waits in the
-- same record, too: whoever has looked at it looks once more, and of a record that goes nothing is left to wait. The one
-- was passed unseen, the other stayed for readers (docs/decisions/0033-what-is-public.md).

DO $$
DECLARE
  made text := pg_get_functiondef('change_waits()'::regprocedure);
  before constant text := $q$IF counterclaim_setting('public') = 'on' THEN RETURN NULL; END IF;$q$;
BEGIN
  IF strpos(made, before) = 0 THEN RAISE EXCEPTION 'change_waits is not written as expected'; END IF;
  EXECUTE replace(made, before, $q$IF counterclaim_setting('public') = 'on' THEN
    IF NOT EXISTS (SELECT 1 FROM waiting_changes WHERE until IS NULL) THEN RETURN NULL; END IF;
    data := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
    IF TG_OP = 'UPDATE' THEN
      IF said_by(TG_TABLE_NAME, to_jsonb(OLD)) = said_by(TG_TABLE_NAME, data) THEN RETURN NULL; END IF;
    END IF;
    whole := record_of(TG_TABLE_NAME, data);
    IF TG_OP = 'DELETE' AND whole.entity = TG_TABLE_NAME THEN
      UPDATE waiting_changes SET until = greatest(counterclaim_now(), since) WHERE record_id = whole.id AND until IS NULL;
    ELSE
      UPDATE waiting_changes SET version = version + 1 WHERE record_id = whole.id AND until IS NULL;
    END IF;
    RETURN NULL;
  END IF;$q$);
END
$$;
