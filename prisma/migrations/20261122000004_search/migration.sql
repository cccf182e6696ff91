-- The row that the claim list reads, and the words by which a claim is found.

CREATE TEXT SEARCH CONFIGURATION counterclaim (COPY = english);
ALTER TEXT SEARCH CONFIGURATION counterclaim
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

/* Pairs of neighbouring characters of every run of Chinese: a phrase search over pairs finds any word without a
   dictionary. "网络安全" gives "网络 络安 安全"; a lone character stands for itself. */
CREATE FUNCTION chinese_pairs(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(CASE WHEN char_length(run) = 1 THEN run ELSE (
      SELECT string_agg(substr(run, i, 2), ' ' ORDER BY i) FROM generate_series(1, char_length(run) - 1) AS i
    ) END, ' ' ORDER BY ordinal), '')
  FROM (SELECT found[1] AS run, ordinal FROM regexp_matches(value, '[\u3400-\u9FFF\uF900-\uFAFF]+', 'g') WITH ORDINALITY AS m(found, ordinal)) AS runs
$$;

/* Punctuation outside ASCII is white space here: a server in the C locale would take it for letters. */
CREATE FUNCTION search_document(value text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('counterclaim'::regconfig,
      regexp_replace(coalesce(value, ''), '[\u0080-\u00BF\u2000-\u206F\u3000-\u303F\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+', ' ', 'g'))
    || to_tsvector('simple'::regconfig, chinese_pairs(coalesce(value, '')))
$$;

/* All the words of a text in all its languages. */
CREATE FUNCTION local_words(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg(words, E'\n'), '') FROM jsonb_each_text(coalesce(value, '{}'::jsonb)) AS entry(language, words)
$$;

CREATE SEQUENCE claim_index_revision;

/* The searched words stand out of line, so that the rows which a search walks through stay short: a hit costs one
   entry of forty bytes, not the page of a whole card. */
ALTER TABLE claim_words ALTER COLUMN document SET STORAGE EXTERNAL;
ALTER TABLE claim_words SET (toast_tuple_target = 128);

/* The words by which claims are found: proposition and its parts (A), statements (B), names and aliases (C), titles (D). */
CREATE FUNCTION reindex_claim_words(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO claim_words (number, document)
  WITH chosen AS MATERIALIZED (
    SELECT c.* FROM claims c WHERE ids IS NULL OR c.id = ANY (ids)
  ), standing AS MATERIALIZED (
    SELECT s.claim_id, t.id AS statement_id, t.text, t.quotes, t.speaker_id, o.title AS source_title
    FROM stances s
    JOIN chosen c ON c.id = s.claim_id
    JOIN statements t ON t.id = s.statement_id AND t.withdrawn_at IS NULL
    JOIN sources o ON o.id = t.source_id
  ), carried AS MATERIALIZED (
    SELECT s.claim_id, l.agent_id, l.source_id FROM standing s JOIN chain_links l ON l.statement_id = s.statement_id
  ), words AS (
    SELECT claim_id, string_agg(local_words(text) || E'\n' || array_to_string(quotes, E'\n'), E'\n') AS words, string_agg(DISTINCT source_title, E'\n') AS titles
    FROM standing GROUP BY claim_id
  ), agents AS (
    SELECT claim_id, speaker_id FROM standing
    UNION SELECT claim_id, agent_id FROM carried
  ), names AS (
    SELECT a.claim_id, string_agg(DISTINCT local_words(p.name) || coalesce(E'\n' || al.aliases, ''), E'\n') AS names
    FROM agents a JOIN speakers p ON p.id = a.speaker_id
    LEFT JOIN LATERAL (SELECT string_agg(x.text, E'\n') AS aliases FROM speaker_aliases x WHERE x.speaker_id = p.id) al ON true
    GROUP BY a.claim_id
  ), works AS (
    SELECT k.claim_id, string_agg(DISTINCT o.title, E'\n') AS titles FROM carried k JOIN sources o ON o.id = k.source_id GROUP BY k.claim_id
  ), topic_words AS (
    SELECT ct.claim_id, string_agg(local_words(t.label), E'\n') AS words
    FROM claim_topics ct JOIN chosen c ON c.id = ct.claim_id JOIN topics t ON t.id = ct.topic_id GROUP BY ct.claim_id
  )
  SELECT c.number,
    setweight(search_document(local_words(c.proposition) || E'\n' || local_words(c.short) || E'\n' || local_words(c.who) || E'\n'
      || local_words(c.what) || E'\n' || local_words(c."where")), 'A')
      || setweight(search_document(wo.words), 'B')
      || setweight(search_document(na.names), 'C')
      || setweight(search_document(concat_ws(E'\n', wo.titles, wk.titles, tk.words)), 'D')
  FROM chosen c
  LEFT JOIN words wo ON wo.claim_id = c.id
  LEFT JOIN names na ON na.claim_id = c.id
  LEFT JOIN works wk ON wk.claim_id = c.id
  LEFT JOIN topic_words tk ON tk.claim_id = c.id
  ON CONFLICT (number) DO UPDATE SET document = excluded.document
$$;

/*
 * Writes the index rows of the given claims (all where null) anew from the facts. Called in the transaction that
 * changed them. Writers wait for each other here, so revisions become visible in their order and a reader that has
 * seen revision n has seen everything up to n.
 */
CREATE FUNCTION reindex_claims(ids uuid[] DEFAULT NULL) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  next bigint;
  written integer;
BEGIN
  PERFORM pg_advisory_xact_lock(72410002);
  next := nextval('claim_index_revision');
  INSERT INTO claim_index (claim_id, number, case_id, terms, said, contested, newest, card, revision)
  WITH chosen AS MATERIALIZED (
    SELECT c.* FROM claims c WHERE ids IS NULL OR c.id = ANY (ids)
  ), standing AS MATERIALIZED (
    SELECT s.claim_id, s.stance, s.coverage, t.id AS statement_id, t.number, t.said, t.text, t.quotes, t.language, t.attribution,
      t.terminus, t.speaker_id, p.number AS speaker_number, p.name AS speaker_name, p.speaks_for_id, t.source_id,
      o.number AS source_number, o.title AS source_title
    FROM stances s
    JOIN chosen c ON c.id = s.claim_id
    JOIN statements t ON t.id = s.statement_id AND t.withdrawn_at IS NULL
    JOIN speakers p ON p.id = t.speaker_id
    JOIN sources o ON o.id = t.source_id
  ), organisations AS MATERIALIZED (
    SELECT who.speaker_id, g.number FROM (SELECT DISTINCT speaker_id, speaks_for_id FROM standing) who
    JOIN LATERAL (
      SELECT who.speaks_for_id AS id
      UNION SELECT r.organisation_id FROM speaker_roles r WHERE r.speaker_id = who.speaker_id
      UNION SELECT sp.id FROM speakers sp WHERE sp.id = who.speaker_id AND sp.kind IN ('organisation', 'outlet')
    ) org ON org.id IS NOT NULL
    JOIN speakers g ON g.id = org.id
  ), carried AS MATERIALIZED (
    SELECT l.statement_id, l.agent_id, l.source_id FROM chain_links l
    WHERE l.statement_id IN (SELECT statement_id FROM standing)
  ), status AS MATERIALIZED (
    SELECT DISTINCT ON (a.claim_id) a.claim_id, a.status_key, a.assessed_at FROM assessments a
    JOIN chosen c ON c.id = a.claim_id WHERE a.state = 'published'
    ORDER BY a.claim_id, a.published_at DESC, a.number DESC
  ), labels AS (
    SELECT claim_id, 'stance:' || stance AS term FROM standing
    UNION SELECT claim_id, 'speaker:' || speaker_number FROM standing
    UNION SELECT claim_id, 'source:' || source_number FROM standing
    UNION SELECT claim_id, 'attribution:' || attribution FROM standing
    UNION SELECT claim_id, 'language:' || language FROM standing
    UNION SELECT claim_id, 'assertedBy:' || speaker_number FROM standing WHERE stance = 'asserts'
    UNION SELECT claim_id, 'deniedBy:' || speaker_number FROM standing WHERE stance = 'denies'
    UNION SELECT s.claim_id, 'organisation:' || g.number FROM standing s JOIN organisations g ON g.speaker_id = s.speaker_id
    UNION SELECT s.claim_id, 'source:' || o.number FROM standing s JOIN carried k ON k.statement_id = s.statement_id JOIN sources o ON o.id = k.source_id
    UNION SELECT claim_id, 'unread:yes' FROM standing GROUP BY claim_id HAVING bool_and(terminus <> 'original-found')
    UNION SELECT c.id, 'case:' || k.slug FROM chosen c JOIN cases k ON k.id = c.case_id
    UNION SELECT c.id, 'state:' || c.state FROM chosen c
    UNION SELECT c.id, 'status:' || coalesce(s.status_key, 'unassessed') FROM chosen c LEFT JOIN status s ON s.claim_id = c.id
    UNION SELECT ct.claim_id, 'topic:' || t.key FROM claim_topics ct JOIN chosen c ON c.id = ct.claim_id JOIN topics t ON t.id = ct.topic_id
    UNION SELECT r.from_id, 'relation:' || r.kind FROM relations r JOIN chosen c ON c.id = r.from_id
    UNION SELECT r.to_id, 'relation:' || r.kind FROM relations r JOIN chosen c ON c.id = r.to_id
    UNION SELECT e.claim_id, 'hasEvidence:yes' FROM evidence e JOIN chosen c ON c.id = e.claim_id WHERE e.withdrawn_at IS NULL
  ), terms AS (
    SELECT claim_id, array_agg(term ORDER BY term) AS terms FROM labels GROUP BY claim_id
  ), days AS (
    SELECT claim_id, array_agg(day ORDER BY first, place) AS said FROM (
      SELECT DISTINCT claim_id, partial_date_from(said) AS first, unnest(ARRAY[partial_date_from(said), partial_date_to(said)]) AS day,
        generate_series(1, 2) AS place, said FROM standing WHERE said IS NOT NULL
    ) AS pairs GROUP BY claim_id
  ), counts AS (
    SELECT claim_id, count(DISTINCT statement_id) AS statements, count(DISTINCT source_id) AS sources,
      count(DISTINCT speaker_id) FILTER (WHERE stance IN ('asserts', 'hedges')) AS for_it,
      count(DISTINCT speaker_id) FILTER (WHERE stance = 'denies' AND coverage <> 'no-real-denial') AS against_it,
      bool_and(terminus <> 'original-found') AS unread,
      min(said) AS said_first, max(said) AS said_last,
      array_agg(DISTINCT attribution::text) AS attributions
    FROM standing GROUP BY claim_id
  ), by_stance AS (
    SELECT claim_id, jsonb_object_agg(stance, statements) AS stances FROM (
      SELECT claim_id, stance, count(DISTINCT statement_id) AS statements FROM standing GROUP BY claim_id, stance
    ) AS s GROUP BY claim_id
  ), voices AS (
    SELECT claim_id, jsonb_agg(jsonb_build_object('number', speaker_number, 'name', speaker_name, 'stance', stance) ORDER BY stance, speaker_number) AS speakers
    FROM (SELECT DISTINCT claim_id, speaker_number, speaker_name, stance FROM standing) AS v GROUP BY claim_id
  ), weighed AS (
    SELECT e.claim_id, count(*) AS items, count(DISTINCT coalesce(e.origin_id, e.id)) AS origins
    FROM evidence e JOIN chosen c ON c.id = e.claim_id WHERE e.withdrawn_at IS NULL GROUP BY e.claim_id
  ), topic_keys AS (
    SELECT ct.claim_id, jsonb_agg(t.key ORDER BY ct.position, t.key) AS topics
    FROM claim_topics ct JOIN chosen c ON c.id = ct.claim_id JOIN topics t ON t.id = ct.topic_id GROUP BY ct.claim_id
  )
  SELECT c.id, c.number, c.case_id, t.terms, coalesce(d.said, '{}'),
    100 * least(coalesce(n.for_it, 0), coalesce(n.against_it, 0)) + coalesce(n.for_it, 0) + coalesce(n.against_it, 0),
    c.created_at,
    jsonb_build_object(
      'case', jsonb_build_object('slug', k.slug, 'title', k.title),
      'proposition', c.proposition, 'state', c.state, 'status', coalesce(st.status_key, 'unassessed'), 'assessedAt', st.assessed_at,
      'topics', coalesce(tk.topics, '[]'::jsonb), 'statements', coalesce(n.statements, 0), 'sources', coalesce(n.sources, 0),
      'stances', coalesce(bs.stances, '{}'::jsonb), 'speakers', coalesce(v.speakers, '[]'::jsonb),
      'attributions', coalesce(to_jsonb(n.attributions), '[]'::jsonb), 'unread', coalesce(n.unread, false),
      'said', CASE WHEN n.said_first IS NULL THEN NULL ELSE jsonb_build_object('from', n.said_first, 'to', n.said_last) END,
      'evidence', coalesce(w.items, 0), 'origins', coalesce(w.origins, 0)),
    next
  FROM chosen c
  JOIN cases k ON k.id = c.case_id
  JOIN terms t ON t.claim_id = c.id
  LEFT JOIN status st ON st.claim_id = c.id
  LEFT JOIN days d ON d.claim_id = c.id
  LEFT JOIN counts n ON n.claim_id = c.id
  LEFT JOIN by_stance bs ON bs.claim_id = c.id
  LEFT JOIN voices v ON v.claim_id = c.id
  LEFT JOIN weighed w ON w.claim_id = c.id
  LEFT JOIN topic_keys tk ON tk.claim_id = c.id
  ON CONFLICT (claim_id) DO UPDATE SET case_id = excluded.case_id, terms = excluded.terms, said = excluded.said,
    contested = excluded.contested, newest = excluded.newest, card = excluded.card, revision = excluded.revision;
  GET DIAGNOSTICS written = ROW_COUNT;
  PERFORM reindex_claim_words(ids);
  RETURN written;
END
$$;
