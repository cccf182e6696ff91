import { getCase } from '@/lib/domain/cases/data';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { getClaim } from '@/lib/domain/claims/data';
import type { ChangeShape, TimesComparison } from '@/lib/domain/compare/times-contract';
import { claimSelect, toClaimBrief } from '@/lib/domain/reading/brief-rows';
import { type Reader, readAt } from '@/lib/domain/reading/moment';
import { text } from '@/lib/domain/reading/words';
import { reference } from '@/lib/domain/references';
import { type LocalText, momentOf } from '@/lib/domain/values';
import { allowed } from '@/lib/platform/auth/permission';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { Failure, Invalid } from '@/lib/platform/errors';

type Query = { claim?: string | undefined; case?: string | undefined; from: string; to?: string | undefined };

/** Changes listed at most, the newest first. */
const MOST_CHANGES = 500;

/** A claim or a case at two moments: what changed, and the reason given. Throws NotFound, Invalid. */
export async function getTimes(actor: Actor, query: Query, now: Clock): Promise<TimesComparison> {
  const [from, to] = [momentOf(query.from), query.to ? momentOf(query.to) : now()];
  if (!from || !to) throw new Invalid('Write days like 2026-11-14.', from ? 'to' : 'from');
  if (from > to) throw new Invalid('The first day is after the second. Exchange them.', 'from');
  if (query.claim) return claimTimes(actor, { ...query, claim: query.claim }, now);
  if (query.case) return caseTimes(actor, { ...query, case: query.case }, now);
  throw new Invalid('Name a claim or a case.', 'claim');
}

/** A record that did not stand yet at a moment is no error here: it is what changed. */
const ifThere = async <T>(read: Promise<T>): Promise<T | null> =>
  read.catch((error: unknown) => {
    if (error instanceof Failure && error.code === 'not_found') return null;
    throw error;
  });

async function claimTimes(actor: Actor, query: Query & { claim: string }, now: Clock): Promise<TimesComparison> {
  const to = await getClaim(actor, { ref: query.claim, asOf: query.to }, now);
  const from = await ifThere(getClaim(actor, { ref: query.claim, asOf: query.from }, now));
  return {
    title: to.proposition,
    ref: to.ref,
    from: query.from,
    to: query.to ?? now().toISOString().slice(0, 10),
    claims: { from: from ? 1 : 0, to: 1 },
    changes: claimChanges(from, to),
  };
}

const change = (claim: ClaimDetail, kind: ChangeShape['kind'], more: Partial<ChangeShape>): ChangeShape => ({
  claim: { ref: claim.ref, proposition: claim.proposition, status: claim.axes.status },
  kind,
  before: null,
  after: null,
  statuses: null,
  why: null,
  at: null,
  by: null,
  ref: null,
  ...more,
});

/** Whether a text says the same in every language it is held in. */
const same = (a: LocalText, b: LocalText): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((language) => a[language] === b[language]);

/** What became different in one claim; newest assessments give the reason for a changed status. */
function claimChanges(from: ClaimDetail | null, to: ClaimDetail): ChangeShape[] {
  if (!from) return [change(to, 'new', { after: to.proposition, at: to.recordedAt, by: to.recordedBy })];
  const standing = to.assessments.find(({ ref }) => ref === to.axes.assessment);
  const had = <T extends { ref: string }>(list: readonly T[]) => new Set(list.map(({ ref }) => ref));
  const [before, after] = [
    had(from.statements.map((one) => one.statement)),
    had(to.statements.map((one) => one.statement)),
  ];
  const [evidence, evidenceNow] = [had(from.evidence), had(to.evidence)];
  return [
    ...(from.axes.status === to.axes.status
      ? []
      : [
          change(to, 'status', {
            statuses: { before: from.axes.status, after: to.axes.status },
            why: standing?.rationale ?? null,
            at: standing?.publishedAt ?? null,
            by: standing?.author ?? null,
            ref: standing?.ref ?? null,
          }),
        ]),
    ...(same(from.proposition, to.proposition)
      ? []
      : [
          change(to, 'proposition', {
            before: from.proposition,
            after: to.proposition,
            at: to.changedAt,
            by: to.changedBy,
          }),
        ]),
    ...to.statements
      .filter(({ statement }) => !before.has(statement.ref))
      .map(({ statement }) => change(to, 'statement', { after: statement.text, ref: statement.ref })),
    ...from.statements
      .filter(({ statement }) => !after.has(statement.ref))
      .map(({ statement }) => change(to, 'statement-gone', { before: statement.text, ref: statement.ref })),
    ...to.evidence
      .filter(({ ref }) => !evidence.has(ref))
      .map((item) =>
        change(to, 'evidence', { after: item.text, ref: item.ref, at: item.recordedAt, by: item.recordedBy }),
      ),
    ...from.evidence
      .filter(({ ref }) => !evidenceNow.has(ref))
      .map((item) => change(to, 'evidence-gone', { before: item.text, ref: item.ref })),
  ];
}

