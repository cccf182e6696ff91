// Writes Prisma's client from prisma/schema.prisma into prisma/generated, when the schema or Prisma has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const stamp = join(root, 'prisma', 'generated', '.stamp');

function wanted() {
  const hash = createHash('sha256');
  hash.update(readFileSync(join(root, 'prisma', 'schema.prisma')));
  hash.update(require('prisma/package.json').version);
  return hash.digest('hex');
}

/** Generates the client unless the one there fits. Throws with Prisma's words when the schema is wrong. */
export function generate() {
  const hash = wanted();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const cli = join(dirname(require.resolve('prisma/package.json')), 'build', 'index.js');
  const run = spawnSync(process.execPath, [cli, 'generate'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // The command would download a native engine first, although generating never runs it. Any program does.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (run.status !== 0) throw new Error(`The database client could not be generated.\n${run.stdout}${run.stderr}`);
  writeFileSync(stamp, hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate();
