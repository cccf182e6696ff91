import { database } from '@/lib/platform/db';
import { Unavailable } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';
import { missingMigrations } from './migrations';

/** Resolves when the database answers and lacks no migration; throws Unavailable with the reason otherwise. */
export async function assertReady(): Promise<void> {
  let missing: string[];
  try {
    missing = await missingMigrations((sql) => database().$queryRawUnsafe<unknown[]>(sql));
  } catch (error) {
    log.warn('The database does not answer.', { error });
    throw new Unavailable('The database does not answer.');
  }
  if (missing.length > 0) throw new Unavailable(`The database lacks ${missing.length} migrations.`);
}

/** True as long as nobody has put a case in: the moment for the bundled one. */
export async function holdsNoCase(): Promise<boolean> {
  return (await database().case.findFirst({ select: { id: true } })) === null;
}

const NUMBERED = [
  'cases',
  'speakers',
  'sources',
  'statements',
  'claims',
  'evidence',
  'assessments',
  'relations',
  'corrections',
];

/**
 * Begins references at 1 again where no record was ever given one: a start that was killed while it loaded the bundled
 * case has used numbers up which nobody has seen, and the case's claims would begin at C-63.
 */
export async function giveBackUnseenNumbers(): Promise<void> {
  for (const table of NUMBERED) {
    await database().$queryRawUnsafe(
      `SELECT setval('${table}_number_seq', 1, false) WHERE NOT EXISTS (SELECT 1 FROM ${table})
        AND NOT EXISTS (SELECT 1 FROM history WHERE entity = '${table}')`,
    );
  }
}
