-- What somebody else took from the public comes back by the word of two, also where a change of it waited when it was
-- taken away: the words of before that change were public again as soon as anybody brought the record back
-- (docs/decisions/0033-what-is-public.md). And a claim names its case: who moves a claim to a case that nobody has
-- published brings that along, so its title is passed as it was seen, by somebody who did not write it.

-- When readers lost what waits, if somebody else brought it back since: they find it withdrawn until it is passed.
ALTER TABLE waiting_changes ADD COLUMN withdrawn_at timestamptz(3);

DO $$
DECLARE
  made text := pg_get_functiondef('change_waits()'::regprocedure);
  declared constant text := 'brought_back boolean := false;';
  told constant text := $q$brought_back := to_jsonb(OLD)$q$;
  kept constant text := 'returned_at = NULL, returned_by = NULL, return_reason = NULL, return_note = NULL;';
BEGIN
  IF strpos(made, declared) = 0 OR strpos(made, told) = 0 OR strpos(made, kept) = 0 THEN
    RAISE EXCEPTION 'change_waits is not written as expected';
  END IF;
  EXECUTE replace(replace(replace(made, declared, declared || ' taken timestamptz;'),
    told, $q$taken := (to_jsonb(OLD) ->> 'withdrawn_at')::timestamptz; $q$ || told),
    kept, $q$returned_at = NULL, returned_by = NULL, return_reason = NULL, return_note = NULL,
    withdrawn_at = CASE WHEN brought_back THEN coalesce(w.withdrawn_at, taken) ELSE w.withdrawn_at END;$q$);

  made := pg_get_functiondef('stood_rows(record_parts)'::regprocedure);
  IF strpos(made, $q$'x, h.data - ARRAY[$q$) = 0 OR strpos(made, $q$THEN ''withdrawn_at'' ELSE '''' END]'$q$) = 0 THEN
    RAISE EXCEPTION 'stood_rows is not written as expected';
  END IF;
  EXECUTE replace(replace(made, $q$'x, h.data - ARRAY[$q$, $q$'x, (h.data - ARRAY[$q$),
    $q$THEN ''withdrawn_at'' ELSE '''' END]'$q$, $q$THEN ''withdrawn_at'' ELSE '''' END]
          || CASE WHEN w.withdrawn_at IS NULL THEN ''{}'' ELSE jsonb_build_object(''withdrawn_at'', w.withdrawn_at) END)'$q$);

  made := pg_get_functiondef('change_taken_back()'::regprocedure);
  IF strpos(made, 'was_withdrawn(NEW.entity, NEW.record_id, NEW.mark) AND') = 0 THEN
    RAISE EXCEPTION 'change_taken_back is not written as expected';
  END IF;
  EXECUTE replace(made, 'was_withdrawn(NEW.entity, NEW.record_id, NEW.mark) AND',
    '(NEW.withdrawn_at IS NOT NULL OR was_withdrawn(NEW.entity, NEW.record_id, NEW.mark)) AND');

  made := pg_get_functiondef('named_has_changed(uuid,uuid)'::regprocedure);
  IF strpos(made, 'SELECT x.id FROM stances x WHERE x.statement_id = s.id') = 0 THEN
    RAISE EXCEPTION 'named_has_changed is not written as expected';
  END IF;
  EXECUTE replace(made, 'SELECT x.id FROM stances x WHERE x.statement_id = s.id',
    'SELECT x.id FROM stances x WHERE x.statement_id = s.id UNION ALL SELECT x.id FROM claims x WHERE x.case_id = s.id');
END
$$;
