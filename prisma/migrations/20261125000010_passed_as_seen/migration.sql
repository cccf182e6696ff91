-- What a reviewer passes is what they saw, and nothing of it is theirs (docs/decisions/0033-what-is-public.md).
--
-- With a record becomes public what it names and nobody has published yet: a statement brings its speaker. Who changes the
-- name of that speaker changes what waits, although the speaker waits for nobody.

-- ── what would be shown ─────────────────────────────────────────────────────

/* Has nobody published a record that others name: a statement, a source, a speaker, an origin of evidence? */
CREATE FUNCTION not_shown_yet(named uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM speakers x WHERE x.id = named AND x.public_since IS NULL)
    OR EXISTS (SELECT 1 FROM sources x WHERE x.id = named AND x.public_since IS NULL)
    OR EXISTS (SELECT 1 FROM statements x WHERE x.id = named AND x.public_since IS NULL)
    OR EXISTS (SELECT 1 FROM origins x WHERE x.id = named) AND NOT is_public('origins', named)
$$;

/*
 * The records that would be shown with each of `roots`: itself, what it names that is not public yet, and what that names.
 * A claim comes with what stands on it, its statements included, as its published assessment passes them, and with its case.
 */
CREATE FUNCTION would_be_shown(roots uuid[]) RETURNS TABLE (root uuid, id uuid) LANGUAGE sql STABLE AS $$
  WITH RECURSIVE standing AS (
    SELECT r AS root, r AS id FROM unnest(roots) r
    UNION SELECT c.id, c.case_id FROM claims c WHERE c.id = ANY (roots) AND NOT is_public('cases', c.case_id)
    UNION SELECT s.claim_id, unnest(ARRAY[s.id, s.statement_id]) FROM stances s WHERE s.claim_id = ANY (roots)
    UNION SELECT e.claim_id, e.id FROM evidence e WHERE e.claim_id = ANY (roots)
    UNION SELECT o.claim_id, o.id FROM omissions o WHERE o.claim_id = ANY (roots)
    UNION SELECT r.from_id, r.id FROM relations r WHERE r.from_id = ANY (roots)
    UNION SELECT r.to_id, r.id FROM relations r WHERE r.to_id = ANY (roots)
  ), shown AS (
    SELECT root, id FROM standing
    UNION
    SELECT s.root, n.named FROM shown s CROSS JOIN LATERAL (
      SELECT x.statement_id FROM stances x WHERE x.id = s.id
      UNION ALL SELECT unnest(ARRAY[x.statement_id, x.source_id, x.origin_id]) FROM evidence x WHERE x.id = s.id
      UNION ALL SELECT x.source_id FROM omissions x WHERE x.id = s.id
      UNION ALL SELECT unnest(ARRAY[x.speaker_id, x.source_id]) FROM statements x WHERE x.id = s.id
      UNION ALL SELECT unnest(ARRAY[x.agent_id, x.source_id]) FROM chain_links x WHERE x.statement_id = s.id
      UNION ALL SELECT x.source_id FROM origins x WHERE x.id = s.id
      UNION ALL SELECT x.from_id FROM origin_derivations x WHERE x.origin_id = s.id
      UNION ALL SELECT x.publisher_id FROM sources x WHERE x.id = s.id
      UNION ALL SELECT x.speaker_id FROM source_authors x WHERE x.source_id = s.id
      UNION ALL SELECT x.speaks_for_id FROM speakers x WHERE x.id = s.id
      UNION ALL SELECT x.organisation_id FROM speaker_roles x WHERE x.speaker_id = s.id
    ) n(named) WHERE not_shown_yet(n.named)
  )
  SELECT root, id FROM shown
$$;

/*
 * A word for all that would be shown with each of `roots`: another as soon as one of these records says something else.
 * A text never changes, so of a capture its key is enough.
 */
CREATE FUNCTION seen_of(roots uuid[]) RETURNS TABLE (root uuid, seen text) LANGUAGE plpgsql STABLE AS $$
DECLARE
  of_part text;
