import { numberOf, reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import { highlight, snippet } from '@/lib/engines/search/highlight';
import type { SearchTerm } from '@/lib/engines/search/query';
import type { Database } from '@/lib/platform/db';
import type { ClaimItem } from './contract';

type Hit = ClaimItem['hits'][number];
type Text = { readonly in: Hit['in']; readonly ref: string | null; readonly text: string; readonly language: string };

/** Passages beside the proposition that are shown for one claim. */
const SHOWN = 2;

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
  const stances = await db.stance.findMany({
    where: { claim: { number: { in: numbers } }, statement: { withdrawnAt: null } },
    orderBy: { statement: { number: 'asc' } },
    select: {
      claim: { select: { number: true } },
      statement: {
        select: {
          number: true,
          text: true,
          quotes: true,
          language: true,
          speaker: { select: { number: true, name: true, aliases: { select: { text: true, language: true } } } },
          source: { select: { number: true, title: true, language: true } },
          links: {
            select: {
              agent: { select: { number: true, name: true } },
              source: { select: { number: true, title: true, language: true } },
            },
          },
        },
      },
    },
  });
  for (const item of elsewhere) {
    const own = stances
      .filter((stance) => stance.claim.number === numberOf('claim', item.ref))
      .map((stance) => stance.statement);
    const texts = [
      ...own.flatMap((s) => localTexts('statement', reference('statement', s.number), s.text as LocalText, language)),
      ...own.flatMap((s) =>
        s.quotes.map((text) => ({
          in: 'statement' as const,
          ref: reference('statement', s.number),
          text,
          language: s.language,
        })),
      ),
      ...own.flatMap((s) => [
        ...localTexts('speaker', reference('speaker', s.speaker.number), s.speaker.name as LocalText, language),
        ...s.speaker.aliases.map((alias) => ({
          in: 'speaker' as const,
          ref: reference('speaker', s.speaker.number),
          ...alias,
        })),
        ...s.links.flatMap((link) =>
          localTexts('speaker', reference('speaker', link.agent.number), link.agent.name as LocalText, language),
        ),
      ]),
      ...own
        .flatMap((s) => [s.source, ...s.links.flatMap((link) => link.source ?? [])])
        .map((source) => ({
          in: 'source' as const,
          ref: reference('source', source.number),
          text: source.title,
          language: source.language,
        })),
    ];
    hits.set(item.ref, marked(texts, terms, SHOWN, true));
  }
  return hits;
}

/** A text in all its languages, the one asked for first. */
function localTexts(where: Hit['in'], ref: string | null, text: LocalText, language: string): Text[] {
  return Object.entries(text)
    .sort(([a], [b]) => Number(b === language) - Number(a === language))
    .map(([tongue, words]) => ({ in: where, ref, text: words, language: tongue }));
}

function marked(texts: readonly Text[], terms: readonly SearchTerm[], most: number, cut: boolean): Hit[] {
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
