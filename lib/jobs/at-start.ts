import { currentIndex } from '@/lib/domain/claims/index-data';
import { sweepOriginals } from '@/lib/domain/sources/sweep-data';
import { analyseParents } from '@/lib/domain/writing/parents-data';
import { bringTermsUpToDate } from '@/lib/domain/writing/terms-data';
import { systemClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { JOBS } from './list';
import { startWorking } from './work';

/** What the web server begins once it is up. Nobody waits for any of it, and what fails is logged. */
export function beginAtStart(): void {
  void readClaims();
  void readTerms();
  void workOffJobs();
  void sweep();
  setInterval(() => void sweep(), SWEEP).unref();
  void tellPlanner();
  setInterval(() => void tellPlanner(), LOOK).unref();
}

/** Milliseconds between sweeps: six hours; what is swept is a week old. */
const SWEEP = 6 * 3_600_000;

/** Milliseconds between looks at what PostgreSQL has looked at: it does so every minute by itself. */
const LOOK = 60_000;

/** Follows PostgreSQL's own looking at tables with the parents of them, which it leaves out. */
async function tellPlanner(): Promise<void> {
  try {
    await analyseParents(database());
  } catch (error) {
    log.info('The planner could not be told about what readers read.', { error });
  }
}

/** Removes originals that were previewed and never taken. */
async function sweep(): Promise<void> {
  try {
    const swept = await sweepOriginals(systemClock);
    if (swept > 0) log.info('Files that nobody took were removed.', { swept });
  } catch (error) {
    log.error('Files that nobody took could not be removed.', { error });
  }
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
