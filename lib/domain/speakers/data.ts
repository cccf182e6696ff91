import { loadBriefs } from '@/lib/domain/reading/brief-data';
import {
  claimSelect,
  sourceSelect,
  speakerSelect,
  toClaimBrief,
  toOrganisation,
  toSourceBrief,
  toSpeakerBrief,
} from '@/lib/domain/reading/brief-rows';
import { type Reader, readAt } from '@/lib/domain/reading/moment';
import {
  bearingSelect,
  statementSelect,
  toBearing,
  toStatementBrief,
  waiting,
  wantedBy,
} from '@/lib/domain/reading/statement-rows';
import { text, textOrNull } from '@/lib/domain/reading/words';
import { demandNumber, reference } from '@/lib/domain/references';
import type { SpeakerDetail } from '@/lib/domain/speakers/contract';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { NotFound } from '@/lib/platform/errors';
import type { Prisma } from '@/prisma/generated/client';

/** As many statements as a page can show; the latest are kept, and the contract says so. */
const MOST = 500;

const detailSelect = (moment: Date | null) =>
  ({
    ...speakerSelect,
    publicSince: true,
    wikidata: true,
    country: true,
    note: true,
    version: true,
    createdAt: true,
    createdBy: true,
    updatedAt: true,
    updatedBy: true,
    aliases: { select: { text: true, language: true }, orderBy: { text: 'asc' } },
    roles: {
      select: {
        title: true,
        from: true,
        to: true,
        position: true,
        organisation: { select: { number: true, name: true } },
      },
      orderBy: { position: 'asc' },
    },
    voices: { select: speakerSelect, orderBy: { number: 'asc' } },
    published: { select: sourceSelect },
    authored: { select: { source: { select: sourceSelect } } },
    statements: {
      where: { withdrawnAt: null },
      select: {
        ...statementSelect,
        stances: {
          select: {
            ...bearingSelect,
            claim: { select: claimSelect(moment) },
          },
        },
      },
      orderBy: [{ said: { sort: 'desc', nulls: 'first' } }, { number: 'desc' }],
      take: MOST,
    },
  }) satisfies Prisma.SpeakerSelect;
type Row = Prisma.SpeakerGetPayload<{ select: ReturnType<typeof detailSelect> }>;

/** A speaker with roles, names and positions claim by claim, as it is or as it stood. Throws NotFound, Invalid. */
export async function getSpeaker(
  actor: Actor,
  query: { ref: string; asOf?: string | undefined },
  now: Clock,
): Promise<SpeakerDetail> {
  const number = demandNumber('speaker', query.ref);
  return readAt(actor, query.asOf, now, async (reader) => {
    const row = await reader.db.speaker.findFirst({ where: { number }, select: detailSelect(reader.moment) });
    row?.statements.reverse();
    if (!row) throw new NotFound(`The speaker ${reference('speaker', number)}`);
    const briefs = await loadBriefs(reader, { ...wantedBy(row.statements), authors: [row.createdBy, row.updatedBy] });
    const { role: _, ...brief } = toSpeakerBrief(row, null);
    const positions = positionsOf(row, allowed(actor, 'drafts.read'));
    return {
      ...brief,
      ...briefs.record(row),
      aliases: row.aliases,
      roles: row.roles.map(({ title, organisation, from, to }) => ({
        title: text(title),
        organisation: organisation && toOrganisation(organisation),
        from,
        to,
      })),
      ...waiting(row),
      wikidata: row.wikidata,
      country: row.country,
      note: textOrNull(row.note),
      voices: row.voices.map((voice) => toSpeakerBrief(voice, null)),
      statementCount: await reader.db.statement.count({ where: { speakerId: row.id, withdrawnAt: null } }),
      positions: positions.map(({ claim, standing }) => ({
        claim: toClaimBrief(claim),
        statements: standing.map(({ stance, statement }) => ({
          ...toBearing(stance),
          statement: toStatementBrief(statement, briefs),
        })),
      })),
      relayed: await countRelayed(reader, row.id),
      sources: sourcesOf(row).map(toSourceBrief),
    };
  });
}

type Standing = { stance: Row['statements'][number]['stances'][number]; statement: Row['statements'][number] };

/** What was said, gathered by claim, in order of the claims' references. */
function positionsOf(row: Row, drafts: boolean) {
  const byClaim = new Map<string, { claim: Standing['stance']['claim']; standing: Standing[] }>();
  for (const statement of row.statements) {
    for (const stance of statement.stances) {
      if (stance.claim.state === 'draft' && !drafts) continue;
      const position = byClaim.get(stance.claim.id) ?? { claim: stance.claim, standing: [] };
      position.standing.push({ stance, statement });
      byClaim.set(stance.claim.id, position);
    }
  }
  return [...byClaim.values()].sort((a, b) => a.claim.number - b.claim.number);
}

/** Works they published or wrote, each once, in order of reference. */
function sourcesOf(row: Row) {
  const all = [...row.published, ...row.authored.map(({ source }) => source)];
  return [...new Map(all.map((source) => [source.id, source])).values()].sort((a, b) => a.number - b.number);
}

const countRelayed = ({ db }: Reader, id: string): Promise<number> =>
  db.statement.count({ where: { links: { some: { agentId: id } }, speakerId: { not: id }, withdrawnAt: null } });
