-- Every version of every fact, and the past as it stood.
--
-- Triggers write `history` whatever program changes a row. Schema `as_of` has a view for each table of facts with the
-- same columns; it shows the rows as they stood at the moment in the setting counterclaim.as_of, so one and the same
-- query reads the present (schema public) or the past (schema as_of).
--
-- Settings of a transaction (set by the application with set_config(…, true)):
--   counterclaim.actor  the author who writes
--   counterclaim.why    the reason given
--   counterclaim.at     the moment that counts as the time of writing (imports keep the times of the other desk)

CREATE FUNCTION counterclaim_setting(name text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('counterclaim.' || name, true), '')
$$;

CREATE FUNCTION counterclaim_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce(counterclaim_setting('at')::timestamptz, transaction_timestamp())
$$;

/* Versions count up by themselves; references, keys of identity and first authorship never change. */
CREATE FUNCTION next_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id <> OLD.id OR NEW.created_at <> OLD.created_at OR NEW.created_by <> OLD.created_by
    OR (to_jsonb(NEW) -> 'number') IS DISTINCT FROM (to_jsonb(OLD) -> 'number') THEN
    RAISE EXCEPTION 'the reference, author and time of a record never change' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'identity_never_changes';
  END IF;
  NEW.version := OLD.version + 1;
  NEW.updated_at := counterclaim_now();
  NEW.updated_by := coalesce(counterclaim_setting('actor')::uuid, NEW.updated_by);
  RETURN NEW;
END
$$;

CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  row_data jsonb;
  moment timestamptz;
  next integer;
BEGIN
  row_data := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
  moment := CASE
    WHEN TG_OP = 'DELETE' THEN counterclaim_now()
    WHEN TG_OP = 'INSERT' THEN coalesce((row_data ->> 'created_at')::timestamptz, counterclaim_now())
    ELSE coalesce((row_data ->> 'updated_at')::timestamptz, counterclaim_now())
  END;
  IF TG_OP = 'INSERT' THEN
    next := coalesce((row_data ->> 'version')::integer, 1);
  ELSE
    UPDATE history SET valid_to = greatest(moment, valid_from)
    WHERE entity = TG_TABLE_NAME AND record_id = (row_data ->> 'id')::uuid AND valid_to IS NULL
    RETURNING version + 1 INTO next;
    IF TG_OP = 'UPDATE' THEN next := coalesce((row_data ->> 'version')::integer, next, 1); END IF;
  END IF;
  INSERT INTO history (entity, record_id, version, operation, valid_from, valid_to, written_at, actor_id, why, data)
  VALUES (TG_TABLE_NAME, (row_data ->> 'id')::uuid, coalesce(next, 1), lower(TG_OP), moment,
    CASE WHEN TG_OP = 'DELETE' THEN moment END, clock_timestamp(),
    coalesce(counterclaim_setting('actor')::uuid, (row_data ->> 'updated_by')::uuid, (row_data ->> 'created_by')::uuid),
    counterclaim_setting('why'), row_data);
  RETURN NULL;
END
$$;

/* History is written by its trigger alone: only the end of validity is ever filled in, once. */
CREATE FUNCTION history_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.valid_to IS NULL AND NEW.valid_to IS NOT NULL
    AND (to_jsonb(NEW) - 'valid_to') = (to_jsonb(OLD) - 'valid_to') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'history is never rewritten' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'history_append_only';
END
$$;
CREATE TRIGGER history_is_kept BEFORE UPDATE OR DELETE ON history FOR EACH ROW EXECUTE FUNCTION history_is_kept();
CREATE TRIGGER history_never_emptied BEFORE TRUNCATE ON history FOR EACH STATEMENT EXECUTE FUNCTION history_is_kept();

CREATE SCHEMA IF NOT EXISTS as_of;

CREATE FUNCTION as_of_moment() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce(counterclaim_setting('as_of')::timestamptz, transaction_timestamp())
$$;

/* Tables of facts: their triggers, indexes and views. Call again after a migration changes one of them. */
CREATE FUNCTION keep_facts(facts text[], plain text[]) RETURNS void LANGUAGE plpgsql SET client_min_messages = warning AS $$
DECLARE
  t text;
  c record;
  columns text;
  home text := current_schema();
