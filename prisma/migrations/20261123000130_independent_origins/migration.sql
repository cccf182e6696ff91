-- Lists counted the origins that items of evidence name; the page of a claim counts what these come down to. A report that
-- rests on another's origin counts with it, and origins that rest on each other in a circle count as one.

/* How many independent origins some origins come down to: what lib/engines/independence/origins.ts counts. An origin is a
   bottom where all that lies below it leads back to it; a circle without a way out is one bottom, named by its least. */
CREATE FUNCTION independent_origins(used uuid[]) RETURNS bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM origin_derivations WHERE origin_id = ANY (used)) THEN
    RETURN coalesce(cardinality(used), 0);
  END IF;
  RETURN (
    WITH RECURSIVE below(id) AS (
      SELECT unnest(used) UNION SELECT d.from_id FROM origin_derivations d JOIN below b ON d.origin_id = b.id
    ), reaches(id, base) AS (
      SELECT id, id FROM below
      UNION SELECT r.id, d.from_id FROM reaches r JOIN origin_derivations d ON d.origin_id = r.base
    ), bottoms AS (
      SELECT r.id, min(r.base::text) AS name FROM reaches r
      WHERE NOT EXISTS (
        SELECT 1 FROM reaches down WHERE down.id = r.id
          AND NOT EXISTS (SELECT 1 FROM reaches back WHERE back.id = down.base AND back.base = r.id))
      GROUP BY r.id
    )
    SELECT count(DISTINCT name) FROM bottoms
  );
END
$$;

/* The rest of the function stays as it is (20261122000004_search). */
DO $$
DECLARE
  counted constant text := 'count(DISTINCT coalesce(e.origin_id, e.id)) AS origins';
  made text := pg_get_functiondef('reindex_claims(uuid[])'::regprocedure);
BEGIN
  IF strpos(made, counted) = 0 THEN RAISE EXCEPTION 'reindex_claims does not count origins as expected'; END IF;
  EXECUTE replace(made, counted,
    'independent_origins(array_agg(DISTINCT e.origin_id) FILTER (WHERE e.origin_id IS NOT NULL))
      + count(*) FILTER (WHERE e.origin_id IS NULL) AS origins');
END
$$;

SELECT reindex_claims(array_agg(DISTINCT e.claim_id)) FROM evidence e
WHERE e.origin_id IN (SELECT origin_id FROM origin_derivations) HAVING count(*) > 0;
