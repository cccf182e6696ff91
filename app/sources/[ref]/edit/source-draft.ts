import type { SourceInput } from '@/lib/domain/sources/capture-contract';
import type { SourceDetail } from '@/lib/domain/sources/contract';
import type { Named } from '@/lib/domain/statements/chain-edit';
import { worded } from '@/lib/domain/statements/statement-draft';
import type { LocalText } from '@/lib/domain/values';

/** The record of a source as its form holds it. */
export type SourceDraft = {
  readonly title: string;
  /** One name a line. */
  readonly authors: string;
  readonly publisher: Named | null;
  readonly published: string;
  readonly circa: boolean;
  readonly language: string;
  readonly type: string;
  readonly rights: SourceInput['rights'];
  readonly url: string;
  readonly note: LocalText;
  /** Why it is changed, for the history. */
  readonly why: string;
};

type Words = (text: LocalText) => string;

/** What the form of a source begins with: its record as it stands, names in the language that `words` chooses. */
export const draftOfSource = (source: SourceDetail, words: Words): SourceDraft => ({
  title: source.title,
  authors: source.authors.map(({ name }) => words(name)).join('\n'),
  publisher: source.publisher && { ref: source.publisher.ref, name: words(source.publisher.name) },
  published: source.published ?? '',
  circa: source.publishedCirca,
  language: source.language,
  type: source.type,
  rights: source.rights,
  url: source.url ?? '',
  note: source.note ?? {},
  why: '',
});

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const inputOf = (draft: SourceDraft, known: ReadonlyMap<string, string>) => ({
  title: draft.title.trim(),
  authors: lines(draft.authors).map((name) => (known.has(name) ? { ref: known.get(name)! } : { name })),
  publisher: draft.publisher && { ref: draft.publisher.ref },
  published: draft.published.trim() || null,
  publishedCirca: draft.circa,
  language: draft.language.trim(),
  type: draft.type as SourceInput['type'],
  rights: draft.rights,
  url: draft.url.trim() || null,
  note: worded(draft.note),
});

/** The fields of the contract that a draft changes. An author whose name stays as it was stays the same person. */
export function changedFields(value: SourceDraft, base: SourceDraft, source: SourceDetail, words: Words) {
  const known = new Map(source.authors.flatMap(({ ref, name }) => (ref ? [[words(name), ref] as const] : [])));
  const [now, then] = [inputOf(value, known), inputOf(base, known)];
  const keys = (Object.keys(now) as (keyof typeof now)[]).filter(
    (key) => JSON.stringify(now[key]) !== JSON.stringify(then[key]),
  );
  return Object.fromEntries(keys.map((key) => [key, now[key]])) as Partial<typeof now>;
}
