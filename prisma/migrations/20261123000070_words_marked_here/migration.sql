-- A statement marked at the desk holds its words in its anchors and no short quotations of its own: none is not unknown.
-- Added to what it says, an unknown list made all of it unknown to the search, and a page of hits that had to look there
-- for the words could not be shown.

ALTER TABLE statements ALTER COLUMN quotes SET DEFAULT '{}';

-- In PL/pgSQL: as a function of plain SQL, PostgreSQL before 18 plans it without knowing the ids, and reads all claims.
CREATE OR REPLACE FUNCTION reindex_claim_words(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO claim_words (number, document, passages)
  WITH chosen AS MATERIALIZED (
    SELECT c.* FROM claims c WHERE ids IS NULL OR c.id = ANY (ids)
  ), standing AS MATERIALIZED (
    SELECT s.claim_id, t.id AS statement_id, t.number, t.text, t.quotes, t.language, t.speaker_id, t.source_id, o.title AS source_title
    FROM stances s
    JOIN chosen c ON c.id = s.claim_id
    JOIN statements t ON t.id = s.statement_id AND t.withdrawn_at IS NULL
    JOIN sources o ON o.id = t.source_id
  ), carried AS MATERIALIZED (
    SELECT s.claim_id, l.agent_id, l.source_id FROM standing s JOIN chain_links l ON l.statement_id = s.statement_id
  ), words AS (
    SELECT claim_id, string_agg(concat_ws(E'\n', local_words(text), array_to_string(quotes, E'\n')), E'\n') AS words,
      string_agg(DISTINCT source_title, E'\n') AS titles,
      jsonb_agg(jsonb_build_object('number', number, 'text', text, 'quotes', coalesce(quotes, '{}'), 'language', language) ORDER BY number) AS said
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
  ), named AS (
    -- Speakers and relays by all their names, sources by their titles, each once for a claim.
    SELECT a.claim_id, 'speaker' AS "in", p.number, n.value AS text, n.key AS language
    FROM agents a JOIN speakers p ON p.id = a.speaker_id, jsonb_each_text(p.name) n
    UNION ALL
    SELECT a.claim_id, 'speaker', p.number, x.text, x.language
    FROM agents a JOIN speakers p ON p.id = a.speaker_id JOIN speaker_aliases x ON x.speaker_id = p.id
    UNION ALL
    SELECT o.claim_id, 'source', s.number, s.title, s.language
    FROM (SELECT claim_id, source_id FROM standing UNION SELECT claim_id, source_id FROM carried) o
    JOIN sources s ON s.id = o.source_id
  ), name_lists AS (
    SELECT claim_id, jsonb_agg(jsonb_build_object('in', "in", 'number', number, 'text', text, 'language', language)
      ORDER BY "in" DESC, number, language, text) AS names
    FROM named GROUP BY claim_id
  ), topic_words AS (
    SELECT ct.claim_id, string_agg(local_words(t.label), E'\n') AS words
    FROM claim_topics ct JOIN chosen c ON c.id = ct.claim_id JOIN topics t ON t.id = ct.topic_id GROUP BY ct.claim_id
  )
  SELECT c.number,
    setweight(search_document(local_words(c.proposition) || E'\n' || local_words(c.short) || E'\n' || local_words(c.who) || E'\n'
      || local_words(c.what) || E'\n' || local_words(c."where")), 'A')
      || setweight(search_document(wo.words), 'B')
      || setweight(search_document(na.names), 'C')
      || setweight(search_document(concat_ws(E'\n', wo.titles, wk.titles, tk.words)), 'D'),
    jsonb_build_object('said', coalesce(wo.said, '[]'::jsonb), 'names', coalesce(nl.names, '[]'::jsonb))
  FROM chosen c
  LEFT JOIN words wo ON wo.claim_id = c.id
  LEFT JOIN names na ON na.claim_id = c.id
  LEFT JOIN works wk ON wk.claim_id = c.id
  LEFT JOIN name_lists nl ON nl.claim_id = c.id
  LEFT JOIN topic_words tk ON tk.claim_id = c.id
  ON CONFLICT (number) DO UPDATE SET document = excluded.document, passages = excluded.passages;
END
$$;

SELECT reindex_claim_words(NULL);
