-- What is changed in a public record waits for a reviewer, as what is added to a public claim does: until somebody else
-- has passed it, readers see the record as it stood before (docs/decisions/0033-what-is-public.md).
--
-- A record here is a row of one of the tables of `public_record` with the rows that belong to it: a statement with its
-- chain and anchors. What is taken away (withdrawn, untied) goes at once; what is said anew waits.

CREATE TABLE waiting_changes (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  entity text NOT NULL,
  record_id uuid NOT NULL,
  -- Readers see the record as it stood just before this moment, until the end: as of this row of the history.
  since timestamptz(3) NOT NULL,
  mark bigint NOT NULL,
  until timestamptz(3),
  -- Who has changed it since; none of them may pass it.
  authors uuid[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  passed_by uuid REFERENCES authors (id),
  returned_at timestamptz(3),
  returned_by uuid REFERENCES authors (id),
  return_reason return_reason,
  return_note text,
  CONSTRAINT waiting_changes_end CHECK (until >= since)
);
CREATE UNIQUE INDEX waiting_changes_open ON waiting_changes (record_id) WHERE until IS NULL;
CREATE INDEX waiting_changes_record ON waiting_changes (record_id, since);

-- ── which rows make a record ────────────────────────────────────────────────

/* The table of the record that a row belongs to, and the column of the row that names it. Side members name their side. */
CREATE TABLE record_parts (part text NOT NULL, record text NOT NULL, named_by text NOT NULL, PRIMARY KEY (part, record));
INSERT INTO record_parts (part, record, named_by) VALUES
  ('claims', 'claims', 'id'), ('claim_topics', 'claims', 'claim_id'),
  ('statements', 'statements', 'id'), ('chain_links', 'statements', 'statement_id'), ('anchors', 'statements', 'statement_id'),
  ('stances', 'stances', 'id'), ('omissions', 'omissions', 'id'), ('relations', 'relations', 'id'),
  ('evidence', 'evidence', 'id'), ('anchors', 'evidence', 'evidence_id'),
  ('origins', 'origins', 'id'), ('origin_derivations', 'origins', 'origin_id'),
  ('sources', 'sources', 'id'), ('source_authors', 'sources', 'source_id'), ('captures', 'sources', 'source_id'),
  ('speakers', 'speakers', 'id'), ('speaker_aliases', 'speakers', 'speaker_id'), ('speaker_roles', 'speakers', 'speaker_id'),
  ('cases', 'cases', 'id'), ('sides', 'cases', 'case_id'), ('side_members', 'sides', 'side_id');

/* The key of the record that a row is part of. */
CREATE FUNCTION record_of(part text, data jsonb, OUT entity text, OUT id uuid) LANGUAGE plpgsql STABLE AS $$
BEGIN
  SELECT p.record, (data ->> p.named_by)::uuid INTO entity, id FROM record_parts p
  WHERE p.part = record_of.part AND data ->> p.named_by IS NOT NULL;
  IF entity = 'sides' THEN
    SELECT 'cases', s.case_id INTO entity, id FROM sides s WHERE s.id = record_of.id;
  END IF;
END
$$;

/* Do readers see a record? */
CREATE FUNCTION is_public(entity text, id uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE
  shown boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s)', CASE entity
    WHEN 'claims' THEN 'claims WHERE id = $1 AND state <> ''draft'''
    WHEN 'cases' THEN 'claims WHERE case_id = $1 AND state <> ''draft'''
    WHEN 'origins' THEN 'evidence WHERE origin_id = $1 AND public_since IS NOT NULL'
    ELSE format('%I WHERE id = $1 AND public_since IS NOT NULL', entity) END) INTO shown USING id;
  RETURN shown;
END
$$;

