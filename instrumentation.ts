/** Next calls this once when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { endWithParent } = await import('@/lib/platform/parent');
    endWithParent();
    // While pages are being built there is no database, and nobody to get ready for.
    if (process.env.NEXT_PHASE !== 'phase-production-build') {
      void readClaims();
      void workOffJobs();
    }
  }
}

/**
 * Works off jobs in this process until it is told to end. A job that a kill leaves half-done is found by the next start
 * (lib/jobs/work.ts), so nobody waits for this at the end.
 */
async function workOffJobs(): Promise<void> {
  const { log } = await import('@/lib/platform/log');
  try {
    const { startWorking } = await import('@/lib/jobs/work');
    const { JOBS } = await import('@/lib/jobs/list');
    const working = await startWorking(JOBS);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void working.stop());
  } catch (error) {
    log.error('Jobs are not worked off: fetching pages will wait.', { error });
  }
}

/**
 * Reads the catalogue of all claims now, so that the first reader of the list does not wait for it: at 100,000 claims
 * that takes seconds. Nobody waits for this either; where it fails, the first question asks again and says why.
 */
async function readClaims(): Promise<void> {
  const { log } = await import('@/lib/platform/log');
  try {
    const { currentIndex } = await import('@/lib/domain/claims/index-data');
    const { database } = await import('@/lib/platform/db');
    await currentIndex(database());
  } catch (error) {
    log.info('The catalogue of claims could not be read at the start.', { error });
  }
}

/** Next calls this for every error thrown while answering; the reader sees only that something went wrong. */
export async function onRequestError(error: unknown, request: { path: string; method: string }): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { log } = await import('@/lib/platform/log');
    log.error('A request failed.', { method: request.method, path: request.path.split('?')[0], error });
  }
}
