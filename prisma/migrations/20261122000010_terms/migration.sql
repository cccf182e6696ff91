-- The terms by which claims on record are found again (lib/engines/match/terms.ts makes them), and in how many claims
-- each stands. docs/decisions/0013-matching.md.

CREATE TABLE "claim_terms" (
    "claim_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "claim_version" INTEGER NOT NULL,
    "published" BOOLEAN NOT NULL,
    "terms" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "keys" TEXT[],

    CONSTRAINT "claim_terms_pkey" PRIMARY KEY ("claim_id", "language")
);

CREATE TABLE "term_counts" (
    "term" TEXT NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "term_counts_pkey" PRIMARY KEY ("term")
);

CREATE TABLE "term_totals" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "documents" BIGINT NOT NULL DEFAULT 0,
    "length" BIGINT NOT NULL DEFAULT 0,
    "terms_version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "term_totals_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "claim_terms_number_idx" ON "claim_terms"("number");

CREATE INDEX "claim_terms_keys_idx" ON "claim_terms" USING GIN ("keys");

ALTER TABLE "claim_terms" ADD CONSTRAINT "claim_terms_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A list of entries still to be sorted in would be read by every query; a claim is written seldom.
ALTER INDEX "claim_terms_keys_idx" SET (fastupdate = off);

ALTER TABLE term_totals ADD CONSTRAINT term_totals_one CHECK (id = 1);
INSERT INTO term_totals (id) VALUES (1);

/* Counts follow the rows whoever writes them. Writers take the lock of the index (reindex_claims) first, so that two
   that share terms wait for each other here and never in the middle of each other's terms. */
CREATE FUNCTION count_terms() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(72410002);
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO term_counts AS c (term, claims)
      SELECT term, count(*) FROM added, unnest(keys) AS term GROUP BY term ORDER BY term
      ON CONFLICT (term) DO UPDATE SET claims = c.claims + excluded.claims;
    UPDATE term_totals SET documents = documents + a.rows, length = length + a.words
      FROM (SELECT count(*) AS rows, coalesce(sum(length), 0) AS words FROM added) a WHERE a.rows > 0;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    UPDATE term_counts c SET claims = c.claims - r.rows
      FROM (SELECT term, count(*) AS rows FROM removed, unnest(keys) AS term GROUP BY term) r WHERE c.term = r.term;
    DELETE FROM term_counts c USING (SELECT DISTINCT term FROM removed, unnest(keys) AS term) r
      WHERE c.term = r.term AND c.claims <= 0;
    UPDATE term_totals SET documents = documents - a.rows, length = term_totals.length - a.words
      FROM (SELECT count(*) AS rows, coalesce(sum(length), 0) AS words FROM removed) a WHERE a.rows > 0;
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER count_terms_added AFTER INSERT ON claim_terms REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_terms();
CREATE TRIGGER count_terms_changed AFTER UPDATE ON claim_terms REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_terms();
CREATE TRIGGER count_terms_removed AFTER DELETE ON claim_terms REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION count_terms();

/* What a query retrieves by. The arrays' own statistics make the planner's guess; a scan of the table is never wanted. */
ALTER TABLE claim_terms ALTER COLUMN keys SET STATISTICS 1000;
