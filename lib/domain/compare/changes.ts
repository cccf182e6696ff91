import type { ChangeShape } from '@/lib/domain/compare/times-contract';
import { toClaimBrief } from '@/lib/domain/reading/brief-rows';
import { text } from '@/lib/domain/reading/words';
import { reference } from '@/lib/domain/references';
import type { LocalText } from '@/lib/domain/values';
import type { State, Stood } from './state-data';

/** Whether a text says the same in every language it is held in. */
const same = (a: LocalText, b: LocalText): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((language) => a[language] === b[language]);

const NOTHING = { before: null, after: null, statuses: null, why: null, at: null, by: null, ref: null };

/** The order in which changes are told: what was assessed otherwise first. */
const ORDER: readonly ChangeShape['kind'][] = [
  'status',
  'proposition',
  'gone',
  'new',
  'statement',
  'statement-gone',
  'evidence',
  'evidence-gone',
];

type Change = Omit<ChangeShape, 'claim'>;

/** What became different between two states of the same claims, with the reasons on record. */
export function changesBetween(from: State, to: State): ChangeShape[] {
  const gone = [...from].flatMap(([ref, row]): ChangeShape[] =>
    to.has(ref) ? [] : [{ ...NOTHING, claim: toClaimBrief(row), kind: 'gone', before: text(row.proposition) }],
  );
  const rest = [...to].flatMap(([ref, row]): ChangeShape[] => {
    const before = from.get(ref);
    const changes = before ? LOOKS.flatMap((look) => look(before, row)) : [asNew(row)];
    return changes.map((change) => ({ claim: toClaimBrief(row), ...change }));
  });
  return [...gone, ...rest].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

const asNew = (row: Stood): Change => ({
  ...NOTHING,
  kind: 'new',
  after: text(row.proposition),
  at: row.createdAt.toISOString(),
  by: row.by,
});

/** What is looked for in a claim that stood at both moments; each entry looks for one thing. */
const LOOKS: readonly ((before: Stood, now: Stood) => Change[])[] = [
  (before, now) => {
    const [was, is] = [toClaimBrief(before).status, toClaimBrief(now).status];
    const [standing] = now.assessments;
    if (was === is) return [];
    return [
      {
        ...NOTHING,
        kind: 'status',
        statuses: { before: was, after: is },
        why: standing ? text(standing.rationale) : null,
        at: standing?.publishedAt?.toISOString() ?? null,
        by: standing?.author ?? null,
        ref: standing ? reference('assessment', standing.number) : null,
      },
    ];
  },
  (before, now) => {
    const [was, is] = [text(before.proposition), text(now.proposition)];
    return same(was, is) ? [] : [{ ...NOTHING, kind: 'proposition', before: was, after: is }];
  },
  (before, now) => {
    const told = ({ stances }: Stood) =>
      new Map(stances.flatMap(({ statement: s }) => (s.withdrawnAt ? [] : [[s.number, text(s.text)] as const])));
    const [had, has] = [told(before), told(now)];
    const ref = (number: number) => reference('statement', number);
    return [
      ...missing(has, had).map(
        ([number, after]): Change => ({ ...NOTHING, kind: 'statement', after, ref: ref(number) }),
      ),
      ...missing(had, has).map(
        ([number, words]): Change => ({ ...NOTHING, kind: 'statement-gone', before: words, ref: ref(number) }),
      ),
    ];
  },
  (before, now) => {
    const held = ({ evidence }: Stood) =>
      new Map(evidence.flatMap((item) => (item.withdrawnAt ? [] : [[item.number, item] as const])));
    const [had, has] = [held(before), held(now)];
    return [
      ...missing(has, had).map(
        ([number, item]): Change => ({
          ...NOTHING,
          kind: 'evidence',
          after: text(item.text),
          at: item.createdAt.toISOString(),
          by: item.by,
          ref: reference('evidence', number),
        }),
      ),
      ...missing(had, has).map(
        ([number, item]): Change => ({
          ...NOTHING,
          kind: 'evidence-gone',
          before: text(item.text),
          ref: reference('evidence', number),
        }),
      ),
    ];
  },
];

/** Entries of one map whose keys the other lacks. */
const missing = <K, V>(of: ReadonlyMap<K, V>, inOther: ReadonlyMap<K, V>): [K, V][] =>
  [...of].filter(([key]) => !inOther.has(key));
