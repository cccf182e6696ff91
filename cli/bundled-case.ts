import { readFileSync } from 'node:fs';
import { importCaseFile } from '@/lib/domain/cases/import-data';
import { parseCaseFile } from '@/lib/engines/casefile/parse';
import { Failure } from '@/lib/platform/errors';
import { giveBackUnseenNumbers, holdsNoCase } from '@/prisma/readiness';

/** From the project's folder, where every process of ours runs. */
const BUNDLED = 'prisma/seed/caribbean-signalling.case.yaml';

/**
 * Loads the bundled case into a database that holds no case yet, by the way of any import. Throws with the file's
 * problems when it is not in order.
 */
export async function loadBundledCase(): Promise<void> {
  if (!(await holdsNoCase())) return;
  const parsed = parseCaseFile(readFileSync(BUNDLED, 'utf8'), { file: BUNDLED });
  const spoilt = (problems: unknown) =>
    new Error(`The bundled case could not be loaded.\n${JSON.stringify(problems, null, 2)}`);
  if (!parsed.ok) throw spoilt(parsed.problems);
  await giveBackUnseenNumbers();
  await importCaseFile({ id: null }, parsed.value).catch((error: unknown) => {
    throw error instanceof Failure ? spoilt(error.extra.details ?? error.message) : error;
  });
}
