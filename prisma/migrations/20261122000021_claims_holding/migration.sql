/*
 * The claims that hold any of the single terms, or both terms of a pair (two with a space between), `most` at most. Only
 * by the index: with a limit the planner would rather walk through the table, which at a million claims takes seconds
 * where two common terms hardly ever stand together. The values stand in the query, so that it is planned for them.
 */
CREATE FUNCTION claims_holding(singles text[], pairs text[], drafts boolean, most integer)
RETURNS TABLE (number integer, language text, terms text, title text) LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE
  wanted text;
BEGIN
  SELECT string_agg(condition, ' OR ') INTO wanted FROM (
    SELECT format('t.keys && %L::text[]', singles) AS condition WHERE cardinality(singles) > 0
    UNION ALL SELECT format('t.keys @> %L::text[]', string_to_array(pair, ' ')) FROM unnest(pairs) AS pair
  ) AS conditions;
  IF wanted IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE format(
    'SELECT t.number, t.language, t.terms, t.title FROM claim_terms t WHERE (%s) AND (t.published OR %L::boolean) LIMIT %s', wanted, drafts, most);
END
$$;
