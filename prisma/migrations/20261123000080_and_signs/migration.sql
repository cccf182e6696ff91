-- AT&T fell apart into “at” and “t”, which English passes over, and could not be looked for: a short name with an & is one
-- word, without its sign. Searches write it the same way (lib/engines/search/query.ts).
CREATE OR REPLACE FUNCTION search_document(value text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('counterclaim'::regconfig, regexp_replace(
      regexp_replace(coalesce(value, ''), '[\u0080-\u00BF\u2000-\u206F\u3000-\u303F\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]+', ' ', 'g'),
      '\m([A-Za-z]{1,3})&([A-Za-z]{1,3})\M', '\1\2', 'g'))
    || to_tsvector('simple'::regconfig, chinese_pairs(coalesce(value, '')))
$$;

SELECT reindex_claim_words(NULL);