/* Columns in which a row may change without saying anything else: who and when, and what is taken away at once. */
CREATE FUNCTION said_by(part text, data jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT data - ARRAY['id', 'version', 'created_at', 'created_by', 'updated_at', 'updated_by', 'public_since', 'withdrawn_at', 'state',
    'merged_into_id', 'text_file', 'outcome', 'confirmed_at']
    - CASE WHEN part IN ('stances', 'evidence') THEN 'position' WHEN part = 'captures' THEN 'text' ELSE '' END
$$;

-- ── a change waits ──────────────────────────────────────────────────────────

CREATE FUNCTION change_waits() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  whole record;
  data jsonb;
  actor uuid;
BEGIN
  IF counterclaim_setting('public') = 'on' THEN RETURN NULL; END IF;
  data := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  IF TG_OP = 'UPDATE' AND said_by(TG_TABLE_NAME, to_jsonb(OLD)) = said_by(TG_TABLE_NAME, data) THEN RETURN NULL; END IF;
  whole := record_of(TG_TABLE_NAME, data);
  IF TG_OP = 'DELETE' AND whole.entity = TG_TABLE_NAME THEN
    UPDATE waiting_changes SET until = greatest(counterclaim_now(), since) WHERE record_id = whole.id AND until IS NULL;
    RETURN NULL;
  END IF;
  IF whole.id IS NULL OR NOT is_public(whole.entity, whole.id) THEN RETURN NULL; END IF;
  -- Where a statement stands in a text that is not public yet is seen with that text.
  IF TG_TABLE_NAME = 'anchors' AND waits_with_its_source((data ->> 'capture_id')::uuid) THEN RETURN NULL; END IF;
  actor := counterclaim_setting('actor')::uuid;
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

CREATE FUNCTION waits_with_its_source(capture uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM captures c JOIN waiting_changes w ON w.record_id = c.source_id AND w.until IS NULL
    WHERE c.id = capture AND c.created_at >= w.since)
$$;

DO $$
DECLARE
  t text;
BEGIN
  FOR t IN SELECT DISTINCT part FROM record_parts LOOP
    EXECUTE format('CREATE TRIGGER change_waits AFTER %s ON %I FOR EACH ROW EXECUTE FUNCTION change_waits()',
      -- A record that begins is not public.
      CASE WHEN EXISTS (SELECT 1 FROM record_parts WHERE part = t AND record = t) THEN 'UPDATE OR DELETE' ELSE 'INSERT OR UPDATE OR DELETE' END, t);
  END LOOP;
END
$$;

/* What the rows of a table say that made a record at a row of the history, or that make it now. */
CREATE FUNCTION said_at(part text, named_by text, record uuid, mark bigint) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  found jsonb;
BEGIN
  EXECUTE format('SELECT coalesce(jsonb_agg(s ORDER BY s), ''[]'') FROM (
    SELECT said_by(entity, data) AS s FROM history h WHERE entity = %L AND operation <> ''delete'' AND %s = $1 AND h.id <= $2
      AND NOT EXISTS (SELECT 1 FROM history n WHERE n.entity = h.entity AND n.record_id = h.record_id AND n.id > h.id AND n.id <= $2)) x',
    part, CASE named_by WHEN 'id' THEN 'record_id' ELSE format('(data ->> %L)::uuid', named_by) END) INTO found
  USING record, coalesce(mark, 9223372036854775807);
  RETURN found;
END
$$;

/* A change that was taken back says nothing any more, and waits for nobody. */
CREATE FUNCTION change_taken_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM record_parts p WHERE p.record = NEW.entity
      AND said_at(p.part, p.named_by, NEW.record_id, NEW.mark) <> said_at(p.part, p.named_by, NEW.record_id, NULL)
  ) AND NEW.entity <> 'cases' THEN
    UPDATE waiting_changes SET until = greatest(counterclaim_now(), since) WHERE id = NEW.id AND until IS NULL;
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER change_taken_back AFTER UPDATE ON waiting_changes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.until IS NULL) EXECUTE FUNCTION change_taken_back();

-- ── a second person passes it ───────────────────────────────────────────────

