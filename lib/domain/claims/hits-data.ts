import { numberOf, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { grouped } from '@/lib/engines/compare/grouped';
import { highlight, snippet } from '@/lib/engines/search/highlight';
import type { SearchTerm } from '@/lib/engines/search/query';
import { type Database, plainRows } from '@/lib/platform/db';
import type { ClaimItem } from './contract';

type Hit = ClaimItem['hits'][number];
type Text = { readonly in: Hit['in']; readonly ref: string | null; readonly text: string; readonly language: string };

/** Passages beside the proposition that are shown for one claim. */
const SHOWN = 2;

type Named = { readonly number: number; readonly name: LocalText };
type Titled = { readonly number: number; readonly title: string; readonly language: string };
type Row = {
  readonly claim: number;
  readonly number: number;
  readonly text: LocalText;
  readonly quotes: readonly string[];
  readonly language: string;
  readonly speaker: Named & { readonly aliases: readonly { text: string; language: string }[] | null };
  readonly source: Titled;
  readonly links: readonly { readonly agent: Named; readonly source: Titled | null }[] | null;
};

const STATEMENTS = {
  name: 'claim_hits',
  text: `
    SELECT c.number AS claim, t.number, t.text, t.quotes, t.language,
      json_build_object('number', p.number, 'name', p.name, 'aliases', (
        SELECT json_agg(json_build_object('text', a.text, 'language', a.language))
        FROM speaker_aliases a WHERE a.speaker_id = p.id)) AS speaker,
      json_build_object('number', s.number, 'title', s.title, 'language', s.language) AS source,
      (SELECT json_agg(json_build_object(
          'agent', json_build_object('number', g.number, 'name', g.name),
          'source', CASE WHEN o.id IS NOT NULL
            THEN json_build_object('number', o.number, 'title', o.title, 'language', o.language) END
        ) ORDER BY l.position)
        FROM chain_links l JOIN speakers g ON g.id = l.agent_id LEFT JOIN sources o ON o.id = l.source_id
        WHERE l.statement_id = t.id) AS links
    FROM claims c
      JOIN stances x ON x.claim_id = c.id
      JOIN statements t ON t.id = x.statement_id AND t.withdrawn_at IS NULL
      JOIN speakers p ON p.id = t.speaker_id
      JOIN sources s ON s.id = t.source_id
    WHERE c.number = ANY ($1::int[])
    ORDER BY t.number`,
};

/**
 * Where the words of a search stand in each claim of a page: always in the proposition where they do, and in up to two
 * of its statements, speakers' names or titles otherwise. Keyed by reference.
 */
export async function hitsOf(
  db: Database,
  items: readonly ClaimItem[],
  terms: readonly SearchTerm[],
  language: string,
): Promise<Map<string, Hit[]>> {
  const hits = new Map<string, Hit[]>();
  const elsewhere: ClaimItem[] = [];
  for (const item of items) {
    const found = marked(localTexts('proposition', null, item.proposition, language), terms, 1, false);
    hits.set(item.ref, found);
    if (found.length === 0) elsewhere.push(item);
  }
  if (elsewhere.length === 0) return hits;
  const numbers = elsewhere.map((item) => numberOf('claim', item.ref)!);
  const rows = grouped(await plainRows<Row>(db, { ...STATEMENTS, values: [numbers] }), (row) => row.claim);
  for (const [i, item] of elsewhere.entries())
    hits.set(item.ref, marked(textsOf(rows.get(numbers[i]!) ?? [], language), terms, SHOWN, true));
  return hits;
}

/** Everything said of a claim that the search looks at, the words of statements first. */
function* textsOf(rows: readonly Row[], language: string): Generator<Text> {
  for (const { number, text } of rows) yield* localTexts('statement', reference('statement', number), text, language);
  for (const row of rows)
    for (const text of row.quotes)
      yield { in: 'statement', ref: reference('statement', row.number), text, language: row.language };
  for (const { speaker, links } of rows) {
    const ref = reference('speaker', speaker.number);
    yield* localTexts('speaker', ref, speaker.name, language);
    for (const alias of speaker.aliases ?? []) yield { in: 'speaker', ref, ...alias };
    for (const { agent } of links ?? [])
      yield* localTexts('speaker', reference('speaker', agent.number), agent.name, language);
  }
  for (const row of rows)
    for (const source of [row.source, ...(row.links ?? []).map((link) => link.source)])
      if (source)
        yield { in: 'source', ref: reference('source', source.number), text: source.title, language: source.language };
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
