-- The index by which lists of the past find what has changed since names the records beside its key, not in it: as a key
-- the planner looked single records up by it, past all versions of a table.
DROP INDEX history_begun;
CREATE INDEX history_begun ON history (entity, valid_from) INCLUDE (record_id);

/* The moment at which readers of the past see a record in which a change waited then: just before it. As part of a view. */
CREATE FUNCTION moment_before(record text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT format('(SELECT min(w.since) - interval ''1 millisecond'' FROM %1$I.waiting_changes w WHERE w.record_id = %2$s
    AND w.since <= (SELECT %1$I.as_of_moment()) AND (w.until IS NULL OR w.until > (SELECT %1$I.as_of_moment())))', current_schema(), record)
$$;

/*
 * Was a row of a table there at the moment at which the views of the past look at it? The moment of a record in which a
 * change waited then is written out: a function was called for it, a second for the 5,000 changes of a list of cases.
 */
CREATE OR REPLACE FUNCTION there_then(t text) RETURNS text LANGUAGE sql STABLE AS $$
  WITH keyed AS (
    SELECT CASE WHEN t = 'side_members' THEN format('(SELECT s.case_id FROM %I.sides s WHERE s.id = (history.data ->> ''side_id'')::uuid)', current_schema())
      ELSE (SELECT 'coalesce(' || string_agg(CASE named_by WHEN 'id' THEN 'history.record_id' ELSE format('(history.data ->> %L)::uuid', named_by) END, ', ') || ')'
        FROM record_parts WHERE part = t) END AS key
  )
  SELECT format('valid_from <= (SELECT %1$I.as_of_moment()) AND ', current_schema()) || CASE
    WHEN key IS NULL THEN format('(valid_to IS NULL OR valid_to > (SELECT %I.as_of_moment()))', current_schema())
    ELSE format('CASE WHEN (SELECT %1$I.counterclaim_setting(''readers'')) IS NULL OR NOT %2$s THEN valid_to IS NULL OR valid_to > (SELECT %1$I.as_of_moment())
      ELSE valid_from <= %3$s AND (valid_to IS NULL OR valid_to > %3$s) END', current_schema(), waited_then(key), moment_before(key)) END
  FROM keyed
$$;

SELECT keep_facts(ARRAY(SELECT DISTINCT part FROM record_parts), ARRAY[]::text[]);
