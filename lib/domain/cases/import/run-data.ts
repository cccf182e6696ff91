import type { Stored } from '@/lib/domain/cases/export/records';
import { differences } from '@/lib/domain/cases/import/compare';
import type { ImportedNoun, ImportReport } from '@/lib/domain/cases/import/report';
import { type Noun, numberOf, PREFIX, reference } from '@/lib/domain/references';
import { coded, type Fault, type Finding, type TreePath } from '@/lib/engines/casefile/problem';
import type { CaseFile } from '@/lib/engines/casefile/schema';
import type { Transaction, WritingActor } from '@/lib/platform/db';
import type { IdMaker } from '@/lib/platform/ids';
import { Prisma } from '@/prisma/generated/client';

/** The kinds of record that others in the file name by key. */
export const KEYED = [
  'author',
  'topic',
  'speaker',
  'source',
  'capture',
  'origin',
  'claim',
  'evidence',
  'statement',
] as const;
export type Keyed = (typeof KEYED)[number];

/** A record that is here under the same key and says something else. */
export type Difference = {
  readonly noun: ImportedNoun;
  readonly key: string;
  /** Its number here, where it has a short reference. */
  readonly number?: number;
  /** What it says here and in the file, by the names of the fields that differ. */
  readonly fields: readonly { readonly name: string; readonly ours: unknown; readonly theirs: unknown }[];
  /** It may not become what the file says, whatever is chosen. */
  readonly fixed: boolean;
};

/** One import under way: what every step reads and adds to. */
export type Run = {
  readonly tx: Transaction;
  readonly file: CaseFile;
  readonly actor: WritingActor;
  readonly now: Date;
  readonly id: IdMaker;
  readonly dryRun: boolean;
  /** Claims come in public, and what stands on them; else as drafts, which a review publishes. */
  readonly published: boolean;
  /** What becomes of a record that differs: ours stays, or it becomes what the file says, which is so where nobody chooses. */
  readonly differing?: ((difference: Difference) => 'ours' | 'theirs') | undefined;
  /** Key → id, of the records in the database and of those this import makes. */
  readonly ids: Record<Keyed, Map<string, string>>;
  readonly findings: Finding[];
  readonly report: ImportReport;
};

/** A record that is to be written. */
export type Planned<R> = { readonly record: R; readonly path: TreePath; readonly id: string; number: number };
/** What becomes of the records of one kind. */
export type Plan<R> = { readonly created: Planned<R>[]; readonly changed: Planned<R>[] };

/** A record of the file and where it stands there. */
export type Entry<R> = { readonly record: R; readonly path: TreePath };

/** The records of a section with their paths. */
export const entries = <R>(records: readonly R[], ...path: TreePath): Entry<R>[] =>
  records.map((record, at) => ({ record, path: [...path, at] }));

/** The id of a record that the file names by key; the parser has seen to it that there is one. */
export function idOf(run: Run, kind: Keyed, key: string): string {
  const id = run.ids[kind].get(key);
  if (id === undefined) throw new Error(`the file names no ${kind} “${key}”`);
  return id;
}

/** The same where the file may name none. */
export const maybeId = (run: Run, kind: Keyed, key: string | undefined): string | null =>
  key === undefined ? null : idOf(run, kind, key);

/** Author and moment of a record of the file: its own, else the file's. */
export function written(run: Run, record: { recorded?: string | undefined; author?: string | undefined }) {
  const by = idOf(run, 'author', record.author ?? run.file.author);
  const at = new Date(record.recorded ?? run.file.recorded);
  return { createdAt: at, createdBy: by, updatedAt: at, updatedBy: by };
}

/** Who changes a record that was there: whoever imports, else the author of the file. */
export const changedBy = (run: Run): string => run.actor.id ?? idOf(run, 'author', run.file.author);

/** A word of the file as the database client writes it: reading-notes is `reading_notes`. */
export const dbWord = <T extends string>(value: string): T => value.replaceAll('-', '_') as T;

/** A text in several languages for a column that may be empty. */
export const json = (value: Record<string, string> | undefined) => value ?? Prisma.DbNull;

type Keyable = { key: string; ref?: string | undefined };
type PlanOptions<R extends Keyable, S extends Stored<object>> = {
  noun: ImportedNoun & (Noun | 'origin');
  entries: readonly Entry<R>[];
  stored: readonly S[];
  content: (record: R) => object;
  /** What is wrong when a record that is there may not be changed to what the file says; null where it may. */
  refuse?: (stored: S, record: R, differing: string[]) => Fault | null | Promise<Fault | null>;
};

/**
 * Compares the records of one kind with those of the same keys in the database: new, changed or unchanged. Gives each
 * its id, so that later steps can name it, and looks at its reference.
 */
export async function planRecords<R extends Keyable, S extends Stored<object>>(
  run: Run,
  options: PlanOptions<R, S>,
): Promise<Plan<R>> {
  const { noun, stored, content, refuse } = options;
  const there = new Map(stored.map((held) => [(held.content as { key: string }).key, held]));
  const plan: Plan<R> = { created: [], changed: [] };
  for (const { record, path } of options.entries) {
    const held = there.get(record.key);
    const id = held?.id ?? run.id();
    run.ids[noun as Keyed].set(record.key, id);
    const number = givenNumber(run, noun, record.ref, path, held?.number);
    if (!held) {
      plan.created.push({ record, path, id, number });
      continue;
    }
    const differing = differences(held.content, content(record));
    const refusal = differing.length > 0 ? ((await refuse?.(held, record, differing)) ?? null) : null;
    const told = { noun, key: record.key, number: held.number, fixed: refusal !== null };
    if (oursStays(run, told, differing, held.content, content(record))) run.report.unchanged[noun] += 1;
    else if (refusal) run.findings.push({ path, ...refusal });
    else if (differing.length > 0) plan.changed.push({ record, path, id, number: held.number });
    else run.report.unchanged[noun] += 1;
  }
  count(run, noun, plan);
  return plan;
}

/** Whether whoever imports has chosen to leave a record as it is here, where these fields of it differ. */
export function oursStays(
  run: Run,
  told: Omit<Difference, 'fields'>,
  differing: readonly string[],
  ours: object,
  theirs: object,
): boolean {
  if (differing.length === 0 || !run.differing) return false;
  const [here, there] = [ours as Record<string, unknown>, theirs as Record<string, unknown>];
  const fields = differing.map((name) => ({ name, ours: here[name] ?? null, theirs: there[name] ?? null }));
  return run.differing({ ...told, fields }) === 'ours';
}

/** Adds a plan to the report. */
export function count(run: Run, noun: ImportedNoun, plan: { created: unknown[]; changed: unknown[] }): void {
  run.report.created[noun] += plan.created.length;
  run.report.changed[noun] += plan.changed.length;
}

/** The number the file asks for by `ref`, 0 where it asks for none; a reference that cannot be is a finding. */
export function givenNumber(
  run: Run,
  noun: Noun | 'origin',
  ref: string | undefined,
  path: TreePath,
  held?: number,
): number {
  if (ref === undefined || noun === 'origin') return 0;
  const number = numberOf(noun, ref);
  const at = [...path, 'ref'];
  if (number === null)
    run.findings.push({
      path: at,
      ...coded('ref-noun', { noun, prefix: PREFIX[noun], ref }),
    });
  else if (held !== undefined && held !== number)
    run.findings.push({
      path: at,
      ...coded('ref-held', { noun, held: reference(noun, held) }),
    });
  return number ?? 0;
}