CREATE FUNCTION change_passed_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.passed_by = ANY (OLD.authors) OR counterclaim_setting('actor')::uuid = ANY (OLD.authors) AND NEW.passed_by IS NOT NULL)
    AND counterclaim_setting('public') IS DISTINCT FROM 'on' THEN
    RAISE EXCEPTION 'nobody passes what they changed themselves' USING ERRCODE = 'check_violation', CONSTRAINT = 'passed_by_another';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER change_passed_by_another BEFORE UPDATE ON waiting_changes FOR EACH ROW
  WHEN (OLD.until IS NULL AND NEW.until IS NOT NULL) EXECUTE FUNCTION change_passed_by_another();

/* Makes what a record names public, where readers see the record as it stands. */
CREATE FUNCTION name_publicly(entity text, id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  named uuid := id;
BEGIN
  IF NOT is_public(entity, id) OR EXISTS (SELECT 1 FROM waiting_changes w WHERE w.record_id = named AND w.until IS NULL) THEN
    RETURN;
  END IF;
  CASE entity
    WHEN 'claims' THEN
      PERFORM name_publicly('cases', c.case_id) FROM claims c WHERE c.id = named;
    WHEN 'cases' THEN
      PERFORM make_speakers_public(ARRAY(SELECT m.speaker_id FROM side_members m JOIN sides s ON s.id = m.side_id WHERE s.case_id = named));
    WHEN 'stances' THEN
      UPDATE statements t SET public_since = counterclaim_now() FROM stances s
      WHERE s.id = named AND t.id = s.statement_id AND t.public_since IS NULL;
    WHEN 'statements' THEN
      PERFORM make_speakers_public(ARRAY(SELECT t.speaker_id FROM statements t WHERE t.id = named
        UNION SELECT l.agent_id FROM chain_links l WHERE l.statement_id = named));
      PERFORM make_sources_public(ARRAY(SELECT t.source_id FROM statements t WHERE t.id = named
        UNION SELECT l.source_id FROM chain_links l WHERE l.statement_id = named AND l.source_id IS NOT NULL));
    WHEN 'evidence' THEN
      PERFORM make_sources_public(ARRAY(SELECT e.source_id FROM evidence e WHERE e.id = named
        UNION SELECT o.source_id FROM evidence e JOIN origins o ON o.id = e.origin_id WHERE e.id = named));
      UPDATE statements t SET public_since = counterclaim_now() FROM evidence e
      WHERE e.id = named AND t.id = e.statement_id AND t.public_since IS NULL;
    WHEN 'origins' THEN
      PERFORM make_sources_public(ARRAY(SELECT o.source_id FROM origins o WHERE o.id = named));
    WHEN 'omissions' THEN
      PERFORM make_sources_public(ARRAY(SELECT o.source_id FROM omissions o WHERE o.id = named));
    WHEN 'sources' THEN
      PERFORM make_speakers_public(ARRAY(SELECT s.publisher_id FROM sources s WHERE s.id = named
        UNION SELECT a.speaker_id FROM source_authors a WHERE a.source_id = named));
    WHEN 'speakers' THEN
      PERFORM make_speakers_public(ARRAY(SELECT s.speaks_for_id FROM speakers s WHERE s.id = named
        UNION SELECT r.organisation_id FROM speaker_roles r WHERE r.speaker_id = named));
    ELSE NULL;
  END CASE;
END
$$;

/* After change_waits, which comes before it by its name. */
CREATE OR REPLACE FUNCTION named_is_public() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  whole record := record_of(TG_TABLE_NAME, to_jsonb(NEW));
BEGIN
  PERFORM name_publicly(whole.entity, whole.id);
  RETURN NULL;
END
$$;
DROP TRIGGER named_is_public ON origins;
CREATE TRIGGER named_is_public AFTER UPDATE ON origins FOR EACH ROW EXECUTE FUNCTION named_is_public();
CREATE TRIGGER named_is_public AFTER INSERT OR UPDATE OF state ON claims FOR EACH ROW WHEN (NEW.state <> 'draft')
  EXECUTE FUNCTION named_is_public();

/* What is passed names what it names; with a chain or an anchor in a text that waits, that text's source is passed too. */
CREATE FUNCTION change_is_passed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE waiting_changes w SET until = NEW.until, passed_by = NEW.passed_by
  WHERE NEW.passed_by IS NOT NULL AND w.until IS NULL AND w.record_id IN (
    SELECT c.source_id FROM chain_links l JOIN captures c ON c.id = l.capture_id WHERE l.statement_id = NEW.record_id);
  PERFORM name_publicly(NEW.entity, NEW.record_id);
  RETURN NULL;
END
$$;
CREATE TRIGGER change_is_passed AFTER UPDATE ON waiting_changes FOR EACH ROW
  WHEN (OLD.until IS NULL AND NEW.until IS NOT NULL) EXECUTE FUNCTION change_is_passed();

/* Names that lists remember are read anew when one begins to wait or is passed. */
CREATE CONSTRAINT TRIGGER name_changed AFTER INSERT OR UPDATE ON waiting_changes DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION count_name_change();

-- ── what readers read ───────────────────────────────────────────────────────

/*
 * A record in which a change waits as it stood before: each table of facts has one in schema `stood` that holds such rows,
 * few at any time. Both are children of one in schema `either`, so that reading the two together uses the indexes of each
 * (rows computed from the history in a view were joined by reading all of a table). In schema `passed` is every record as
 * it was last passed, with those that are not public: what lists and searches are made of. The public reads `published`.
 */
CREATE SCHEMA IF NOT EXISTS stood;
CREATE SCHEMA IF NOT EXISTS either;
CREATE SCHEMA IF NOT EXISTS passed;

/* Writes the rows of a part that stood before the change of a record, $1, or of every record where it is null. */
CREATE FUNCTION stood_rows(p record_parts) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  home text := current_schema();
  t text := p.part;
  names text;
  columns text;
BEGIN
  SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum),
    string_agg(CASE WHEN a.attname = p.named_by AND t <> 'side_members' THEN format('w.record_id AS %I', a.attname)
      ELSE format('s.%I', a.attname) END, ', ' ORDER BY a.attnum) INTO names, columns
  FROM pg_attribute a WHERE a.attrelid = format('%I.%I', home, t)::regclass AND a.attnum > 0 AND NOT a.attisdropped;
  RETURN format('INSERT INTO stood.%I (%s, of_record) SELECT %s, w.record_id FROM %I.waiting_changes w', t, names, columns, home) || CASE
    WHEN p.record = t THEN format(' JOIN %I.%I x ON x.id = w.record_id JOIN %I.history h ON h.record_id = w.record_id', home, t, home)
    WHEN t = 'side_members' THEN format(' JOIN %I.history side ON side.entity = ''sides'' AND (side.data ->> ''case_id'')::uuid = w.record_id
      AND side.operation <> ''delete'' AND side.id <= w.mark AND NOT EXISTS (SELECT 1 FROM %I.history n WHERE n.entity = ''sides''
        AND n.record_id = side.record_id AND n.id > side.id AND n.id <= w.mark)
      JOIN %I.history h ON (h.data ->> ''side_id'')::uuid = side.record_id', home, home, home)
    ELSE format(' JOIN %I.history h ON (h.data ->> %L)::uuid = w.record_id', home, p.named_by) END
    || format(' CROSS JOIN LATERAL jsonb_populate_record(%s) s', CASE
      -- Columns that are younger than the version have what they have today, and what is taken away is taken away.
      WHEN p.record = t THEN 'x, h.data - ARRAY[''public_since'', ''withdrawn_at'', ''state'', ''merged_into_id'']'
        || CASE t WHEN 'sources' THEN ' - CASE x.rights WHEN ''quotations-only'' THEN ''rights'' ELSE '''' END' ELSE '' END
      ELSE format('NULL::%I.%I, h.data', home, t) END)
    || format(' WHERE w.entity = %L AND w.until IS NULL AND ($1::uuid IS NULL OR w.record_id = $1) AND h.entity = %L AND h.operation <> ''delete''
      AND h.id <= w.mark AND NOT EXISTS (SELECT 1 FROM %I.history n WHERE n.entity = h.entity AND n.record_id = h.record_id
        AND n.id > h.id AND n.id <= w.mark)', CASE p.record WHEN 'sides' THEN 'cases' ELSE p.record END, t, home);
END
$$;

/* Keeps what stood before the change that waits in a record, anew; nothing where none waits. Null: of all records. */
CREATE FUNCTION keep_stood(entity text, record uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  p record_parts;
BEGIN
  FOR p IN SELECT r.* FROM record_parts r
    WHERE keep_stood.entity IS NULL OR r.record = keep_stood.entity OR keep_stood.entity = 'cases' AND r.record = 'sides' ORDER BY 1, 2
  LOOP
    EXECUTE format('DELETE FROM stood.%I WHERE ($1::uuid IS NULL OR of_record = $1) AND %I IS NOT NULL', p.part, p.named_by) USING record;
    EXECUTE stood_rows(p) USING record;
  END LOOP;
END
$$;

CREATE FUNCTION change_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_stood(NEW.entity, NEW.record_id);
  RETURN NULL;
END
$$;
CREATE TRIGGER change_stands AFTER INSERT ON waiting_changes FOR EACH ROW EXECUTE FUNCTION change_stands();
/* Before change_is_passed, by its name: what that does sees the record as it stands now. */
CREATE TRIGGER change_has_stood AFTER UPDATE ON waiting_changes FOR EACH ROW
  WHEN (OLD.until IS DISTINCT FROM NEW.until) EXECUTE FUNCTION change_stands();

/* What is taken away at once is taken away of what stood before, too. */
CREATE FUNCTION stood_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM waiting_changes w WHERE w.record_id = NEW.id AND w.until IS NULL) THEN
    PERFORM keep_stood(TG_TABLE_NAME, NEW.id);
  END IF;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  t text;
  followed text;
BEGIN
  FOR t IN SELECT part FROM record_parts WHERE record = part LOOP
    SELECT string_agg(format('OLD.%I IS DISTINCT FROM NEW.%I', a.attname, a.attname), ' OR ') INTO followed
    FROM pg_attribute a WHERE a.attrelid = t::regclass AND NOT a.attisdropped
      AND a.attname IN ('public_since', 'withdrawn_at', 'state', 'merged_into_id', 'rights');
    IF followed IS NOT NULL THEN
      EXECUTE format('CREATE TRIGGER stood_follows AFTER UPDATE ON %I FOR EACH ROW WHEN (%s) EXECUTE FUNCTION stood_follows()', t, followed);
    END IF;
  END LOOP;
END
$$;

/* Takes the views and the parents of the tables of facts away: columns can be altered then. `publish_facts` makes them anew. */
CREATE FUNCTION withdraw_facts() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  t text;
BEGIN
  FOR t IN SELECT DISTINCT part FROM record_parts LOOP
    EXECUTE format('DROP VIEW IF EXISTS published.%I', t);
    EXECUTE format('DROP VIEW IF EXISTS passed.%I', t);
    IF to_regclass(format('either.%I', t)) IS NOT NULL THEN
      EXECUTE format('ALTER TABLE %I.%I NO INHERIT either.%I', current_schema(), t, t);
      EXECUTE format('DROP TABLE stood.%I, either.%I', t, t);
    END IF;
  END LOOP;
END
$$;

/* A table of facts with the rows that stood: `either` is the parent of both. */
CREATE FUNCTION pair_with_stood(t text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  home text := current_schema();
  record_key text;
  shown text;
  made text;
BEGIN
  EXECUTE format('CREATE TABLE either.%I (LIKE %I.%I)', t, home, t);
  EXECUTE format('CREATE TABLE stood.%I (of_record uuid NOT NULL) INHERITS (either.%I)', t, t);
  EXECUTE format('CREATE INDEX ON stood.%I (of_record)', t);
  -- The indexes of the table itself, or each look-up of a join reads all that stood; unique they need not be.
  FOR made IN SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i WHERE i.indrelid = format('%I.%I', home, t)::regclass LOOP
    EXECUTE regexp_replace(made, '^CREATE (UNIQUE )?INDEX .*? ON .*? USING ', format('CREATE INDEX ON stood.%I USING ', t));
  END LOOP;
  EXECUTE format('ALTER TABLE %I.%I INHERIT either.%I', home, t, t);
  SELECT string_agg(format('x.%I', named_by), ', ') INTO record_key FROM record_parts WHERE part = t;
  record_key := CASE WHEN t = 'side_members' THEN format('(SELECT s.case_id FROM %I.sides s WHERE s.id = x.side_id)', home)
    WHEN record_key LIKE '%,%' THEN format('coalesce(%s)', record_key) ELSE record_key END;
  shown := format('NOT EXISTS (SELECT 1 FROM %I.waiting_changes w WHERE w.record_id = %s AND w.until IS NULL)', home, record_key);
  -- Where a statement stands in a text that is not public yet is seen with that text. As waits_with_its_source has it,
  -- written out: a function would be called for every anchor, where this reads the few changes that wait once.
  IF t = 'anchors' THEN
    shown := shown || format(' AND NOT EXISTS (SELECT 1 FROM %1$I.captures c JOIN %1$I.waiting_changes w ON w.record_id = c.source_id
      AND w.until IS NULL WHERE c.id = x.capture_id AND c.created_at >= w.since)', home);
  END IF;
  EXECUTE format('CREATE VIEW passed.%I AS SELECT x.* FROM either.%I x WHERE x.tableoid = %L::regclass OR %s', t, t, format('stood.%I', t), shown);
END
$$;

/*
 * The views of schemas `passed` and `published`, with what they are made of. A migration that alters a table of facts calls
 * `withdraw_facts()` before and this after, and `keep_facts` as before.
 */
CREATE OR REPLACE FUNCTION publish_facts() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  t text;
  shown text;
  home text := current_schema();
BEGIN
  PERFORM withdraw_facts();
  FOREACH t IN ARRAY ARRAY['cases', 'sides', 'side_members', 'speakers', 'speaker_aliases', 'speaker_roles', 'sources',
    'source_authors', 'captures', 'statements', 'chain_links', 'anchors', 'claims', 'claim_topics', 'stances', 'omissions',
    'origins', 'origin_derivations', 'evidence', 'assessments', 'assessment_considered', 'relations', 'corrections', 'dossiers',
    'dossier_claims', 'authors', 'topics', 'evidence_statuses', 'users', 'editions', 'redirects', 'history', 'claim_index', 'blobs']
  LOOP
    shown := CASE
      WHEN t IN ('sources', 'speakers', 'statements', 'stances', 'evidence', 'omissions', 'relations') THEN 'x.public_since IS NOT NULL'
      WHEN t IN ('captures', 'source_authors') THEN format('EXISTS (SELECT 1 FROM %I.sources s WHERE s.id = x.source_id AND s.public_since IS NOT NULL)', home)
      WHEN t = 'chain_links' THEN format('EXISTS (SELECT 1 FROM %I.statements s WHERE s.id = x.statement_id AND s.public_since IS NOT NULL)', home)
      WHEN t = 'anchors' THEN format('(EXISTS (SELECT 1 FROM %I.statements s WHERE s.id = x.statement_id AND s.public_since IS NOT NULL)
        OR EXISTS (SELECT 1 FROM %I.evidence e WHERE e.id = x.evidence_id AND e.public_since IS NOT NULL))', home, home)
      WHEN t = 'cases' THEN format('EXISTS (SELECT 1 FROM %I.claims c WHERE c.case_id = x.id AND c.state <> ''draft'')', home)
      WHEN t = 'history' THEN format('NOT EXISTS (SELECT 1 FROM %I.waiting_changes w WHERE w.record_id = x.record_id AND w.until IS NULL
        AND x.id > w.mark)', home)
      ELSE 'true' END;
    EXECUTE format('DROP VIEW IF EXISTS published.%I', t);
    IF EXISTS (SELECT 1 FROM record_parts WHERE part = t) THEN
      PERFORM pair_with_stood(t);
      EXECUTE format('CREATE VIEW published.%I AS SELECT * FROM passed.%I x WHERE %s', t, t, shown);
    ELSE
      EXECUTE format('CREATE VIEW published.%I AS SELECT * FROM %I.%I x WHERE %s', t, home, t, shown);
    END IF;
  END LOOP;
  PERFORM keep_stood(NULL, NULL);
  PERFORM analyse_parents(true);
END
$$;

/*
 * Tells the planner about the parents in schema `either`, which autovacuum never looks at: without, it takes every join of
 * theirs for one of a few rows, and the page of a case among 100,000 claims was not read in a minute. By default those
 * whose tables were looked at since, or all. Answers how many.
 */
CREATE FUNCTION analyse_parents(every boolean DEFAULT false) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  t text;
  told integer := 0;
BEGIN
  FOR t IN SELECT DISTINCT p.part FROM record_parts p
    JOIN pg_stat_user_tables child ON child.schemaname = current_schema() AND child.relname = p.part
    JOIN pg_stat_user_tables parent ON parent.schemaname = 'either' AND parent.relname = p.part
    WHERE every OR greatest(child.last_analyze, child.last_autoanalyze) > coalesce(parent.last_analyze, '-infinity')
  LOOP
    -- From version 18 on, without ONLY, their tables would be read twice over, and be the younger of the two again.
    EXECUTE format('ANALYZE %s either.%I', CASE WHEN current_setting('server_version_num')::integer >= 180000 THEN 'ONLY' ELSE '' END, t);
    told := told + 1;
  END LOOP;
  RETURN told;
END
$$;

SELECT publish_facts();

-- ── the past ────────────────────────────────────────────────────────────────

/* The moment at which a reading of the past looks at a record: for readers, before what had not been passed by then. */
CREATE FUNCTION as_of_moment_for(record uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN counterclaim_setting('readers') IS NULL THEN as_of_moment() ELSE coalesce(
    (SELECT min(w.since) - interval '1 millisecond' FROM waiting_changes w
     WHERE w.record_id = record AND w.since <= as_of_moment() AND (w.until IS NULL OR w.until > as_of_moment())),
    as_of_moment()) END
$$;

/* Did a change wait in a record at the moment that is read? As a condition of a view, which is asked once for all rows. */
CREATE FUNCTION waited_then(record text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT format('EXISTS (SELECT 1 FROM %1$I.waiting_changes w WHERE w.record_id = %2$s AND w.since <= %1$I.as_of_moment()
    AND (w.until IS NULL OR w.until > %1$I.as_of_moment()))', current_schema(), record)
$$;

/*
 * Was a row of a table there at the moment at which the views of the past look at it? That moment is computed for the few
 * rows of a record in which a change waited then: for every row it took the page of a case of 18,000 claims a minute.
 */
CREATE FUNCTION there_then(t text) RETURNS text LANGUAGE sql STABLE AS $$
  WITH keyed AS (
    SELECT CASE WHEN t = 'side_members' THEN format('(SELECT s.case_id FROM %I.sides s WHERE s.id = (history.data ->> ''side_id'')::uuid)', current_schema())
      ELSE (SELECT 'coalesce(' || string_agg(CASE named_by WHEN 'id' THEN 'history.record_id' ELSE format('(history.data ->> %L)::uuid', named_by) END, ', ') || ')'
        FROM record_parts WHERE part = t) END AS key
  )
  SELECT format('valid_from <= %1$I.as_of_moment() AND ', current_schema()) || CASE
    WHEN key IS NULL THEN format('(valid_to IS NULL OR valid_to > %I.as_of_moment())', current_schema())
    ELSE format('CASE WHEN %1$I.counterclaim_setting(''readers'') IS NULL OR NOT %3$s THEN valid_to IS NULL OR valid_to > %1$I.as_of_moment()
      ELSE valid_from <= %1$I.as_of_moment_for(%2$s) AND (valid_to IS NULL OR valid_to > %1$I.as_of_moment_for(%2$s)) END',
      current_schema(), key, waited_then(key)) END
  FROM keyed
$$;

/* What else readers must have been allowed to see of a row of a table then. */
CREATE FUNCTION seen_then(t text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE t
    -- Had the text been passed in which it stands?
    WHEN 'anchors' THEN format(' AND EXISTS (SELECT 1 FROM %1$I.captures c WHERE c.id = (data ->> ''capture_id'')::uuid
      AND c.created_at <= CASE WHEN %2$s THEN %1$I.as_of_moment_for(c.source_id) ELSE %1$I.as_of_moment() END)',
      current_schema(), waited_then('c.source_id'))
    WHEN 'cases' THEN format(' AND EXISTS (SELECT 1 FROM %1$I.history c WHERE c.entity = ''claims'' AND (c.data ->> ''case_id'')::uuid = history.record_id
      AND c.operation <> ''delete'' AND c.valid_from <= %1$I.as_of_moment() AND (c.valid_to IS NULL OR c.valid_to > %1$I.as_of_moment())
      AND c.data ->> ''state'' <> ''draft'')', current_schema())
    ELSE '' END
$$;

DO $$
DECLARE
  made text := pg_get_functiondef('keep_facts(text[], text[])'::regprocedure);
  place integer := strpos(made, 'EXECUTE format(''CREATE VIEW as_of.%I AS SELECT');
  finish integer := strpos(made, 'FOREACH t IN ARRAY plain');
BEGIN
  IF place = 0 OR finish = 0 THEN RAISE EXCEPTION 'keep_facts does not make views as expected'; END IF;
  EXECUTE left(made, place - 1) || $q$EXECUTE format('CREATE VIEW as_of.%I AS SELECT %s FROM %I.history WHERE entity = %L AND operation <> ''delete''
      AND %s
      AND (%I.counterclaim_setting(''readers'') IS NULL OR (data -> ''public_since'' IS DISTINCT FROM ''null''::jsonb%s))',
      t, columns, home, t, there_then(t), home, seen_then(t));
  END LOOP;
  $q$ || substr(made, finish);
END
$$;

SELECT keep_facts(
  ARRAY['claims', 'claim_topics', 'statements', 'chain_links', 'anchors', 'stances', 'omissions', 'relations', 'evidence', 'origins',
    'origin_derivations', 'sources', 'source_authors', 'captures', 'speakers', 'speaker_aliases', 'speaker_roles', 'cases', 'sides',
    'side_members'],
  ARRAY[]::text[]);

CREATE VIEW as_of.history AS SELECT x.* FROM history x WHERE counterclaim_setting('readers') IS NULL OR NOT EXISTS (
  SELECT 1 FROM waiting_changes w WHERE w.record_id = x.record_id AND x.id > w.mark AND w.since <= as_of_moment()
    AND (w.until IS NULL OR w.until > as_of_moment()));

-- ── lists and searches ──────────────────────────────────────────────────────

/* Lists and searches are made of what was passed. */
DO $$
DECLARE
  written text;
BEGIN
  FOREACH written IN ARRAY ARRAY['reindex_claims(uuid[])', 'reindex_claim_words(uuid[])'] LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = passed, %I', written, current_schema());
  END LOOP;
END
$$;
