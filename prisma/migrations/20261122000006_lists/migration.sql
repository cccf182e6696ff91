-- What the lists of sources and speakers search and sort by.

/* A text as searches compare it: small letters, no accents. Bound to the path of this migration, because an index on it
   must give the same whoever asks, also while a dump is being restored. */
CREATE FUNCTION folded(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
  RETURN lower(unaccent('unaccent'::regdictionary, coalesce(value, '')));
END
$$;

/* The name a list sorts by: the English one where there is one, else the first by language; folded. */
CREATE FUNCTION sorting_name(name jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
  RETURN folded(coalesce(name ->> 'en', (SELECT words FROM jsonb_each_text(name) AS entry(language, words) ORDER BY language LIMIT 1)));
END
$$;

/* Sources run from the newest to the oldest; those without a date come last. */
CREATE FUNCTION sorting_day(published text) RETURNS integer LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
  RETURN coalesce(partial_date_from(published), 0);
END
$$;

CREATE INDEX speakers_sorted ON speakers (sorting_name(name) COLLATE "C", number);
CREATE INDEX sources_sorted ON sources (sorting_day(published) DESC, number DESC);

-- Parts of words in any script: trigrams where the server's locale knows letters, a scan of the few names where not.
CREATE INDEX speakers_words ON speakers USING gin (folded(local_words(name)) gin_trgm_ops);
CREATE INDEX speaker_aliases_words ON speaker_aliases USING gin (folded(text) gin_trgm_ops);
CREATE INDEX sources_words ON sources USING gin (folded(title) gin_trgm_ops);
