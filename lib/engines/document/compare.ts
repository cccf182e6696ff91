import { catalogue } from '@/messages/say';
import { canonical } from './canonical';
import type { Document, Include, Texts } from './document';

type Record_ = { readonly ref: string };

/** What a field said and says. */
type Reworded = { field: string; before: Texts | null; after: Texts | null };

/** A record that two documents do not share, or hold differently: `what` names the fields, `reworded` has their words. */
export type Change = { ref: string; words: Texts; what: string[]; reworded: Reworded[] };

export type Changes = {
  groups: {
    group: 'claims' | 'statements' | 'sources' | 'speakers' | 'relations' | 'corrections';
    added: Change[];
    removed: Change[];
    changed: Change[];
  }[];
  /** Claims whose evidence status is another. */
  statuses: { claim: string; proposition: Texts; before: string; after: string }[];
  /** What the dossier says of itself, where that is another. */
  title: { before: Texts; after: Texts } | null;
  foreword: { before: Texts | null; after: Texts | null } | null;
  /** Parts that one takes in and the other leaves out. */
  taken: (keyof Include)[];
  left: (keyof Include)[];
  /** The claims that both hold stand in another order. */
  order: boolean;
};

const GROUPS = ['claims', 'statements', 'sources', 'speakers', 'relations', 'corrections'] as const;

/** What differs between two documents of one dossier, group by group. Times and versions of records are no difference. */
export function changesBetween(from: Document, to: Document): Changes {
  const before = new Map(from.claims.map((claim) => [claim.ref, claim]));
  const shared = (document: Document, other: Document) => {
    const there = new Set(other.claims.map(({ ref }) => ref));
    return document.claims.map(({ ref }) => ref).filter((ref) => there.has(ref));
  };
  return {
    groups: GROUPS.map((group) => ({ group, ...differences(from[group], to[group]) })).filter(
      ({ added, removed, changed }) => added.length + removed.length + changed.length > 0,
    ),
    statuses: to.claims.flatMap((claim) => {
      const old = before.get(claim.ref);
      return old && old.status !== claim.status
        ? [{ claim: claim.ref, proposition: claim.proposition, before: old.status, after: claim.status }]
        : [];
    }),
    title: other(from.dossier.title, to.dossier.title),
    foreword: other(from.dossier.foreword, to.dossier.foreword),
    taken: parts(to).filter((part) => !from.dossier.include[part]),
    left: parts(from).filter((part) => !to.dossier.include[part]),
    order: shared(from, to).join() !== shared(to, from).join(),
  };
}

/** Both words, where they are not the same. */
const other = <T extends Texts | null>(before: T, after: T): { before: T; after: T } | null =>
  canonical(before) === canonical(after) ? null : { before, after };

/** What a document takes in. */
const parts = ({ dossier }: Document): (keyof Include)[] =>
  (Object.keys(dossier.include) as (keyof Include)[]).filter((part) => dossier.include[part]);

function differences(
  from: readonly Record_[],
  to: readonly Record_[],
): { added: Change[]; removed: Change[]; changed: Change[] } {
  const old = new Map(from.map((record) => [record.ref, record]));
  const now = new Map(to.map((record) => [record.ref, record]));
  const told = (record: Record_, what: string[] = [], reworded: Reworded[] = []): Change => ({
    ref: record.ref,
    words: wordsOf(record),
    what,
    reworded,
  });
  return {
    added: to.filter(({ ref }) => !old.has(ref)).map((record) => told(record)),
    removed: from.filter(({ ref }) => !now.has(ref)).map((record) => told(record)),
    changed: to.flatMap((record) => {
      const before = old.get(record.ref);
      const what = before ? fields(before, record) : [];
      return what.length > 0 ? [told(record, what, rewordings(before!, record, what))] : [];
    }),
  };
}

/** Fields that hold what somebody wrote, whatever record they are of. */
const WRITTEN =
  'proposition short who what where note dossierNote text attributionNote name title wrong right why'.split(' ');

/** The words of the fields that differ, and why the status was set where another assessment sets it. */
function rewordings(before: Record_, after: Record_, what: readonly string[]): Reworded[] {
  const fields = what.filter((field) => WRITTEN.includes(field));
  const written = fields.map((field) => ({ field, before: textsOf(before, field), after: textsOf(after, field) }));
  if (!what.includes('assessment')) return written;
  return [...written, { field: 'rationale', before: rationaleOf(before), after: rationaleOf(after) }];
}

/** A field in its languages; the title of a source is in the source's own. */
function textsOf(record: Record_, field: string): Texts | null {
  const held = record as unknown as Record<string, Texts | string | null | undefined>;
  const value = held[field] ?? null;
  return typeof value === 'string' ? { [String(held.language)]: value } : value;
}

function rationaleOf(record: Record_): Texts | null {
  const { assessment, assessments } = record as Document['claims'][number];
  return assessments.find(({ ref }) => ref === assessment)?.rationale ?? null;
}

function fields(before: object, after: object): string[] {
  const names = Object.keys(after).filter((name) => name !== 'record');
  return names.filter((name) => said(before[name as keyof object]) !== said(after[name as keyof object]));
}

/** A field without the versions and times of the records inside it. */
const said = (value: unknown): string =>
  canonical(JSON.parse(JSON.stringify(value ?? null, (name, held) => (name === 'record' ? undefined : held))));

/** How a record is called, whatever it is. */
function wordsOf(record: Record_): Texts {
  const { proposition, text, name, title, wrong, from, kind, to } = record as Record_ & {
    proposition?: Texts;
    text?: Texts;
    name?: Texts;
    title?: string;
    wrong?: Texts;
    from?: string;
    kind?: Document['relations'][number]['kind'];
    to?: string;
  };
  const related = (language: 'en' | 'zh') => catalogue(language).vocabulary.relation[kind!];
  // The English words stand between two claims, the Chinese ones (与之矛盾) do not.
  if (kind && to) return { en: `${from} ${related('en')} ${to}`, zh: `${from} → ${to}：${related('zh')}` };
  return proposition ?? text ?? name ?? wrong ?? { en: title ?? '' };
}
