import type { IncomingReport } from '@/lib/domain/imports/contract';
import { CONFLICT_CHOICES, type ConflictChoice } from '@/lib/domain/imports/rules';
import { Invalid } from '@/lib/platform/errors';
import { type Io, WrongUsage } from './command';
import { withDatabase } from './database';

export type FileOptions = {
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly conflicts?: string | undefined;
  readonly case?: string | undefined;
  readonly author?: string | undefined;
  readonly map: readonly string[];
  readonly choose: readonly string[];
};

/** Brings in what is no case file: a bundle, or records in somebody else's format. Answers the exit code. */
export async function importFile(bytes: Uint8Array, options: FileOptions, io: Io): Promise<number> {
  const conflicts = (options.conflicts ?? 'refuse') as ConflictChoice;
  if (!CONFLICT_CHOICES.includes(conflicts))
    throw new WrongUsage(`--conflicts is one of ${CONFLICT_CHOICES.join(', ')}.`);
  return withDatabase('counterclaim import', io, async () => {
    const { takeFile } = await import('@/lib/domain/imports/data');
    const { importingActor } = await import('@/lib/domain/imports/actor-data');
    const actor = await importingActor(options.author);
    try {
      const report = await takeFile(actor, bytes, {
        store: !options.dryRun,
        conflicts,
        case: options.case,
        mapping: options.map.join('\n'),
        choices: options.choose.join('\n'),
        now: new Date(),
      });
      io.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : `${lines(report).join('\n')}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const details = (error.extra.details ?? []) as { field?: string; message?: string }[];
      for (const { field, message } of Array.isArray(details) ? details.filter((each) => typeof each === 'object') : [])
        io.stderr.write(`${field ? `${field}: ` : ''}${message}\n`);
      io.stderr.write(`${error.message} Nothing was stored.\n`);
      return 1;
    }
  });
}

const counted = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([noun, number]) => `${number} ${noun}`)
    .join(', ');

function lines(report: IncomingReport): string[] {
  const { kind, stored, created, changed, unchanged, edition, leftOut, duplicates, conflicts } = report;
  const what = [
    ['New', created],
    ['Changed', changed],
    ['Unchanged', unchanged],
  ] as const;
  const isNothing =
    !edition?.isNew && !edition?.isNowSigned && Object.keys(created).length + Object.keys(changed).length === 0;
  return [
    isNothing
      ? `Nothing new (${kind}): it is here already or is left out.`
      : stored
        ? `Brought in (${kind}).`
        : `This would come in (${kind}); nothing was stored.`,
    ...what.flatMap(([word, counts]) => (Object.keys(counts).length > 0 ? [`${word}: ${counted(counts)}.`] : [])),
    ...(edition
      ? [
          `Edition ${edition.number} of ${edition.desk} ${edition.isNew ? 'is' : 'was already'} here as ${edition.dossier}: ${edition.sha256}${edition.isNowSigned ? ', until now without its signature' : ''}` +
            (edition.fingerprint ? `, signed with the key ${edition.fingerprint}.` : ', not signed.'),
        ]
      : []),
    ...conflicts.flatMap(({ id, ref, fields, chosen }) => [
      `Differs${ref ? ` from ${ref}` : ''}: --choose "${id}=…" (${chosen ?? 'ours, theirs or beside'})`,
      ...fields.map(({ name, ours, theirs }) => `  ${name}: ours “${ours}”, theirs “${theirs}”`),
    ]),
    ...duplicates.map(
      ({ id, at, of, ours, why, chosen }) =>
        `Perhaps here already as ${of}, “${ours}”: theirs “${at}”. ${why} --choose "${id}=…" (${chosen ?? 'same or other'})`,
    ),
    ...leftOut.map(({ at, why }) => `Left out: ${at}. ${why}`),
  ];
}
