-- The views of the past ask once for the moment and for who reads, not for every row of the history: of 700,000 rows read
-- for a list of cases that was a third of the time. Lists that read whole tables of then take what has not changed since
-- from the tables themselves (lib/domain/reading/then-data.ts); the index finds what has.

CREATE INDEX history_begun ON history (entity, valid_from, record_id);

/* Did a change wait in a record at the moment that is read? As a condition of a view, which is asked once for all rows. */
CREATE OR REPLACE FUNCTION waited_then(record text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT format('EXISTS (SELECT 1 FROM %1$I.waiting_changes w WHERE w.record_id = %2$s AND w.since <= (SELECT %1$I.as_of_moment())
    AND (w.until IS NULL OR w.until > (SELECT %1$I.as_of_moment())))', current_schema(), record)
$$;

/*
 * Was a row of a table there at the moment at which the views of the past look at it? That moment is computed for the few
 * rows of a record in which a change waited then: for every row it took the page of a case of 18,000 claims a minute.
 */
CREATE OR REPLACE FUNCTION there_then(t text) RETURNS text LANGUAGE sql STABLE AS $$
  WITH keyed AS (
    SELECT CASE WHEN t = 'side_members' THEN format('(SELECT s.case_id FROM %I.sides s WHERE s.id = (history.data ->> ''side_id'')::uuid)', current_schema())
      ELSE (SELECT 'coalesce(' || string_agg(CASE named_by WHEN 'id' THEN 'history.record_id' ELSE format('(history.data ->> %L)::uuid', named_by) END, ', ') || ')'
        FROM record_parts WHERE part = t) END AS key
  )
  SELECT format('valid_from <= (SELECT %1$I.as_of_moment()) AND ', current_schema()) || CASE
    WHEN key IS NULL THEN format('(valid_to IS NULL OR valid_to > (SELECT %I.as_of_moment()))', current_schema())
    ELSE format('CASE WHEN (SELECT %1$I.counterclaim_setting(''readers'')) IS NULL OR NOT %3$s THEN valid_to IS NULL OR valid_to > (SELECT %1$I.as_of_moment())
      ELSE valid_from <= %1$I.as_of_moment_for(%2$s) AND (valid_to IS NULL OR valid_to > %1$I.as_of_moment_for(%2$s)) END',
      current_schema(), key, waited_then(key)) END
  FROM keyed
$$;

DO $$
DECLARE
  made text := pg_get_functiondef('keep_facts(text[], text[])'::regprocedure);
  place integer := strpos(made, 'EXECUTE format(''CREATE VIEW as_of.%I AS SELECT');
  finish integer := strpos(made, 'FOREACH t IN ARRAY plain');
BEGIN
  IF place = 0 OR finish = 0 THEN RAISE EXCEPTION 'keep_facts does not make views as expected'; END IF;
  EXECUTE left(made, place - 1) || $q$EXECUTE format('CREATE VIEW as_of.%I AS SELECT %s FROM %I.history WHERE entity = %L AND operation <> ''delete''
      AND %s
      AND ((SELECT %I.counterclaim_setting(''readers'')) IS NULL OR (data -> ''public_since'' IS DISTINCT FROM ''null''::jsonb%s))',
      t, columns, home, t, there_then(t), home, seen_then(t));
  END LOOP;
  $q$ || substr(made, finish);
END
$$;

-- Topics and statuses have views of their own.
SELECT keep_facts(ARRAY(SELECT tgrelid::regclass::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE tgname = 'keep_history' AND c.relnamespace = current_schema()::regnamespace AND c.relname NOT IN ('topics', 'evidence_statuses')),
  ARRAY[]::text[]);
