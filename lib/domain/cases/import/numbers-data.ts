import type { Planned, Run } from '@/lib/domain/cases/import/run-data';
import { type Noun, reference } from '@/lib/domain/references';
import { coded } from '@/lib/engines/casefile/problem';
import { Prisma } from '@/prisma/generated/client';

/** Where each noun with references is kept. */
const TABLE = {
  case: 'cases',
  speaker: 'speakers',
  source: 'sources',
  statement: 'statements',
  claim: 'claims',
  evidence: 'evidence',
  assessment: 'assessments',
  relation: 'relations',
  correction: 'corrections',
} as const satisfies Partial<Record<Noun, string>>;
export type Numbered = keyof typeof TABLE;

/** Reports references of new records that somebody else's record has, or had until it was removed. */
export async function checkReferences(run: Run, noun: Numbered, planned: readonly Planned<unknown>[]): Promise<void> {
  const asked = new Map(planned.filter(({ number }) => number > 0).map((record) => [record.number, record]));
  if (asked.size === 0) return;
  const rows = await run.tx.$queryRaw<{ number: number }[]>`
    SELECT number FROM ${Prisma.raw(TABLE[noun])} WHERE number = ANY (${[...asked.keys()]}::int[])
    UNION SELECT (data ->> 'number')::int FROM history
    WHERE entity = ${TABLE[noun]} AND entity IN ('relations', 'assessments') AND operation = 'delete'
      AND (data ->> 'number')::int = ANY (${[...asked.keys()]}::int[])
      AND record_id <> ALL (${[...asked.values()].map(({ id }) => id)}::uuid[])`;
  for (const { number } of rows) {
    const fault = coded('ref-of-another', { ref: reference(noun, number), noun });
    run.findings.push({ path: [...asked.get(number)!.path, 'ref'], ...fault });
  }
}

/**
 * Gives every new record its number: the one its reference asks for, else the next of the sequence, which is first
 * moved past all that are asked for, so that nobody is ever given one of them. A trial run takes none away.
 */
export async function giveNumbers(run: Run, noun: Numbered, planned: readonly Planned<unknown>[]): Promise<void> {
  if (planned.length === 0) return;
  const sequence = Prisma.raw(`${TABLE[noun]}_number_seq`);
  // A trial leaves the sequence behind what it has inserted itself, from an earlier file of one bundle.
  const used = run.dryRun
    ? Prisma.sql`(SELECT coalesce(max(number), 0) + 1 FROM ${Prisma.raw(TABLE[noun])})`
    : Prisma.sql`0`;
  const [state] = await run.tx.$queryRaw<{ next: number }[]>`
    SELECT greatest(CASE WHEN is_called THEN last_value + 1 ELSE last_value END, ${used})::int AS next FROM ${sequence}`;
  const highest = planned.reduce((most, { number }) => Math.max(most, number), 0);
  const first = Math.max(state!.next, highest + 1);
  const unnumbered = planned.filter(({ number }) => number === 0);
  const numbers = run.dryRun ? null : await take(run, TABLE[noun], first, state!.next, unnumbered.length);
  unnumbered.forEach((record, at) => {
    record.number = numbers?.[at] ?? first + at;
  });
}

async function take(run: Run, table: string, first: number, next: number, many: number): Promise<number[]> {
  const sequence = `${table}_number_seq`;
  if (first > next) await run.tx.$queryRaw`SELECT setval(${sequence}::regclass, ${first}, false)`;
  if (many === 0) return [];
  const rows = await run.tx.$queryRaw<{ number: number }[]>`
    SELECT nextval(${sequence}::regclass)::int AS number FROM generate_series(1, ${many}::int)`;
  return rows.map(({ number }) => number);
}
