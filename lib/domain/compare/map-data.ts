import { listClaims } from '@/lib/domain/claims/list-data';
import { recounted } from '@/lib/domain/claims/sentence';
import type { ClaimMap, MapQuery } from '@/lib/domain/compare/map-contract';
import { claimSelect, toClaimBrief } from '@/lib/domain/reading/brief-rows';
import { type Reader, readAt } from '@/lib/domain/reading/moment';
import { ownStatuses } from '@/lib/domain/reading/own-statuses-data';
import { text, textOrNull, word } from '@/lib/domain/reading/words';
import { numberOf, reference } from '@/lib/domain/references';
import { RELATION_KINDS } from '@/lib/domain/vocabulary';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import { Invalid, NotFound } from '@/lib/platform/errors';
import { catalogue, say } from '@/messages/say';
import { MOST_MAPPED } from './map-contract';
import type { MatrixOptions } from './matrix-data';

/** The claims of a filter, or around one claim, and how they are related. Throws NotFound for a focus that is not there, Invalid. */
export async function getMap(actor: Actor, query: MapQuery, options: MatrixOptions): Promise<ClaimMap> {
  const { focus, reach, kinds: asked, asOf, ...filters } = query;
  const kinds = kindsOf(asked);
  const language = query.lang ?? options.language;
  const chosen = focus
    ? null
    : await listClaims(actor, { ...filters, sort: 'reference', limit: MOST_MAPPED, cursor: undefined }, { language });
  return readAt(actor, asOf, options.now, async (reader) => {
    const drafts = allowed(actor, 'drafts.read');
    const numbers = focus
      ? await around(reader, focus, Number(reach ?? 1), drafts)
      : chosen!.items.flatMap(({ ref }) => numberOf('claim', ref) ?? []);
    const loaded = await loadMapped(reader, numbers, drafts);
    const relations = loaded.relations.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
    const words = catalogue(language).compare.map;
    // Of the claims chosen, those that did not stand at the moment asked for are not on the map.
    const total = chosen ? chosen.total - (reader.moment ? numbers.length - loaded.claims.length : 0) : 0;
    return {
      ...loaded,
      relations,
      statuses: await ownStatuses(reader),
      total: chosen ? total : loaded.claims.length,
      focus: focus?.toUpperCase() ?? null,
      sentence: focus
        ? say(words.around, language, { claim: focus.toUpperCase(), count: loaded.claims.length - 1 })
        : recounted(chosen!.sentence, chosen!.total, total, language),
    };
  });
}

function kindsOf(asked: string | undefined): string[] {
  const kinds = (asked ?? '')
    .split(',')
    .map((kind) => kind.trim())
    .filter(Boolean);
  const strange = kinds.find((kind) => !(RELATION_KINDS as readonly string[]).includes(kind));
  if (strange)
    throw new Invalid(`“${strange}” is no kind of relation. There are: ${RELATION_KINDS.join(', ')}.`, 'kinds');
  return kinds;
}

/** The numbers of the claims no further than `reach` ties from one, that one first. */
async function around({ db }: Reader, focus: string, reach: number, drafts: boolean): Promise<number[]> {
  const number = numberOf('claim', focus.toUpperCase());
  const rows = await db.$queryRaw<{ number: number }[]>`
    WITH RECURSIVE near AS (
      SELECT id, number, 0 AS far FROM claims
      WHERE number = ${number ?? 0} AND (state = 'published' OR (state = 'draft' AND ${drafts}))
      UNION
      SELECT c.id, c.number, near.far + 1 FROM near
      JOIN relations r ON near.id IN (r.from_id, r.to_id)
      JOIN claims c ON c.id = CASE WHEN r.from_id = near.id THEN r.to_id ELSE r.from_id END
      WHERE near.far < ${reach} AND (c.state = 'published' OR (c.state = 'draft' AND ${drafts}))
    )
    SELECT number FROM near GROUP BY number ORDER BY min(far), number LIMIT ${MOST_MAPPED}`;
  if (rows.length === 0) throw new NotFound(`The claim ${focus}`);
  return rows.map((row) => row.number);
}

async function loadMapped({ db, moment }: Reader, numbers: readonly number[], drafts: boolean) {
  const rows = await db.claim.findMany({
    where: { number: { in: [...numbers] } },
    select: {
      ...claimSelect(moment),
      short: true,
      case: { select: { number: true, slug: true, title: true } },
      topics: { select: { topic: { select: { key: true, label: true } } }, orderBy: { position: 'asc' }, take: 1 },
      relationsFrom: { select: { number: true, kind: true, toId: true, note: true }, orderBy: { number: 'asc' } },
    },
    orderBy: { number: 'asc' },
  });
  const shown = rows.filter(({ state }) => state === 'published' || (drafts && state === 'draft'));
  const refs = new Map(shown.map(({ id, number }) => [id, reference('claim', number)]));
  const cases = new Map(shown.map((row) => [row.case.slug, row.case]));
  return {
    cases: [...cases.values()].map(({ number, slug, title }) => ({
      ref: reference('case', number),
      slug,
      title: text(title),
    })),
    claims: shown.map((row) => {
      const topic = row.topics[0]?.topic;
      return {
        ...toClaimBrief(row),
        short: text(row.short),
        topic: topic ? { key: topic.key, label: text(topic.label) } : null,
      };
    }),
    relations: shown.flatMap((row) =>
      row.relationsFrom.flatMap(({ number, kind, toId, note }) => {
        const to = refs.get(toId);
        if (!to) return [];
        const from = refs.get(row.id)!;
        return [{ ref: reference('relation', number), kind: word(kind), from, to, note: textOrNull(note) }];
      }),
    ),
  };
}
