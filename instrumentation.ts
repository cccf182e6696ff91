/** Next calls this once when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { endWithParent } = await import('@/lib/platform/parent');
    endWithParent();
  }
}

/** Next calls this for every error thrown while answering; the reader sees only that something went wrong. */
export async function onRequestError(error: unknown, request: { path: string; method: string }): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { log } = await import('@/lib/platform/log');
    log.error('A request failed.', { method: request.method, path: request.path.split('?')[0], error });
  }
}
