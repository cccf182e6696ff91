-- The history that readers read has the versions that were passed, not those between, which nobody but their author has
-- seen: words that were written and taken back stood on the public page (docs/decisions/0033-what-is-public.md). A reason
-- is shown with the version that was passed, and with no version that says nothing new: anybody could write one.

/* Was a version overtaken before what waited was passed or taken back? A moment bounds what had been decided by then. */
CREATE FUNCTION overtaken(record uuid, row_id bigint, valid_to timestamptz, decided timestamptz) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM waiting_changes w WHERE w.record_id = record AND row_id > w.mark
    AND overtaken.valid_to <= w.until AND w.until <= decided)
$$;

/* The reason that readers see with a version: what was brought in has its own, what waited the one that was passed with it. */
CREATE FUNCTION public_reason(x history) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN x.why IS NULL OR x.operation = 'insert' THEN x.why
    WHEN EXISTS (SELECT 1 FROM waiting_changes w WHERE w.record_id = x.record_id AND x.id > w.mark AND x.valid_from <= coalesce(w.until, x.valid_from))
      THEN (SELECT x.why FROM waiting_changes w WHERE w.record_id = x.record_id AND x.id > w.mark AND x.valid_from <= w.until
        AND w.passed_by IS NOT NULL AND (x.valid_to IS NULL OR x.valid_to > w.until) LIMIT 1)
    WHEN said_by(x.entity, x.data) <> (SELECT said_by(p.entity, p.data) FROM history p WHERE p.entity = x.entity
      AND p.record_id = x.record_id AND p.id < x.id ORDER BY p.id DESC LIMIT 1) THEN x.why END
$$;

/* The columns of the history as readers read it. */
CREATE FUNCTION history_columns() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(CASE attname WHEN 'why' THEN format('%I.public_reason(x) AS why', current_schema()) ELSE format('x.%I', attname) END,
    ', ' ORDER BY attnum)
  FROM pg_attribute WHERE attrelid = 'history'::regclass AND attnum > 0 AND NOT attisdropped
$$;

DO $$
DECLARE
  made text := pg_get_functiondef('publish_facts()'::regprocedure);
  columns_before constant text := $q$EXECUTE format('CREATE VIEW published.%I AS SELECT * FROM %I.%I x WHERE %s', t, home, t, shown);$q$;
  columns_after constant text := $q$EXECUTE format('CREATE VIEW published.%I AS SELECT %s FROM %I.%I x WHERE %s', t,
        CASE t WHEN 'history' THEN history_columns() ELSE '*' END, home, t, shown);$q$;
  rows_before constant text := $q$AND x.id > w.mark)', home)$q$;
  rows_after constant text := $q$AND x.id > w.mark) AND NOT %I.overtaken(x.record_id, x.id, x.valid_to, ''infinity'')', home, home)$q$;
BEGIN
  IF strpos(made, columns_before) = 0 OR strpos(made, rows_before) = 0 THEN
    RAISE EXCEPTION 'publish_facts is not written as expected';
  END IF;
  EXECUTE replace(replace(made, columns_before, columns_after), rows_before, rows_after);
  EXECUTE format('CREATE OR REPLACE VIEW as_of.history AS SELECT %s FROM history x WHERE counterclaim_setting(''readers'') IS NULL OR NOT EXISTS (
    SELECT 1 FROM waiting_changes w WHERE w.record_id = x.record_id AND x.id > w.mark AND w.since <= as_of_moment()
      AND (w.until IS NULL OR w.until > as_of_moment())) AND NOT overtaken(x.record_id, x.id, x.valid_to, as_of_moment())',
    replace(history_columns(), format('%I.public_reason(x)', current_schema()),
      format('CASE WHEN counterclaim_setting(''readers'') IS NULL THEN x.why ELSE %I.public_reason(x) END', current_schema())));
END
$$;

SELECT publish_facts();
