-- The words of an anchor are compared with the text at every write. On a report of 5 MB that took six seconds: a pattern
-- that takes one character at a time is thirty times slower than one that takes runs, and the text was taken to pieces
-- where it held a character outside the basic plane. What the functions answer stays the same.

-- How many characters take two UTF-16 code units.
CREATE FUNCTION utf16_pairs(value text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT char_length(regexp_replace(value, '[\u0001-\uFFFF]+', '', 'g'))
$$;

-- A check of `captures`: it names no function of ours, so that a dump can be read where none is on the search path.
CREATE OR REPLACE FUNCTION utf16_length(value text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT char_length(value) + char_length(regexp_replace(value, '[\u0001-\uFFFF]+', '', 'g'))
$$;

-- How many characters come before a UTF-16 offset, of which `pairs` in all take two; null where it would split one.
CREATE FUNCTION utf16_place(value text, wanted integer, pairs integer)
RETURNS integer LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  low integer := greatest(0, wanted - pairs);
  high integer := least(wanted, char_length(value));
  unit integer := low + utf16_pairs(substr(value, 1, low));
  middle integer;
  step integer;
BEGIN
  -- It lies between the two: halved until it is found.
  WHILE low < high AND unit < wanted LOOP
    middle := (low + high + 1) / 2;
    step := middle - low + utf16_pairs(substr(value, low + 1, middle - low));
    IF unit + step <= wanted THEN
      low := middle;
      unit := unit + step;
    ELSE
      high := middle - 1;
    END IF;
  END LOOP;
  RETURN CASE WHEN unit = wanted THEN low END;
END
$$;

CREATE OR REPLACE FUNCTION utf16_slice(value text, start_offset integer, end_offset integer)
RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  pairs integer := utf16_pairs(value);
  first integer;
  last integer;
BEGIN
  IF pairs = 0 THEN
    RETURN substr(value, start_offset + 1, end_offset - start_offset);
  END IF;
  first := utf16_place(value, start_offset, pairs);
  last := utf16_place(value, end_offset, pairs);
  RETURN CASE WHEN first IS NULL OR last IS NULL THEN NULL ELSE substr(value, first + 1, last - first) END;
END
$$;

-- The length of a capture is known and was checked when it was written: where it is that in characters too, none takes two.
CREATE OR REPLACE FUNCTION span_is_in_capture() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held captures%ROWTYPE;
  words text;
BEGIN
  IF NEW.capture_id IS NULL THEN RETURN NEW; END IF;
  SELECT * INTO held FROM captures WHERE id = NEW.capture_id;
  IF NEW.end_offset > held.length THEN
    RAISE EXCEPTION 'the span % to % lies outside the capture, which has % characters', NEW.start_offset, NEW.end_offset, held.length
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
