-- What the rules let through when they were tried by hand.

-- A rationale of one line end or of a Chinese space was a rationale: spaces and signs of no width in any script are nothing.
CREATE OR REPLACE FUNCTION is_local_text(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT value IS NULL OR (
    jsonb_typeof(value) = 'object'
    AND value <> '{}'::jsonb
    AND NOT EXISTS (
      SELECT 1 FROM jsonb_each(value) AS entry(language, words)
      WHERE jsonb_typeof(words) <> 'string' OR language !~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'
        OR btrim(words #>> '{}', E' \t\n\u000B\f\r\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u200C\u200D\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF') = ''
    )
  )
$$;

-- A link of a chain could begin before its capture; an anchor that ended before it began was refused in the words of substr.
CREATE OR REPLACE FUNCTION span_is_in_capture() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held captures%ROWTYPE;
  words text;
BEGIN
  IF NEW.capture_id IS NULL THEN RETURN NEW; END IF;
  SELECT * INTO held FROM captures WHERE id = NEW.capture_id;
  IF NEW.start_offset < 0 OR NEW.end_offset > held.length THEN
    RAISE EXCEPTION 'the span % to % lies outside the capture, which has % characters', NEW.start_offset, NEW.end_offset, held.length
      USING ERRCODE = 'check_violation', CONSTRAINT = 'span_in_capture';
  END IF;
  IF NEW.start_offset >= NEW.end_offset THEN
    RAISE EXCEPTION 'the span % to % holds no words: it ends before it begins', NEW.start_offset, NEW.end_offset
      USING ERRCODE = 'check_violation', CONSTRAINT = 'span_in_capture';
  END IF;
  IF TG_TABLE_NAME = 'anchors' THEN
    IF char_length(held.text) = held.length THEN
      words := substr(held.text, NEW.start_offset + 1, NEW.end_offset - NEW.start_offset);
    ELSE
      words := utf16_slice(held.text, NEW.start_offset, NEW.end_offset);
    END IF;
    IF words IS DISTINCT FROM to_jsonb(NEW) ->> 'exact' THEN
      RAISE EXCEPTION 'the words of the anchor do not stand at % to % of the capture', NEW.start_offset, NEW.end_offset
        USING ERRCODE = 'check_violation', CONSTRAINT = 'anchor_words';
    END IF;
  END IF;
  RETURN NEW;
END
$$;

CREATE OR REPLACE FUNCTION never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a row of % never changes; write a new one instead', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'never_changes';
END
$$;

-- Where an old reference leads is kept as captures are.
CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON redirects FOR EACH ROW EXECUTE FUNCTION never_changes();
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON redirects FOR EACH STATEMENT EXECUTE FUNCTION never_changes();

-- Relations and drafts of assessments alone can be removed. The reference of one is not given to another afterwards; a
-- relation that comes back between the same two claims is itself again.
CREATE INDEX history_spent_numbers ON history (entity, ((data ->> 'number')::integer))
  WHERE operation = 'delete' AND entity IN ('relations', 'assessments');

CREATE FUNCTION reference_is_new() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE mine jsonb := to_jsonb(NEW);
BEGIN
  IF EXISTS (
    SELECT 1 FROM history
    WHERE entity = TG_TABLE_NAME AND entity IN ('relations', 'assessments') AND operation = 'delete'
      AND (data ->> 'number')::integer = NEW.number AND record_id <> NEW.id
      AND (entity = 'assessments' OR (data ->> 'from_id', data ->> 'kind', data ->> 'to_id')
        IS DISTINCT FROM (mine ->> 'from_id', mine ->> 'kind', mine ->> 'to_id'))
  ) THEN
    RAISE EXCEPTION 'the reference % was of another record of % that was removed; references are never used again', NEW.number, TG_TABLE_NAME
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'reference_is_new';
  END IF;
  SELECT coalesce(max(version) + 1, NEW.version) INTO NEW.version
  FROM history WHERE entity = TG_TABLE_NAME AND record_id = NEW.id;
  RETURN NEW;
END
$$;
CREATE TRIGGER reference_is_new BEFORE INSERT ON relations FOR EACH ROW EXECUTE FUNCTION reference_is_new();
CREATE TRIGGER reference_is_new BEFORE INSERT ON assessments FOR EACH ROW EXECUTE FUNCTION reference_is_new();

-- One that comes back stands again from then on, and not twice in the time before it was removed.
CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
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
    IF TG_TABLE_NAME = 'relations' THEN
      SELECT greatest(moment, max(valid_to)) INTO moment FROM history
      WHERE entity = TG_TABLE_NAME AND record_id = (row_data ->> 'id')::uuid;
    END IF;
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
