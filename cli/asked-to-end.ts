import { startedByNpm } from '@/lib/platform/env';

/** Milliseconds between two looks at who started us. */
const LOOK = 500;

/**
 * Aborted at the first SIGINT, SIGTERM or SIGHUP; later ones change nothing, since the ending is under way. Also when
 * whoever started us under npm is gone: told to end, npm ends itself and the shell between us, and passes nothing on.
 */
export function askedToEnd(): AbortSignal {
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort());
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) asked.abort();
  };
  if (startedByNpm()) setInterval(look, LOOK).unref();
  return asked.signal;
}
