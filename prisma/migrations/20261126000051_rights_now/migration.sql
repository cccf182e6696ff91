-- What a work may be used for holds for every day: a text that has been put under stricter rights was still read as it had
-- stood before.

DO $$
DECLARE
  made text := pg_get_functiondef('keep_facts(text[], text[])'::regprocedure);
  before constant text := $q$ELSE format('(data ->> %L)::%s AS %I', c.name, c.type, c.name)$q$;
BEGIN
  IF strpos(made, before) = 0 THEN RAISE EXCEPTION 'keep_facts does not make columns as expected'; END IF;
  EXECUTE replace(made, before, $q$WHEN t = 'sources' AND c.name = 'rights' THEN format('CASE WHEN EXISTS (SELECT 1 FROM %1$I.sources now
          WHERE now.id = history.record_id AND now.rights = ''quotations-only'') THEN ''quotations-only'' ELSE data ->> ''rights'' END::%2$s AS rights', home, c.type)
        $q$ || before);
END
$$;

SELECT keep_facts(ARRAY['sources'], ARRAY[]::text[]);
