/**
 * British spellings brought to American ones before stemming, so that "organised at 60 metres" meets "organized at 60
 * meters". Only endings and beginnings that are spelling alone: "advise", "promise" and "hour" stay as they are.
 */
const RULES: readonly [RegExp, string][] = [
  [/isation(s?)$/, 'ization$1'],
  [/(?<=[a-z]{2})((?:[aeiou][lnr]|gn|at|it|ut|ic|im|id|um|og)i)s(e|ed|es|er|ers|ing)$/, '$1z$2'],
  [/^((?:anal|paral|catal)y)s(e|ed|es|ing)$/, '$1z$2'],
  [/^((?:mis)?(?:col|lab|neighb|harb|behavi|fav|hon|rum|arm|vap|endeav|hum|tum|flav|vig))our/, '$1or'],
  [/^(cent|theat|fib|spect|calib|(?:kilo|centi|milli)?met|lit)re(s?)$/, '$1er$2'],
  [/^(def|off|lic|pret)ence(s?)$/, '$1ense$2'],
  [/^program(?:me)(s?)$/, 'program$1'],
  [/^sceptic/, 'skeptic'],
  [/^grey/, 'gray'],
  [/^alumini?um$/, 'aluminum'],
];

/** What any of the rules needs; nearly all words are done with it. */
const ANY = /is[aei]|ys[ei]|our|re|ence|mme|scep|grey|alum/;

/** A word in lower case in its American spelling; itself where it has no other. */
export function american(word: string): string {
  if (word.length < 4 || !ANY.test(word)) return word;
  for (const [pattern, by] of RULES) if (pattern.test(word)) return word.replace(pattern, by);
  return word;
}
