import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirectory, env } from './env';

/**
 * The instance's secret: the setting, or one made on first use and kept in the data directory (mode 0600).
 * The same for every process of an instance; losing it signs everybody out.
 */
export function secret(): string {
  const given = env().COUNTERCLAIM_SECRET;
  if (given) return given;
  const file = join(dataDirectory(), 'secret');
  mkdirSync(dataDirectory(), { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
