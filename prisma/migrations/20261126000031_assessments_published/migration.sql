-- Readers read no assessment that nobody has published, whatever reads it for them: a case file took those along that
-- were still written or reviewed (docs/decisions/0033-what-is-public.md).

DO $$
DECLARE
  made text := pg_get_functiondef('publish_facts()'::regprocedure);
BEGIN
  IF strpos(made, $q$WHEN t = 'history' THEN$q$) = 0 THEN RAISE EXCEPTION 'publish_facts is not written as expected'; END IF;
  EXECUTE replace(made, $q$WHEN t = 'history' THEN$q$, $q$WHEN t = 'assessments' THEN 'x.state = ''published'''
      WHEN t = 'history' THEN$q$);
END
$$;

SELECT publish_facts();