const stateSelect = (moment: Date | null) => {
  const brief = claimSelect(moment);
  return {
    ...brief,
    stances: { select: { statement: { select: { number: true, text: true, withdrawnAt: true } } } },
    assessments: {
      ...brief.assessments,
      select: {
        statusKey: true,
        number: true,
        rationale: true,
        publishedAt: true,
        author: { select: { key: true, name: true, desk: true } },
      },
    },
  };
};

/** The published claims of a case as they stood, by reference. */
async function stateOf({ db, moment }: Reader, slug: string, drafts: boolean) {
  const rows = await db.claim.findMany({
    where: { case: { slug } },
    select: stateSelect(moment),
    orderBy: { number: 'asc' },
  });
  return new Map(
    rows
      .filter(({ state }) => state === 'published' || (drafts && state === 'draft'))
      .map((row) => [reference('claim', row.number), row]),
  );
}
type State = Awaited<ReturnType<typeof stateOf>>;

async function caseTimes(actor: Actor, query: Query & { case: string }, now: Clock): Promise<TimesComparison> {
  const drafts = allowed(actor, 'drafts.read');
  const held = await getCase(actor, { slug: query.case, asOf: query.to }, now);
  const read = (asOf: string | undefined) => readAt(asOf, now, (reader) => stateOf(reader, query.case, drafts));
  const [from, to] = [await read(query.from), await read(query.to)];
  const changes = caseChanges(from, to);
  return {
    title: held.title,
    ref: held.ref,
    from: query.from,
    to: query.to ?? now().toISOString().slice(0, 10),
    claims: { from: from.size, to: to.size },
    changes: changes.slice(0, MOST_CHANGES),
  };
}

const NOTHING = { before: null, after: null, statuses: null, why: null, at: null, by: null, ref: null };

function caseChanges(from: State, to: State): ChangeShape[] {
  const gone = [...from].flatMap(([ref, row]): ChangeShape[] =>
    to.has(ref) ? [] : [{ ...NOTHING, claim: toClaimBrief(row), kind: 'gone', before: text(row.proposition) }],
  );
  const rest = [...to].flatMap(([ref, row]): ChangeShape[] => {
    const [claim, before] = [toClaimBrief(row), from.get(ref)];
    if (!before) return [{ ...NOTHING, claim, kind: 'new', after: text(row.proposition) }];
    const [standing] = row.assessments;
    const [was, is] = [toClaimBrief(before).status, claim.status];
    const told = (state: typeof row) =>
      new Map(state.stances.flatMap(({ statement: s }) => (s.withdrawnAt ? [] : [[s.number, text(s.text)] as const])));
    const [had, has] = [told(before), told(row)];
    return [
      ...(was === is
        ? []
        : [
            {
              ...NOTHING,
              claim,
              kind: 'status' as const,
              statuses: { before: was, after: is },
              why: standing ? text(standing.rationale) : null,
              at: standing?.publishedAt?.toISOString() ?? null,
              by: standing?.author ?? null,
              ref: standing ? reference('assessment', standing.number) : null,
            },
          ]),
      ...(same(text(before.proposition), text(row.proposition))
        ? []
        : [
            {
              ...NOTHING,
              claim,
              kind: 'proposition' as const,
              before: text(before.proposition),
              after: text(row.proposition),
            },
          ]),
      ...[...has].flatMap(([number, said]) =>
        had.has(number)
          ? []
          : [
              {
                ...NOTHING,
                claim,
                kind: 'statement' as const,
                after: said,
                ref: reference('statement', number),
              },
            ],
      ),
      ...[...had].flatMap(([number, said]) =>
        has.has(number)
          ? []
          : [
              {
                ...NOTHING,
                claim,
                kind: 'statement-gone' as const,
                before: said,
                ref: reference('statement', number),
              },
            ],
      ),
    ];
  });
  const order: Record<ChangeShape['kind'], number> = {
    status: 0,
    proposition: 1,
    gone: 2,
    new: 3,
    statement: 4,
    'statement-gone': 5,
    evidence: 6,
    'evidence-gone': 7,
  };
  return [...gone, ...rest].sort((a, b) => order[a.kind] - order[b.kind]);
}
