import type { Finding } from './findings';
import type { Matrix } from './matrix';
import type { Position } from './position';

type Of<K extends Finding['kind']> = Extract<Finding, { kind: K }>;

/** What a sentence needs of a matrix: labels of columns, references of claims, and which verb form a column takes. */
interface Speech {
  label(columnId: string): string;
  ref(claimId: string): string;
  does(columnId: string, singular: string, plural: string): string;
}

const NUMBERS = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');
const number = (value: number) => NUMBERS[value] ?? String(value);

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

const DENIED: Record<NonNullable<Position['coverage']>, string> = {
  whole: 'the whole',
  part: 'a part',
  'another-point': 'another point',
  'no-real-denial': 'nothing that was said',
};

const MOVING: Record<Position['stance'], (position: Position) => string> = {
  asserts: () => 'asserting it',
  denies: ({ coverage }) => `denying ${DENIED[coverage ?? 'whole']}`,
  hedges: () => 'hedging',
  reports: () => 'reporting it',
  questions: () => 'questioning it',
};

/** "answers none of the three particulars", with the odd cases English has. */
function answering({ columnId: id, answered, particulars }: Of<'unanswered particulars'>, { does }: Speech): string {
  const [all, verb] = [particulars.length, does(id, 'answers', 'answer')];
  if (all === 1)
    return answered ? `${verb} its one particular` : `${does(id, 'does', 'do')} not answer its one particular`;
  if (answered === all) return `${verb} all ${number(all)} particulars`;
  return `${verb} ${number(answered)} of the ${number(all)} particulars`;
}

/** Several columns take the plural, one takes its own form. */
function together(ids: readonly string[], singular: string, plural: string, { label, does }: Speech): string {
  const verb = ids.length === 1 ? does(ids[0] ?? '', singular, plural) : plural;
  return `${listed(ids.map(label))} ${verb}`;
}

const SENTENCES: { [K in Finding['kind']]: (finding: Of<K>, speech: Speech) => string } = {
  'unanswered particulars': (finding, speech) => {
    const { columnId: id, coverage, claimId } = finding;
    const denial = `${speech.label(id)} ${speech.does(id, 'denies', 'deny')} ${DENIED[coverage]}`;
    return `${denial} and ${answering(finding, speech)} (${speech.ref(claimId)}).`;
  },
  contradiction: ({ asserting, denying, claimId }, speech) =>
    `${together(asserting, 'asserts', 'assert', speech)} ${speech.ref(claimId)}; ` +
    `${together(denying, 'denies', 'deny', speech)} it.`,
  moved: ({ columnId, from, to, on, claimId }, { label, ref }) =>
    `${label(columnId)} moved from ${MOVING[from.stance](from)} to ${MOVING[to.stance](to)} on ${on} (${ref(claimId)}).`,
  'counter-accusation': ({ columnId, against, claimId }, { label, ref, does }) =>
    `${label(columnId)} ${does(columnId, 'answers', 'answer')} ${listed(against.map(ref))} with another accusation ` +
    `(${ref(claimId)}); it moves no status.`,
  'no real answer': ({ columnId, coverage, claimId }, { label, ref, does }) =>
    coverage === 'another-point'
      ? `${label(columnId)} ${does(columnId, 'denies', 'deny')} another point than ${ref(claimId)}.`
      : `What ${label(columnId)} ${does(columnId, 'says', 'say')} of ${ref(claimId)} sounds like a denial and denies nothing.`,
  split: ({ columnId, claimId }, { label, ref }) =>
    `${label(columnId)}: ${ref(claimId)} is both asserted and denied there.`,
  'different figures': ({ claimId, conflict: { a, b, thing } }, { ref }) =>
    `Different figures for the same thing (${ref(claimId)}, ${thing}): ${a.surface} and ${b.surface}.`,
  'only here': ({ columnId, claimIds }, { label, ref, does }) =>
    `Only ${label(columnId)} ${does(columnId, 'speaks', 'speak')} of ${listed(claimIds.map(ref))}.`,
  omits: ({ columnId, claimIds }, { label, ref, does }) =>
    `${label(columnId)} ${does(columnId, 'omits', 'omit')} ${listed(claimIds.map(ref))}.`,
  'all agree': ({ claimIds }, { ref }) => `All who speak agree on ${listed(claimIds.map(ref))}.`,
};

/** Says findings of one matrix in English, with the columns' labels and the claims' references; unknown ids as they are. */
export function narrator({ columns, rows }: Matrix): (finding: Finding) => string {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const refs = new Map(rows.map(({ claim }) => [claim.id, claim.ref]));
  const speech: Speech = {
    label: (id) => byId.get(id)?.label ?? id,
    ref: (id) => refs.get(id) ?? id,
    does: (id, singular, plural) => (byId.get(id)?.plural ? plural : singular),
  };
  return (finding) => {
    // The list has one function for each kind; TypeScript cannot tie the two together by itself.
    const say = SENTENCES[finding.kind] as (finding: Finding, speech: Speech) => string;
    const text = say(finding, speech);
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
}
