import { setTimeout as pause } from 'node:timers/promises';
import { dataDirectory, env, setSettings } from '@/lib/platform/env';
import { holdDirectory, holderOf } from '@/lib/platform/instance-lock';
import { generate } from '@/prisma/generate.mjs';
import type { Io } from './command';

/** How long to wait for an instance that is just starting to bring its database up. */
const PATIENCE_MS = 60_000;

/**
 * Runs `work` with the instance's database set (`database()` works inside) and migrated: the server of DATABASE_URL,
 * the one a running instance has started, or an embedded one started for as long as the work takes. Modules that load
 * the database's client are imported inside `work`: in a fresh clone the client is generated here.
 */
export async function withDatabase<T>(
  command: string,
  io: Io,
  work: (url: string) => Promise<T>,
  options: { readonly migrated: boolean } = { migrated: true },
): Promise<T> {
  generate();
  const given = env().DATABASE_URL;
  if (given) return connected(given, work, options.migrated);
  const directory = dataDirectory();
  const { runningUrl, startEmbedded } = await import('@/prisma/embedded');
  const holder = holderOf(directory);
  if (holder) {
    for (let waited = 0; !runningUrl(directory); waited += 100) {
      if (waited > PATIENCE_MS) throw new Error(`"${holder.command}" holds ${directory} but runs no database.`);
      await pause(100);
    }
    return connected(runningUrl(directory)!, work, options.migrated);
  }
  const letGo = holdDirectory(directory, command);
  try {
    const server = await startEmbedded({ directory, say: (sentence) => io.stderr.write(`${sentence}\n`) });
    try {
      return await connected(server.url, work, options.migrated);
    } finally {
      await server.stop();
    }
  } finally {
    letGo();
  }
}

async function connected<T>(url: string, work: (url: string) => Promise<T>, migrated: boolean): Promise<T> {
  setSettings({ DATABASE_URL: url });
  if (migrated) await (await import('@/prisma/migrate')).migrate(url);
  const { disconnect, takingTime } = await import('@/lib/platform/db');
  try {
    return await takingTime(() => work(url));
  } finally {
    await disconnect();
  }
}
