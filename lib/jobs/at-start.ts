import { currentIndex } from '@/lib/domain/claims/index-data';
import { bringTermsUpToDate } from '@/lib/domain/writing/terms-data';
import { database } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { JOBS } from './list';
import { startWorking } from './work';

/** What the web server begins once it is up. Nobody waits for any of it, and what fails is logged. */
export function beginAtStart(): void {
  void readClaims();
  void readTerms();
  void workOffJobs();
}

/**
 * Works off jobs in this process until it is told to end. A job that a kill leaves half-done is found by the next start
 * (lib/jobs/work.ts), so nobody waits for this at the end.
 */
async function workOffJobs(): Promise<void> {
  try {
    const working = await startWorking(JOBS);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void working.stop());
  } catch (error) {
    log.error('Jobs are not worked off: fetching pages will wait.', { error });
  }
}

/**
 * Reads the catalogue of all claims now, so that the first reader of the list does not wait for it: at 100,000 claims
 * that takes seconds. Where it fails, the first question asks again and says why.
 */
async function readClaims(): Promise<void> {
  try {
    await currentIndex(database());
  } catch (error) {
    log.info('The catalogue of claims could not be read at the start.', { error });
  }
}

/** Claims that an older version of the application wrote are found only after this: 100,000 take a minute, once. */
async function readTerms(): Promise<void> {
  try {
    const indexed = await bringTermsUpToDate(database());
    if (indexed > 0) log.info('Claims were read for matching.', { indexed });
  } catch (error) {
    log.info('Claims could not be read for matching at the start.', { error });
  }
}
