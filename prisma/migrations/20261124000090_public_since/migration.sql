-- What the public sees: nothing that was not published.
--
-- A statement's tie to a claim, evidence, a mark of omission and a relation become public when a claim's assessment is
-- published or when a reviewer passes them; statements, sources and speakers when something public names them. Until
-- then `public_since` is null. Schema `published` has a view for each table that readers read, without the rows that are
-- not public, so a loader cannot forget to leave them out (docs/decisions/0033-what-is-public.md).
--
-- Settings of a transaction: counterclaim.public = on  what it adds is public at once (imports)
--                            counterclaim.readers = on the views of the past show what was public then

CREATE FUNCTION public_from_the_start() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN counterclaim_setting('public') = 'on' THEN counterclaim_now() END
$$;

/* What is there was public before this migration: the constant default fills it without a new version of each row. */
DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['sources', 'speakers', 'statements', 'stances', 'evidence', 'omissions', 'relations'] LOOP
    EXECUTE format('ALTER TABLE %I ADD COLUMN public_since timestamptz(3) DEFAULT %L', t, transaction_timestamp());
    EXECUTE format('ALTER TABLE %I ALTER COLUMN public_since SET DEFAULT public_from_the_start()', t);
    EXECUTE format('CREATE INDEX %I ON %I (id) WHERE public_since IS NULL', t || '_not_public', t);
  END LOOP;
END
$$;

-- ── what something public names is public ───────────────────────────────────

