-- The lists of sources and speakers are searched by the beginnings of words.

/* A folded text with a space before each word of Latin letters and digits, also where Chinese or a sign stands before it.
   A search for ` us` then finds words that begin so, and a trigram index knows both the space and the letters. */
CREATE FUNCTION word_starts(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
BEGIN
  RETURN regexp_replace(folded(value), '[a-z0-9]+', ' \&', 'g');
END
$$;

-- Beside the indexes on the folded text, by which other scripts are found anywhere.
CREATE INDEX speakers_word_starts ON speakers USING gin (word_starts(local_words(name)) gin_trgm_ops);
CREATE INDEX speaker_aliases_word_starts ON speaker_aliases USING gin (word_starts(text) gin_trgm_ops);
CREATE INDEX sources_word_starts ON sources USING gin (word_starts(title) gin_trgm_ops);
-- Authors without a record of their own were looked through one by one.
CREATE INDEX source_authors_words ON source_authors USING gin (folded(name) gin_trgm_ops) WHERE name IS NOT NULL;
CREATE INDEX source_authors_word_starts ON source_authors USING gin (word_starts(name) gin_trgm_ops) WHERE name IS NOT NULL;

-- Two and more Chinese characters in a row, on a server whose locale knows no letters but the Latin ones, too.
CREATE INDEX speakers_chinese ON speakers USING gin (to_tsvector('simple', chinese_pairs(local_words(name))));
CREATE INDEX speaker_aliases_chinese ON speaker_aliases USING gin (to_tsvector('simple', chinese_pairs(text)));
CREATE INDEX sources_chinese ON sources USING gin (to_tsvector('simple', chinese_pairs(title)));
CREATE INDEX source_authors_chinese ON source_authors USING gin (to_tsvector('simple', chinese_pairs(name))) WHERE name IS NOT NULL;