BEGIN
  SELECT string_agg(format('SELECT s.root, %s AS said FROM shown s JOIN %I x ON x.%I = s.id',
    CASE part WHEN 'captures' THEN 'x.id::text'
      ELSE format('(said_by(%L, to_jsonb(x)) || jsonb_build_object(''of'', %L, ''gone'', to_jsonb(x) ->> ''withdrawn_at''))::text', part, part) END,
    part, named_by), ' UNION ALL ') INTO of_part
  FROM record_parts WHERE part <> 'side_members';
  RETURN QUERY EXECUTE 'WITH shown AS MATERIALIZED (SELECT * FROM would_be_shown($1))
    SELECT root, md5(string_agg(said, '','' ORDER BY said COLLATE "C")) FROM (' || of_part || ') x GROUP BY root' USING roots;
END
$$;

/*
 * Makes the changes new that would bring a record along that is not public itself: whoever has looked at one looks once
 * more, and whoever changed the record has changed it.
 */
CREATE FUNCTION named_has_changed(record uuid, actor uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM waiting_changes WHERE until IS NULL) THEN RETURN; END IF;
  WITH RECURSIVE naming(id) AS (
    SELECT record
    UNION
    SELECT n.id FROM naming s CROSS JOIN LATERAL (
      SELECT x.id FROM stances x WHERE x.statement_id = s.id
      UNION ALL SELECT x.id FROM evidence x WHERE x.statement_id = s.id OR x.source_id = s.id OR x.origin_id = s.id
      UNION ALL SELECT x.id FROM omissions x WHERE x.source_id = s.id
      UNION ALL SELECT x.id FROM statements x WHERE x.speaker_id = s.id OR x.source_id = s.id
      UNION ALL SELECT x.statement_id FROM chain_links x WHERE x.agent_id = s.id OR x.source_id = s.id
      UNION ALL SELECT x.id FROM origins x WHERE x.source_id = s.id
      UNION ALL SELECT x.origin_id FROM origin_derivations x WHERE x.from_id = s.id
      UNION ALL SELECT x.id FROM sources x WHERE x.publisher_id = s.id
      UNION ALL SELECT x.source_id FROM source_authors x WHERE x.speaker_id = s.id
      UNION ALL SELECT x.id FROM speakers x WHERE x.speaks_for_id = s.id
      UNION ALL SELECT x.speaker_id FROM speaker_roles x WHERE x.organisation_id = s.id
      UNION ALL SELECT d.case_id FROM side_members x JOIN sides d ON d.id = x.side_id WHERE x.speaker_id = s.id
    ) n(id)
    -- What is public names what is public: beyond a change that waits nothing more is brought along.
    WHERE NOT EXISTS (SELECT 1 FROM waiting_changes w WHERE w.record_id = s.id AND w.until IS NULL)
  )
  UPDATE waiting_changes w SET version = w.version + 1,
    authors = CASE WHEN actor IS NULL OR actor = ANY (w.authors) THEN w.authors ELSE w.authors || actor END
  FROM naming n WHERE w.record_id = n.id AND w.until IS NULL;
END
$$;

-- ── what somebody else took away ────────────────────────────────────────────

/* Who took a record back that is withdrawn. */
CREATE FUNCTION withdrawn_by(entity text, id uuid, at text) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT h.actor_id FROM history h WHERE h.entity = withdrawn_by.entity AND h.record_id = withdrawn_by.id
    AND h.data ->> 'withdrawn_at' = at ORDER BY h.id LIMIT 1
$$;

CREATE OR REPLACE FUNCTION change_waits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  whole record;
  data jsonb;
  actor uuid := counterclaim_setting('actor')::uuid;
  brought_back boolean := false;
