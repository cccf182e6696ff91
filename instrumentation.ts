/**
 * Next calls this once when the server starts, before the first request. Imports stand inside the condition: anywhere
 * else Next would take them into its build for the edge, where there is neither Node nor a database.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { endWithParent } = await import('@/lib/platform/parent');
    endWithParent();
    // While pages are being built there is no database, and nobody to get ready for.
    if (process.env.NEXT_PHASE !== 'phase-production-build') {
      const { beginAtStart } = await import('@/lib/jobs/at-start');
      beginAtStart();
    }
  }
}

/** Next calls this for every error thrown while answering; the reader sees only that something went wrong. */
export async function onRequestError(error: unknown, request: { path: string; method: string }): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { log } = await import('@/lib/platform/log');
    log.error('A request failed.', { method: request.method, path: request.path.split('?')[0], error });
  }
}