BEGIN
  FOREACH t IN ARRAY facts LOOP
    EXECUTE format('DROP TRIGGER IF EXISTS keep_history ON %I', t);
    EXECUTE format('CREATE TRIGGER keep_history AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_history()', t);
    IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = home AND table_name = t AND column_name = 'version') THEN
      EXECUTE format('DROP TRIGGER IF EXISTS next_version ON %I', t);
      EXECUTE format('CREATE TRIGGER next_version BEFORE UPDATE ON %I FOR EACH ROW EXECUTE FUNCTION next_version()', t);
    END IF;
    columns := '';
    FOR c IN
      SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type, ty.typcategory AS category
      FROM pg_attribute a JOIN pg_type ty ON ty.oid = a.atttypid
      WHERE a.attrelid = format('%I.%I', home, t)::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
    LOOP
      columns := columns || CASE WHEN columns = '' THEN '' ELSE ', ' END || CASE
        WHEN c.name = 'id' THEN 'record_id AS id'
        WHEN c.type = 'jsonb' THEN format('nullif(data -> %L, ''null''::jsonb) AS %I', c.name, c.name)
        WHEN c.category = 'A' THEN format('ARRAY(SELECT jsonb_array_elements_text(data -> %L))::%s AS %I', c.name, c.type, c.name)
        ELSE format('(data ->> %L)::%s AS %I', c.name, c.type, c.name)
      END;
      IF (c.type = 'uuid' AND c.name NOT IN ('id', 'created_by', 'updated_by')) OR c.name IN ('number', 'slug', 'key') THEN
        EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON history (((data ->> %L)::%s)) WHERE entity = %L',
          'history_' || t || '_' || c.name, c.name, c.type, t);
      END IF;
    END LOOP;
    EXECUTE format('DROP VIEW IF EXISTS as_of.%I', t);
    EXECUTE format('CREATE VIEW as_of.%I AS SELECT %s FROM %I.history WHERE entity = %L AND operation <> ''delete''
      AND valid_from <= %I.as_of_moment() AND (valid_to IS NULL OR valid_to > %I.as_of_moment())', t, columns, home, t, home, home);
  END LOOP;
  FOREACH t IN ARRAY plain LOOP
    EXECUTE format('CREATE OR REPLACE VIEW as_of.%I AS SELECT * FROM %I.%I', t, home, t);
  END LOOP;
END
$$;

SELECT keep_facts(
  ARRAY['cases', 'sides', 'side_members', 'speakers', 'speaker_aliases', 'speaker_roles', 'sources', 'source_authors',
    'captures', 'statements', 'chain_links', 'anchors', 'claims', 'claim_topics', 'stances', 'omissions', 'origins',
    'origin_derivations', 'evidence', 'assessments', 'assessment_considered', 'relations', 'corrections', 'dossiers', 'dossier_claims'],
  ARRAY['authors', 'topics', 'evidence_statuses', 'users', 'editions']);

-- ── the audit log ───────────────────────────────────────────────────────────

/* What a row of the audit log is hashed from: the hash before it and its own fields, one a line. */
CREATE FUNCTION audit_hash(previous text, id bigint, at timestamptz, actor uuid, action text, entity text, record uuid, detail jsonb)
RETURNS text LANGUAGE sql STABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n', previous, id::text,
    to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), coalesce(actor::text, '-'), action,
    coalesce(entity, '-'), coalesce(record::text, '-'), detail::text), 'UTF8')), 'hex')
$$;

/* Appends one row; rows are in order because writers wait for each other from here to the end of their transaction. */
CREATE FUNCTION audit_append(actor uuid, action text, entity text, record uuid, detail jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  last audit%ROWTYPE;
  place bigint;
  moment timestamptz(3) := clock_timestamp();
BEGIN
  PERFORM pg_advisory_xact_lock(72410001);
  SELECT * INTO last FROM audit a ORDER BY a.id DESC LIMIT 1;
  place := coalesce(last.id, 0) + 1;
  INSERT INTO audit (id, at, actor_id, action, entity, record_id, detail, previous, hash)
  VALUES (place, moment, actor, action, entity, record, detail, coalesce(last.hash, ''),
    audit_hash(coalesce(last.hash, ''), place, moment, actor, action, entity, record, detail));
  RETURN place;
END
$$;
