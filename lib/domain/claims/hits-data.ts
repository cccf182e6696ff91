import { numberOf, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { grouped } from '@/lib/engines/compare/grouped';
import { highlight, snippet } from '@/lib/engines/search/highlight';
import type { SearchTerm } from '@/lib/engines/search/query';
import { type Database, type PlainQuery, plainRows } from '@/lib/platform/db';
import type { ClaimItem } from './contract';

type Hit = ClaimItem['hits'][number];
type Text = { readonly in: Hit['in']; readonly ref: string | null; readonly text: string; readonly language: string };

/** Passages beside the proposition that are shown for one claim. */
const SHOWN = 2;

type Said = {
  readonly claim: number;
  readonly number: number;
  readonly text: LocalText;
  readonly quotes: readonly string[];
  readonly language: string;
};
type Name = Omit<Text, 'ref'> & { readonly claim: number; readonly number: number };

const STATEMENTS = {
  name: 'claim_hits',
  text: `
    SELECT c.number AS claim, t.number, t.text, t.quotes, t.language
    FROM claims c
      JOIN stances x ON x.claim_id = c.id
      JOIN statements t ON t.id = x.statement_id AND t.withdrawn_at IS NULL
    WHERE c.number = ANY ($1::int[])
    ORDER BY t.number`,
};

/** Speakers and relays by all their names, sources by their titles, each once for a claim. */
const NAMES = {
  name: 'claim_hits_names',
  text: `
    WITH said AS (
      SELECT c.number AS claim, t.id, t.speaker_id, t.source_id
      FROM claims c
        JOIN stances x ON x.claim_id = c.id
        JOIN statements t ON t.id = x.statement_id AND t.withdrawn_at IS NULL
      WHERE c.number = ANY ($1::int[])
    ), links AS (
      SELECT said.claim, l.agent_id, l.source_id FROM said JOIN chain_links l ON l.statement_id = said.id
    ), speakers_of AS (
      SELECT claim, speaker_id FROM said UNION SELECT claim, agent_id FROM links
    )
    SELECT o.claim, 'speaker' AS "in", p.number, n.value AS text, n.key AS language
    FROM speakers_of o JOIN speakers p ON p.id = o.speaker_id, jsonb_each_text(p.name) n
    UNION ALL
    SELECT o.claim, 'speaker', p.number, a.text, a.language
    FROM speakers_of o JOIN speakers p ON p.id = o.speaker_id JOIN speaker_aliases a ON a.speaker_id = p.id
    UNION ALL
    SELECT o.claim, 'source', s.number, s.title, s.language
    FROM (SELECT claim, source_id FROM said UNION SELECT claim, source_id FROM links) o
      JOIN sources s ON s.id = o.source_id
    ORDER BY 2 DESC, 3, 4`,
};

/**
 * Where the words of a search stand in each claim of a page: always in the proposition where they do, and in up to two
 * of its statements, speakers' names or titles otherwise. Keyed by reference. Names are asked for only where no
 * statement has the words.
 */
export async function hitsOf(
  db: Database,
  items: readonly ClaimItem[],
  terms: readonly SearchTerm[],
  language: string,
): Promise<Map<string, Hit[]>> {
  const hits = new Map<string, Hit[]>();
  const look = (item: ClaimItem, texts: Iterable<Text>, most: number, cut: boolean) =>
    hits.set(item.ref, marked(texts, terms, most, cut));
  const left = () => items.filter((item) => hits.get(item.ref)!.length === 0);
  for (const item of items) look(item, localTexts('proposition', null, item.proposition, language), 1, false);
  for (const [item, rows] of await rowsOf<Said>(db, STATEMENTS, left()))
    look(item, saidTexts(rows, language), SHOWN, true);
  // The card holds the speakers' names; other names are asked for only where these do not explain the hit either.
  for (const item of left()) look(item, speakerTexts(item, language), SHOWN, true);
  for (const [item, rows] of await rowsOf<Name>(db, NAMES, left())) look(item, nameTexts(rows, language), SHOWN, true);
  return hits;
}

/** The rows of a query by claim, for each of these claims. */
async function rowsOf<T extends { claim: number }>(
  db: Database,
  query: PlainQuery,
  items: readonly ClaimItem[],
): Promise<[ClaimItem, T[]][]> {
  if (items.length === 0) return [];
  const numbers = items.map((item) => numberOf('claim', item.ref)!);
  const rows = grouped(await plainRows<T>(db, { ...query, values: [numbers] }), (row) => row.claim);
  return items.map((item, i) => [item, rows.get(numbers[i]!) ?? []]);
}

function* saidTexts(rows: readonly Said[], language: string): Generator<Text> {
  for (const { number, text } of rows) yield* localTexts('statement', reference('statement', number), text, language);
  for (const row of rows)
    for (const text of row.quotes)
      yield { in: 'statement', ref: reference('statement', row.number), text, language: row.language };
}

function* speakerTexts({ speakers }: ClaimItem, language: string): Generator<Text> {
  for (const { ref, name } of speakers) yield* localTexts('speaker', ref, name, language);
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