CREATE FUNCTION make_sources_public(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE sources SET public_since = counterclaim_now() WHERE id = ANY (ids) AND public_since IS NULL
$$;
CREATE FUNCTION make_speakers_public(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE speakers SET public_since = counterclaim_now() WHERE id = ANY (ids) AND public_since IS NULL
$$;

CREATE FUNCTION named_is_public() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'stances' THEN
      UPDATE statements SET public_since = counterclaim_now() WHERE id = NEW.statement_id AND public_since IS NULL;
    WHEN 'statements' THEN
      PERFORM make_speakers_public(ARRAY[NEW.speaker_id] || ARRAY(SELECT agent_id FROM chain_links WHERE statement_id = NEW.id));
      PERFORM make_sources_public(ARRAY[NEW.source_id]
        || ARRAY(SELECT source_id FROM chain_links WHERE statement_id = NEW.id AND source_id IS NOT NULL));
    WHEN 'chain_links' THEN
      IF EXISTS (SELECT 1 FROM statements WHERE id = NEW.statement_id AND public_since IS NOT NULL) THEN
        PERFORM make_speakers_public(ARRAY[NEW.agent_id]);
        PERFORM make_sources_public(ARRAY[NEW.source_id]);
      END IF;
    WHEN 'evidence' THEN
      PERFORM make_sources_public(ARRAY[NEW.source_id] || ARRAY(SELECT source_id FROM origins WHERE id = NEW.origin_id));
      UPDATE statements SET public_since = counterclaim_now() WHERE id = NEW.statement_id AND public_since IS NULL;
    WHEN 'omissions' THEN
      PERFORM make_sources_public(ARRAY[NEW.source_id]);
    WHEN 'origins' THEN
      IF EXISTS (SELECT 1 FROM evidence WHERE origin_id = NEW.id AND public_since IS NOT NULL) THEN
        PERFORM make_sources_public(ARRAY[NEW.source_id]);
      END IF;
    WHEN 'sources' THEN
      PERFORM make_speakers_public(ARRAY[NEW.publisher_id]
        || ARRAY(SELECT speaker_id FROM source_authors WHERE source_id = NEW.id AND speaker_id IS NOT NULL));
    WHEN 'source_authors' THEN
      IF EXISTS (SELECT 1 FROM sources WHERE id = NEW.source_id AND public_since IS NOT NULL) THEN
        PERFORM make_speakers_public(ARRAY[NEW.speaker_id]);
      END IF;
    WHEN 'speakers' THEN
      PERFORM make_speakers_public(ARRAY[NEW.speaks_for_id]
        || ARRAY(SELECT organisation_id FROM speaker_roles WHERE speaker_id = NEW.id AND organisation_id IS NOT NULL));
    WHEN 'speaker_roles' THEN
      IF EXISTS (SELECT 1 FROM speakers WHERE id = NEW.speaker_id AND public_since IS NOT NULL) THEN
        PERFORM make_speakers_public(ARRAY[NEW.organisation_id]);
      END IF;
    WHEN 'side_members' THEN
      PERFORM make_speakers_public(ARRAY[NEW.speaker_id]);
  END CASE;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['stances', 'statements', 'evidence', 'omissions', 'sources', 'speakers'] LOOP
    EXECUTE format('CREATE TRIGGER named_is_public AFTER INSERT OR UPDATE ON %I FOR EACH ROW
      WHEN (NEW.public_since IS NOT NULL) EXECUTE FUNCTION named_is_public()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['chain_links', 'source_authors', 'speaker_roles', 'side_members', 'origins'] LOOP
    EXECUTE format('CREATE TRIGGER named_is_public AFTER INSERT OR UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION named_is_public()', t);
  END LOOP;
END
$$;

-- ── a second person ─────────────────────────────────────────────────────────

/* Nobody passes what they added themselves; a claim's published assessment, which two people have seen, may. */
CREATE FUNCTION passed_by_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF counterclaim_setting('actor')::uuid = OLD.created_by AND counterclaim_setting('public') IS DISTINCT FROM 'on' THEN
    RAISE EXCEPTION 'nobody passes what they added themselves' USING ERRCODE = 'check_violation', CONSTRAINT = 'passed_by_another';
  END IF;
  RETURN NEW;
END
$$;

DO $$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['stances', 'evidence', 'omissions', 'relations'] LOOP
    EXECUTE format('CREATE TRIGGER passed_by_another BEFORE UPDATE ON %I FOR EACH ROW
      WHEN (OLD.public_since IS NULL AND NEW.public_since IS NOT NULL) EXECUTE FUNCTION passed_by_another()', t);
  END LOOP;
END
$$;

-- ── what readers read ───────────────────────────────────────────────────────

CREATE SCHEMA IF NOT EXISTS published;

/* The views of schema `published`. Call again after a migration changes one of their tables. */
CREATE FUNCTION publish_facts() RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  t text;
  shown text;
  home text := current_schema();
BEGIN
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
      ELSE 'true' END;
    EXECUTE format('DROP VIEW IF EXISTS published.%I', t);
    EXECUTE format('CREATE VIEW published.%I AS SELECT * FROM %I.%I x WHERE %s', t, home, t, shown);
  END LOOP;
END
$$;

SELECT publish_facts();

-- ── the past ────────────────────────────────────────────────────────────────

/* A row of a time before `public_since` was kept was public when it was written. */
DO $$
DECLARE
  made text := pg_get_functiondef('keep_facts(text[], text[])'::regprocedure);
  column_before constant text := $q$WHEN c.type = 'jsonb' THEN$q$;
  column_after constant text := $q$WHEN c.name = 'public_since' THEN format('CASE WHEN data ? %L THEN (data ->> %L)::%s ELSE valid_from END AS %I', c.name, c.name, c.type, c.name)
        WHEN c.type = 'jsonb' THEN$q$;
  shown_before constant text := $q$(valid_to IS NULL OR valid_to > %I.as_of_moment())', t, columns, home, t, home, home);$q$;
  shown_after constant text := $q$(valid_to IS NULL OR valid_to > %I.as_of_moment())
      AND (%I.counterclaim_setting(''readers'') IS NULL OR data -> ''public_since'' IS DISTINCT FROM ''null''::jsonb)', t, columns, home, t, home, home, home);$q$;
BEGIN
  IF strpos(made, column_before) = 0 OR strpos(made, shown_before) = 0 THEN
    RAISE EXCEPTION 'keep_facts does not make views as expected';
  END IF;
  EXECUTE replace(replace(made, column_before, column_after), shown_before, shown_after);
END
$$;

SELECT keep_facts(
  ARRAY['sources', 'speakers', 'statements', 'stances', 'evidence', 'omissions', 'relations'], ARRAY[]::text[]);

-- ── the lists ───────────────────────────────────────────────────────────────

/* Of a claim that is public, lists count and searches find what is public; of a draft, which only the desk sees, all. */
DO $$
DECLARE
  rows text := pg_get_functiondef('reindex_claims(uuid[])'::regprocedure);
  words text := pg_get_functiondef('reindex_claim_words(uuid[])'::regprocedure);
  tied constant text := 'JOIN statements t ON t.id = s.statement_id AND t.withdrawn_at IS NULL';
  weighed constant text := 'JOIN chosen c ON c.id = e.claim_id WHERE e.withdrawn_at IS NULL';
  relating constant text := 'FROM relations r JOIN chosen c ON c.id = r.%s_id';
BEGIN
  IF strpos(rows, tied) = 0 OR strpos(words, tied) = 0 OR strpos(rows, weighed) = 0
    OR strpos(rows, format(relating, 'from')) = 0 OR strpos(rows, format(relating, 'to')) = 0 THEN
    RAISE EXCEPTION 'the index of claims is not written as expected';
  END IF;
  rows := replace(rows, tied, tied || ' AND (c.state = ''draft'' OR s.public_since IS NOT NULL)');
  rows := replace(rows, weighed, weighed || ' AND (c.state = ''draft'' OR e.public_since IS NOT NULL)');
  rows := replace(rows, format(relating, 'from'), format(relating, 'from') || ' WHERE (c.state = ''draft'' OR r.public_since IS NOT NULL)');
  rows := replace(rows, format(relating, 'to'), format(relating, 'to') || ' WHERE (c.state = ''draft'' OR r.public_since IS NOT NULL)');
  EXECUTE rows;
  EXECUTE replace(words, tied, tied || ' AND (c.state = ''draft'' OR s.public_since IS NOT NULL)');
END
$$;
