-- What was withdrawn while a change of it waited is withdrawn on the pages of then, too: those look at the record before
-- that change, when it stood, so what readers had lost came back to them in the past (docs/decisions/0033-what-is-public.md).

/*
 * When readers had lost a record by the moment that is read, if a change waited in it then; null where it stood. With the
 * schema of the tables: in the path of who reads the past the history of readers comes first, which ends at that change.
 */
DO $$
BEGIN
  EXECUTE format($f$
    CREATE FUNCTION withdrawn_then(of_table text, of_record uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $q$
      SELECT coalesce(
        (SELECT (h.data ->> 'withdrawn_at')::timestamptz FROM %1$I.history h WHERE h.entity = of_table AND h.record_id = of_record
          AND h.valid_from <= %1$I.as_of_moment() AND (h.valid_to IS NULL OR h.valid_to > %1$I.as_of_moment())),
        (SELECT w.withdrawn_at FROM %1$I.waiting_changes w WHERE w.record_id = of_record AND w.withdrawn_at <= %1$I.as_of_moment()
          AND (w.until IS NULL OR w.until > %1$I.as_of_moment()) LIMIT 1))
    $q$ $f$, current_schema());
END
$$;

DO $$
DECLARE
  made text := pg_get_functiondef('keep_facts(text[], text[])'::regprocedure);
  before constant text := $q$WHEN c.type = 'jsonb' THEN$q$;
BEGIN
  IF strpos(made, before) = 0 THEN RAISE EXCEPTION 'keep_facts is not written as expected'; END IF;
  EXECUTE replace(made, before, $q$WHEN c.name = 'withdrawn_at' THEN format('CASE WHEN (SELECT %1$I.counterclaim_setting(''readers'')) IS NULL
          OR data ->> ''withdrawn_at'' IS NOT NULL OR NOT %2$s THEN (data ->> ''withdrawn_at'')::%3$s
          ELSE %1$I.withdrawn_then(entity, record_id) END AS withdrawn_at', home, waited_then('history.record_id'), c.type)
        $q$ || before);
END
$$;

SELECT keep_facts(ARRAY['statements', 'evidence'], ARRAY[]::text[]);
