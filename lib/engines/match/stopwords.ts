/**
 * English words that are in no term. They carry hardly any weight in BM25, and in an inverted index each would cost a
 * posting in nearly every claim. Modal verbs stay out too; negations are kept apart as cues (see terms.ts).
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also am an and any are as at be because been before being below between both ' +
    'but by can could did do does doing down during each few for from further had has have having he her here hers ' +
    'herself him himself his how i if in into is it its itself just me more most my myself no nor not of off on once ' +
    'one only or other our ours ourselves out over own same she should since so some such than that the their theirs them ' +
    'themselves then there these they this those through to too under until up us very was we were what when where ' +
    'which while who whom why will with would you your yours yourself yourselves ' +
    "never none nothing neither without cannot nobody rt via amp i'm i've i'll i'd it's that's he's she's they're we're " +
    "you're there's what's let's"
  ).split(' '),
);
