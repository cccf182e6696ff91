-- A claim can be moved to another case, which waits like any change of it: until it is passed, the case it comes from is
-- public by it, and the one it goes to is not (docs/decisions/0033-what-is-public.md). Which cases are public was told by
-- where the desk has the claims.

DO $$
DECLARE
  made text := pg_get_functiondef('is_public(text, uuid)'::regprocedure);
  before constant text := $q$'claims WHERE case_id = $1 AND state <> ''draft'''$q$;
  after constant text := $q$'passed.claims WHERE case_id = $1 AND state <> ''draft'''$q$;
  shown constant text := $q$'EXISTS (SELECT 1 FROM %I.claims c WHERE c.case_id = x.id AND c.state <> ''draft'')', home)$q$;
  in_order constant text := $q$ARRAY['cases', 'sides', 'side_members', 'speakers',$q$;
  after_claims constant text := $q$'claims', 'claim_topics', 'stances',$q$;
BEGIN
  IF strpos(made, before) = 0 THEN RAISE EXCEPTION 'is_public is not written as expected'; END IF;
  EXECUTE replace(made, before, after);

  made := pg_get_functiondef('publish_facts()'::regprocedure);
  IF strpos(made, shown) = 0 OR strpos(made, in_order) = 0 OR strpos(made, after_claims) = 0 THEN
    RAISE EXCEPTION 'publish_facts is not written as expected';
  END IF;
  -- The view of the cases is made of that of the claims, so it comes after.
  EXECUTE replace(replace(replace(made, shown, $q$'EXISTS (SELECT 1 FROM passed.claims c WHERE c.case_id = x.id AND c.state <> ''draft'')')$q$),
    in_order, $q$ARRAY['sides', 'side_members', 'speakers',$q$), after_claims, $q$'claims', 'cases', 'claim_topics', 'stances',$q$);

  -- And goes with it.
  made := pg_get_functiondef('withdraw_facts()'::regprocedure);
  IF strpos(made, $q$'DROP VIEW IF EXISTS passed.%I'$q$) = 0 THEN RAISE EXCEPTION 'withdraw_facts is not written as expected'; END IF;
  EXECUTE replace(made, $q$'DROP VIEW IF EXISTS passed.%I'$q$, $q$'DROP VIEW IF EXISTS passed.%I CASCADE'$q$);

  -- A data base of before the past looked at records one by one keeps its way of doing so.
  IF to_regprocedure('waited_then(text)') IS NULL THEN RETURN; END IF;
  made := pg_get_functiondef('seen_then(text)'::regprocedure);
  IF strpos(made, $q$c.valid_from <= %1$I.as_of_moment() AND (c.valid_to IS NULL OR c.valid_to > %1$I.as_of_moment())$q$) = 0 THEN
    RAISE EXCEPTION 'seen_then is not written as expected';
  END IF;
  EXECUTE replace(replace(made, $q$c.valid_from <= %1$I.as_of_moment() AND (c.valid_to IS NULL OR c.valid_to > %1$I.as_of_moment())$q$,
    $q$c.valid_from <= %1$I.as_of_moment() AND CASE WHEN %2$s THEN c.valid_from <= %1$I.as_of_moment_for(c.record_id)
        AND (c.valid_to IS NULL OR c.valid_to > %1$I.as_of_moment_for(c.record_id)) ELSE c.valid_to IS NULL OR c.valid_to > %1$I.as_of_moment() END$q$),
    $q$AND c.data ->> ''state'' <> ''draft'')', current_schema())$q$,
    $q$AND c.data ->> ''state'' <> ''draft'')', current_schema(), waited_then('c.record_id'))$q$);
END
$$;

SELECT withdraw_facts();
SELECT keep_facts(ARRAY['cases'], ARRAY[]::text[]);
SELECT publish_facts();