BEGIN
  IF counterclaim_setting('public') = 'on' THEN RETURN NULL; END IF;
  data := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  IF TG_OP = 'UPDATE' THEN
    -- Words that somebody else took from the public come back by the word of two; who took them back alone may think again.
    brought_back := to_jsonb(OLD) ->> 'withdrawn_at' IS NOT NULL AND data ->> 'withdrawn_at' IS NULL
      AND withdrawn_by(TG_TABLE_NAME, (data ->> 'id')::uuid, to_jsonb(OLD) ->> 'withdrawn_at') IS DISTINCT FROM actor;
    IF NOT brought_back AND said_by(TG_TABLE_NAME, to_jsonb(OLD)) = said_by(TG_TABLE_NAME, data) THEN RETURN NULL; END IF;
  END IF;
  whole := record_of(TG_TABLE_NAME, data);
  IF TG_OP = 'DELETE' AND whole.entity = TG_TABLE_NAME THEN
    UPDATE waiting_changes SET until = greatest(counterclaim_now(), since) WHERE record_id = whole.id AND until IS NULL;
    RETURN NULL;
  END IF;
  IF whole.id IS NULL THEN RETURN NULL; END IF;
  IF NOT is_public(whole.entity, whole.id) THEN
    PERFORM named_has_changed(whole.id, actor);
    RETURN NULL;
  END IF;
  -- Where a statement stands in a text that is not public yet is seen with that text.
  IF TG_TABLE_NAME = 'anchors' AND waits_with_its_source((data ->> 'capture_id')::uuid) THEN RETURN NULL; END IF;
  -- This comes before keep_history by its name, so the change itself has no row in the history yet.
  INSERT INTO waiting_changes AS w (entity, record_id, since, mark, authors)
  VALUES (whole.entity, whole.id, counterclaim_now(), (SELECT last_value FROM history_id_seq), array_remove(ARRAY[actor], NULL))
  ON CONFLICT (record_id) WHERE until IS NULL DO UPDATE SET
    version = w.version + 1,
    authors = CASE WHEN actor IS NULL OR actor = ANY (w.authors) THEN w.authors ELSE w.authors || actor END,
    returned_at = NULL, returned_by = NULL, return_reason = NULL, return_note = NULL;
  RETURN NULL;
END
$$;

/* A change that was taken back says nothing any more, and waits for nobody; what was withdrawn before it and stands now does. */
CREATE OR REPLACE FUNCTION change_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.entity <> 'cases' AND NOT EXISTS (
    SELECT 1 FROM record_parts p WHERE p.record = NEW.entity
      AND said_at(p.part, p.named_by, NEW.record_id, NEW.mark) <> said_at(p.part, p.named_by, NEW.record_id, NULL)
  ) AND NOT (was_withdrawn(NEW.entity, NEW.record_id, NEW.mark) AND NOT was_withdrawn(NEW.entity, NEW.record_id, NULL)) THEN
    UPDATE waiting_changes SET until = greatest(counterclaim_now(), since) WHERE id = NEW.id AND until IS NULL;
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION was_withdrawn(entity text, id uuid, mark bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT h.data ->> 'withdrawn_at' IS NOT NULL FROM history h WHERE h.entity = was_withdrawn.entity
    AND h.record_id = was_withdrawn.id AND h.id <= coalesce(mark, 9223372036854775807) ORDER BY h.id DESC LIMIT 1), false)
$$;

/* A record that was withdrawn when it began to wait stays so for readers until it is passed. */
DO $$
DECLARE
  made text := pg_get_functiondef('stood_rows(record_parts)'::regprocedure);
  before constant text := $q$ARRAY[''public_since'', ''withdrawn_at'', ''state'', ''merged_into_id'']'$q$;
BEGIN
  IF strpos(made, before) = 0 THEN RAISE EXCEPTION 'stood_rows is not written as expected'; END IF;
  EXECUTE replace(made, before, $q$ARRAY[''public_since'', ''state'', ''merged_into_id'',
          CASE WHEN h.data ->> ''withdrawn_at'' IS NULL THEN ''withdrawn_at'' ELSE '''' END]'$q$);
END
$$;

-- ── what nobody has looked at ───────────────────────────────────────────────

/* Does a statement's chain lead into a text that waits with its source? It is passed after that or with it. */
CREATE FUNCTION leads_into_waiting(statement uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM chain_links l WHERE l.statement_id = statement AND waits_with_its_source(l.capture_id))
$$;

/* What is passed names what it names. No other change is passed with it: whoever passes a statement has not seen its source's. */
CREATE OR REPLACE FUNCTION change_is_passed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM name_publicly(NEW.entity, NEW.record_id);
  RETURN NULL;
END
$$;
