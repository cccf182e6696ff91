import { reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { highlight, snippet } from '@/lib/engines/search/highlight';
import type { SearchTerm } from '@/lib/engines/search/query';
import type { ClaimItem } from './contract';

type Hit = ClaimItem['hits'][number];
type Text = { readonly in: Hit['in']; readonly ref: string | null; readonly text: string; readonly language: string };

/** Passages beside the proposition that are shown for one claim. */
const SHOWN = 2;

type Said = {
  readonly number: number;
  readonly text: LocalText;
  readonly quotes: readonly string[];
  readonly language: string;
};
type Name = Omit<Text, 'ref'> & { readonly number: number };

/** What else than its proposition a claim may have been found by, as `reindex_claim_words` keeps it. */
type Passages = { readonly said: readonly Said[]; readonly names: readonly Name[] };

/**
 * Where the words of a search stand in a claim: in its proposition where they do, and otherwise in up to two of its
 * statements, or failing those of its speakers' names or its sources' titles. `passages` is what the index keeps for
 * this, as JSON; it is only read where the proposition does not say it.
 */
export function hitsOf(
  item: ClaimItem,
  passages: string | null,
  terms: readonly SearchTerm[],
  language: string,
): Hit[] {
  const own = marked(localTexts('proposition', null, item.proposition, language), terms, 1, false);
  if (own.length > 0 || passages === null) return own;
  const { said, names } = JSON.parse(passages) as Passages;
  const quoted = marked(saidTexts(said, language), terms, SHOWN, true);
  return quoted.length > 0 ? quoted : marked(nameTexts(names, language), terms, SHOWN, true);
}

function* saidTexts(rows: readonly Said[], language: string): Generator<Text> {
  for (const { number, text } of rows) yield* localTexts('statement', reference('statement', number), text, language);
  for (const row of rows)
    for (const text of row.quotes)
      yield { in: 'statement', ref: reference('statement', row.number), text, language: row.language };
}

/** Names in the language asked for first; of each speaker and source only the first that has the words is shown. */
function* nameTexts(rows: readonly Name[], language: string): Generator<Text> {
  for (const own of [true, false])
    for (const { in: where, number, text, language: tongue } of rows)
      if ((tongue === language) === own)
        yield { in: where, ref: reference(where as 'speaker' | 'source', number), text, language: tongue };
}

/** A text in all its languages, the one asked for first. */
function localTexts(where: Hit['in'], ref: string | null, text: LocalText, language: string): Text[] {
  return Object.entries(text)
    .sort(([a], [b]) => Number(b === language) - Number(a === language))
    .map(([tongue, words]) => ({ in: where, ref, text: words, language: tongue }));
}

function marked(texts: Iterable<Text>, terms: readonly SearchTerm[], most: number, cut: boolean): Hit[] {
  const hits: Hit[] = [];
  const seen = new Set<string>();
  for (const text of texts) {
    const key = `${text.in} ${text.ref}`;
    if (seen.has(key)) continue;
    const ranges = highlight(text.text, terms);
    if (ranges.length === 0) continue;
    seen.add(key);
    hits.push({ ...text, ...(cut ? snippet(text.text, ranges) : { text: text.text, ranges }) });
    if (hits.length === most) break;
  }
  return hits;
}
