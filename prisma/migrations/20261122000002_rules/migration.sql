-- States that must not exist, kept out by the database whoever writes.

CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- ── values ──────────────────────────────────────────────────────────────────

/* A text in one or more languages: {"en": "…", "zh": "…"}, at least one, none empty. */
CREATE FUNCTION is_local_text(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT value IS NULL OR (
    jsonb_typeof(value) = 'object'
    AND value <> '{}'::jsonb
    AND NOT EXISTS (
      SELECT 1 FROM jsonb_each(value) AS entry(language, words)
      WHERE jsonb_typeof(words) <> 'string' OR btrim(words #>> '{}') = '' OR language !~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'
    )
  )
$$;

/* 2013, 2020-12 or 2020-12-15, and a day that exists. */
CREATE FUNCTION is_partial_date(value text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
  IF value IS NULL THEN RETURN true; END IF;
  IF value !~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' THEN RETURN false; END IF;
  PERFORM (substr(value || '-01-01', 1, 10))::date;
  RETURN true;
EXCEPTION WHEN others THEN
  RETURN false;
END
$$;

/* First day a partial date may mean, as yyyymmdd. */
CREATE FUNCTION partial_date_from(value text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT replace(substr(value || '-01-01', 1, 10), '-', '')::integer
$$;

/* Last day a partial date may mean, as yyyymmdd. */
CREATE FUNCTION partial_date_to(value text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE length(value)
    WHEN 4 THEN (value || '1231')::integer
    WHEN 7 THEN to_char((value || '-01')::date + interval '1 month - 1 day', 'YYYYMMDD')::integer
    ELSE replace(value, '-', '')::integer
  END
$$;

/* Length in UTF-16 code units, the unit of every offset in the application. */
CREATE FUNCTION utf16_length(value text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT char_length(value) + char_length(regexp_replace(value, '[\u0001-\uFFFF]', '', 'g'))
$$;

/* The piece of a text between two UTF-16 offsets; null where an offset would split a character. */
CREATE FUNCTION utf16_slice(value text, start_offset integer, end_offset integer)
RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  unit integer := 0;
  first integer;
  i integer := 0;
  total integer := char_length(value);
  letters text[];
BEGIN
  IF utf16_length(value) = total THEN
    RETURN substr(value, start_offset + 1, end_offset - start_offset);
  END IF;
  letters := regexp_split_to_array(value, '');
  WHILE i <= total LOOP
    IF unit = start_offset THEN first := i; END IF;
    IF unit = end_offset THEN
      RETURN CASE WHEN first IS NULL THEN NULL ELSE array_to_string(letters[first + 1:i], '') END;
    END IF;
    EXIT WHEN i = total OR unit > end_offset;
    i := i + 1;
    unit := unit + CASE WHEN ascii(letters[i]) > 65535 THEN 2 ELSE 1 END;
  END LOOP;
  RETURN NULL;
END
$$;

-- ── checks ──────────────────────────────────────────────────────────────────

ALTER TABLE authors
  ADD CONSTRAINT author_has_a_name CHECK (btrim(name) <> ''),
  ADD CONSTRAINT author_role CHECK (role IN ('reader', 'editor', 'reviewer', 'administrator', 'desk'));
ALTER TABLE users
  ADD CONSTRAINT user_role CHECK (role IN ('reader', 'editor', 'reviewer', 'administrator')),
  ADD CONSTRAINT user_email_is_lower_case CHECK (email = lower(email));
ALTER TABLE evidence_statuses
  ADD CONSTRAINT status_key CHECK (key ~ '^[a-z][a-z0-9-]*$'),
  ADD CONSTRAINT status_label CHECK (is_local_text(label) AND is_local_text(definition)),
  ADD CONSTRAINT status_rating CHECK (rating BETWEEN 1 AND 5);
ALTER TABLE topics
  ADD CONSTRAINT topic_key CHECK (key ~ '^[a-z0-9][a-z0-9-]*$'),
  ADD CONSTRAINT topic_label CHECK (is_local_text(label));
ALTER TABLE cases
  ADD CONSTRAINT case_slug CHECK (slug ~ '^[a-z0-9][a-z0-9-]*$'),
  ADD CONSTRAINT case_texts CHECK (is_local_text(title) AND is_local_text(question) AND is_local_text(summary)),
  ADD CONSTRAINT case_started CHECK (is_partial_date(started));
ALTER TABLE sides ADD CONSTRAINT side_label CHECK (is_local_text(label));
ALTER TABLE speakers
  ADD CONSTRAINT speaker_texts CHECK (is_local_text(name) AND is_local_text(note)),
  ADD CONSTRAINT speaker_speaks_for_another CHECK (speaks_for_id <> id),
  ADD CONSTRAINT speaker_wikidata CHECK (wikidata ~ '^Q[1-9][0-9]*$'),
  ADD CONSTRAINT speaker_country CHECK (country ~ '^[A-Z]{2}$');
ALTER TABLE speaker_aliases ADD CONSTRAINT alias_not_empty CHECK (btrim(text) <> '');
ALTER TABLE speaker_roles
  ADD CONSTRAINT role_title CHECK (is_local_text(title)),
  ADD CONSTRAINT role_dates CHECK (is_partial_date(from_date) AND is_partial_date(to_date)),
  ADD CONSTRAINT role_order CHECK (partial_date_from(from_date) <= partial_date_to(to_date));
ALTER TABLE sources
  ADD CONSTRAINT source_title CHECK (btrim(title) <> ''),
  ADD CONSTRAINT source_published CHECK (is_partial_date(published)),
  ADD CONSTRAINT source_url CHECK (url ~* '^https?://'),
  ADD CONSTRAINT source_note CHECK (is_local_text(note));
ALTER TABLE source_authors ADD CONSTRAINT source_author_is_one CHECK (num_nonnulls(speaker_id, name) = 1);
ALTER TABLE captures
  ADD CONSTRAINT capture_has_text CHECK (text <> ''),
  ADD CONSTRAINT capture_text_is_canonical CHECK (text IS NFC NORMALIZED AND position(E'\r' in text) = 0),
  ADD CONSTRAINT capture_length CHECK (length = utf16_length(text)),
  ADD CONSTRAINT capture_sha256 CHECK (text_sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  ADD CONSTRAINT capture_edition CHECK (edition > 0);
ALTER TABLE statements
  ADD CONSTRAINT statement_texts CHECK (is_local_text(text) AND is_local_text(attribution_note) AND is_local_text(terminus_note)),
  ADD CONSTRAINT statement_said CHECK (is_partial_date(said));
ALTER TABLE chain_links
  ADD CONSTRAINT link_verb CHECK (btrim(verb) <> ''),
  ADD CONSTRAINT link_position CHECK (position >= 0),
  ADD CONSTRAINT link_span CHECK (num_nonnulls(capture_id, start_offset, end_offset) IN (0, 3) AND start_offset < end_offset);
CREATE UNIQUE INDEX chain_links_one_read_by_us ON chain_links (statement_id) WHERE read_by_us;
ALTER TABLE anchors
  ADD CONSTRAINT anchor_of_one CHECK (num_nonnulls(statement_id, evidence_id) = 1),
  ADD CONSTRAINT anchor_span CHECK (start_offset >= 0 AND start_offset < end_offset);
ALTER TABLE claims
  ADD CONSTRAINT claim_texts CHECK (is_local_text(proposition) AND is_local_text(short) AND is_local_text(who)
    AND is_local_text(what) AND is_local_text("where") AND is_local_text(note)),
  ADD CONSTRAINT claim_dates CHECK (is_partial_date(from_date) AND is_partial_date(to_date)),
  ADD CONSTRAINT claim_order CHECK (partial_date_from(from_date) <= partial_date_to(to_date)),
  ADD CONSTRAINT claim_merged_elsewhere CHECK (merged_into_id <> id AND (state = 'merged') = (merged_into_id IS NOT NULL));
ALTER TABLE stances
  ADD CONSTRAINT stance_coverage_goes_with_denial CHECK ((stance = 'denies') = (coverage IS NOT NULL)),
  ADD CONSTRAINT stance_note CHECK (is_local_text(note));
ALTER TABLE omissions
  ADD CONSTRAINT omission_note CHECK (is_local_text(note)),
  ADD CONSTRAINT omission_day CHECK (is_partial_date(judged_on));
ALTER TABLE origins ADD CONSTRAINT origin_label CHECK (is_local_text(label));
ALTER TABLE origin_derivations ADD CONSTRAINT origin_from_another CHECK (origin_id <> from_id);
ALTER TABLE evidence
  ADD CONSTRAINT evidence_text CHECK (is_local_text(text)),
  ADD CONSTRAINT evidence_url CHECK (url ~* '^https?://');
ALTER TABLE assessments
  ADD CONSTRAINT assessment_rationale_not_empty CHECK (is_local_text(rationale)),
  ADD CONSTRAINT assessment_reviewer_is_not_author CHECK (reviewer_id <> author_id),
  ADD CONSTRAINT assessment_published_is_reviewed
    CHECK ((state = 'published') = (published_at IS NOT NULL) AND (state <> 'published' OR reviewer_id IS NOT NULL)),
  ADD CONSTRAINT assessment_return_has_a_reason CHECK ((state = 'returned') = (return_reason IS NOT NULL));
ALTER TABLE assessment_considered ADD CONSTRAINT considered_one CHECK (num_nonnulls(evidence_id, statement_id) = 1);
CREATE UNIQUE INDEX assessment_considered_evidence ON assessment_considered (assessment_id, evidence_id) WHERE evidence_id IS NOT NULL;
CREATE UNIQUE INDEX assessment_considered_statement ON assessment_considered (assessment_id, statement_id) WHERE statement_id IS NOT NULL;
ALTER TABLE relations
  ADD CONSTRAINT relation_to_another CHECK (from_id <> to_id),
  ADD CONSTRAINT relation_note CHECK (is_local_text(note));
ALTER TABLE corrections
  ADD CONSTRAINT correction_texts CHECK (is_local_text(wrong) AND is_local_text("right") AND is_local_text(why)),
  ADD CONSTRAINT correction_target CHECK (target_kind IN ('claim', 'statement', 'source', 'assessment', 'speaker'));

-- Every fact names an author who exists.
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT c.table_name FROM information_schema.columns c
           WHERE c.table_schema = current_schema() AND c.column_name = 'created_by' LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (created_by) REFERENCES authors(id)', t, t || '_created_by_author');
  END LOOP;
  FOR t IN SELECT c.table_name FROM information_schema.columns c
           WHERE c.table_schema = current_schema() AND c.column_name = 'updated_by' LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I FOREIGN KEY (updated_by) REFERENCES authors(id)', t, t || '_updated_by_author');
  END LOOP;
END
$$;

-- ── rules over more than one row ────────────────────────────────────────────

CREATE FUNCTION chain_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  statement uuid;
  found_source uuid;
  read_links integer;
  held_source uuid;
BEGIN
  IF TG_TABLE_NAME = 'statements' THEN statement := NEW.id;
  ELSE statement := coalesce(NEW.statement_id, OLD.statement_id);
  END IF;
  SELECT source_id INTO held_source FROM statements WHERE id = statement;
  IF NOT FOUND THEN RETURN NULL; END IF;
  SELECT count(*), (array_agg(source_id))[1] INTO read_links, found_source
  FROM chain_links WHERE statement_id = statement AND read_by_us;
  IF read_links <> 1 THEN
    RAISE EXCEPTION 'an attribution chain has exactly one link that is read by us; this statement has %', read_links
      USING ERRCODE = 'check_violation', CONSTRAINT = 'chain_one_read_by_us';
  END IF;
  IF found_source IS DISTINCT FROM held_source THEN
    RAISE EXCEPTION 'the link read by us must name the source of the statement'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'chain_read_source';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER chain_is_whole AFTER INSERT OR UPDATE OR DELETE ON chain_links
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_is_whole();
CREATE CONSTRAINT TRIGGER chain_is_whole AFTER INSERT OR UPDATE OF source_id ON statements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_is_whole();

CREATE FUNCTION span_is_in_capture() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE held captures%ROWTYPE;
BEGIN
  IF NEW.capture_id IS NULL THEN RETURN NEW; END IF;
  SELECT * INTO held FROM captures WHERE id = NEW.capture_id;
  IF NEW.end_offset > held.length THEN
    RAISE EXCEPTION 'the span % to % lies outside the capture, which has % characters', NEW.start_offset, NEW.end_offset, held.length
      USING ERRCODE = 'check_violation', CONSTRAINT = 'span_in_capture';
  END IF;
  IF TG_TABLE_NAME = 'anchors' THEN
    IF utf16_slice(held.text, NEW.start_offset, NEW.end_offset) IS DISTINCT FROM to_jsonb(NEW) ->> 'exact' THEN
      RAISE EXCEPTION 'the words of the anchor do not stand at % to % of the capture', NEW.start_offset, NEW.end_offset
        USING ERRCODE = 'check_violation', CONSTRAINT = 'anchor_words';
    END IF;
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER span_is_in_capture BEFORE INSERT OR UPDATE ON anchors FOR EACH ROW EXECUTE FUNCTION span_is_in_capture();
CREATE TRIGGER span_is_in_capture BEFORE INSERT OR UPDATE ON chain_links FOR EACH ROW EXECUTE FUNCTION span_is_in_capture();

/* A source cannot leave out a claim on which it carries a statement. */
CREATE FUNCTION omission_or_statement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE clash boolean;
BEGIN
  IF TG_TABLE_NAME = 'omissions' THEN
    SELECT EXISTS (SELECT 1 FROM stances s JOIN statements t ON t.id = s.statement_id
      WHERE s.claim_id = NEW.claim_id AND t.source_id = NEW.source_id AND t.withdrawn_at IS NULL) INTO clash;
  ELSE
    SELECT EXISTS (SELECT 1 FROM omissions o JOIN statements t ON t.source_id = o.source_id
      WHERE o.claim_id = NEW.claim_id AND t.id = NEW.statement_id AND t.withdrawn_at IS NULL) INTO clash;
  END IF;
  IF clash THEN
    RAISE EXCEPTION 'a source cannot both carry a statement on a claim and leave the claim out'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'omission_or_statement';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER omission_or_statement BEFORE INSERT OR UPDATE ON omissions FOR EACH ROW EXECUTE FUNCTION omission_or_statement();
CREATE TRIGGER omission_or_statement BEFORE INSERT OR UPDATE ON stances FOR EACH ROW EXECUTE FUNCTION omission_or_statement();

-- ── what never changes ──────────────────────────────────────────────────────

CREATE FUNCTION never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% never change; write a new one instead', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_changes';
END
$$;
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON captures FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON captures FOR EACH STATEMENT EXECUTE FUNCTION never_changes();
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON editions FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON editions FOR EACH STATEMENT EXECUTE FUNCTION never_changes();
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON corrections FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON corrections FOR EACH STATEMENT EXECUTE FUNCTION never_changes();
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION never_changes();

/* draft → in-review → published or returned; words are free only while it is a draft. */
CREATE FUNCTION assessment_is_appended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    RAISE EXCEPTION 'assessments are never deleted' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assessment_append_only';
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD.state = 'draft' THEN RETURN OLD; END IF;
    RAISE EXCEPTION 'an assessment that has left the desk is never deleted' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assessment_append_only';
  END IF;
  IF OLD.state IN ('published', 'returned') THEN
    RAISE EXCEPTION 'a % assessment never changes; write a new one', OLD.state USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assessment_append_only';
  END IF;
  IF OLD.claim_id <> NEW.claim_id OR OLD.author_id <> NEW.author_id THEN
    RAISE EXCEPTION 'an assessment keeps its claim and its author' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assessment_append_only';
  END IF;
  IF OLD.state = 'draft' AND NEW.state NOT IN ('draft', 'in-review') THEN
    RAISE EXCEPTION 'a draft goes to review before anything else' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assessment_transition';
  END IF;
  IF OLD.state = 'in-review' AND (NEW.state NOT IN ('in-review', 'published', 'returned', 'draft')
      OR (OLD.status_key, OLD.rationale, OLD.assessed_at) IS DISTINCT FROM (NEW.status_key, NEW.rationale, NEW.assessed_at)) THEN
    RAISE EXCEPTION 'under review an assessment is published, returned or taken back as it stands' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assessment_transition';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER assessment_is_appended BEFORE UPDATE OR DELETE ON assessments FOR EACH ROW EXECUTE FUNCTION assessment_is_appended();
CREATE TRIGGER assessment_never_emptied BEFORE TRUNCATE ON assessments FOR EACH STATEMENT EXECUTE FUNCTION assessment_is_appended();

/* What was considered belongs to the draft, or to the transaction that first wrote the assessment (an import). */
CREATE FUNCTION considered_is_appended() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  parent uuid := coalesce(NEW.assessment_id, OLD.assessment_id);
  parent_state assessment_state;
  parent_is_new boolean;
BEGIN
  SELECT state, xmin::text = (txid_current() & 4294967295)::text INTO parent_state, parent_is_new
  FROM assessments WHERE id = parent;
  IF NOT FOUND OR parent_state = 'draft' OR (TG_OP = 'INSERT' AND parent_is_new) THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  RAISE EXCEPTION 'what an assessment considered never changes once it has left the desk'
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assessment_append_only';
END
$$;
CREATE TRIGGER considered_is_appended BEFORE INSERT OR UPDATE OR DELETE ON assessment_considered
  FOR EACH ROW EXECUTE FUNCTION considered_is_appended();

/* Anything with a reference people can cite is withdrawn, merged or redirected, never deleted. */
CREATE FUNCTION never_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% are never deleted: their references are cited; withdraw or merge instead', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_deleted';
END
$$;
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['cases', 'speakers', 'sources', 'statements', 'claims', 'evidence', 'dossiers'] LOOP
    EXECUTE format('CREATE TRIGGER never_deleted BEFORE DELETE ON %I FOR EACH ROW EXECUTE FUNCTION never_deleted()', t);
    EXECUTE format('CREATE TRIGGER never_emptied BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION never_deleted()', t);
  END LOOP;
END
$$;

-- ── the evidence statuses the product begins with ───────────────────────────

INSERT INTO evidence_statuses (key, label, definition, rating, position, built_in) VALUES
  ('unassessed', '{"en": "Unassessed", "zh": "尚未评估"}', '{"en": "Nobody at this desk has weighed the evidence yet.", "zh": "本编辑部尚无人权衡过证据。"}', NULL, 0, true),
  ('unsupported', '{"en": "Unsupported", "zh": "缺乏支持"}', '{"en": "What was put forward does not carry the claim; nothing refutes it either.", "zh": "现有材料不足以支撑该主张，亦无材料予以推翻。"}', 2, 1, true),
  ('contested', '{"en": "Contested", "zh": "存在争议"}', '{"en": "Evidence of some weight stands on both sides.", "zh": "正反双方都有一定分量的证据。"}', 3, 2, true),
  ('partly-supported', '{"en": "Partly supported", "zh": "部分得到支持"}', '{"en": "Independent evidence carries a part of the claim, not the whole.", "zh": "独立证据支撑该主张的一部分，而非全部。"}', 4, 3, true),
  ('supported', '{"en": "Supported", "zh": "得到支持"}', '{"en": "Independent evidence that was examined here carries the claim.", "zh": "经本编辑部查验的独立证据支撑该主张。"}', 5, 4, true),
  ('refuted', '{"en": "Refuted", "zh": "已被推翻"}', '{"en": "Independent evidence that was examined here contradicts the claim.", "zh": "经本编辑部查验的独立证据与该主张相矛盾。"}', 1, 5, true),
  ('unverifiable', '{"en": "Unverifiable", "zh": "无法核实"}', '{"en": "No evidence that could be had would settle it: a forecast, a motive, a matter of opinion.", "zh": "没有可取得的证据能够定论，例如预测、动机或见解。"}', NULL, 6, true);
