import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@/prisma/embedded';
import { migrate } from '@/prisma/migrate';

/** Gives `use` the address of a new database with its tables and nothing in them, and throws it away afterwards. */
export async function withOwnDatabase<T>(use: (url: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'counterclaim-bench-'));
  chmodSync(directory, 0o711);
  const database = await startEmbedded({ directory, durable: false });
  try {
    await migrate(database.url);
    return await use(database.url);
  } finally {
    await database.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
