#!/usr/bin/env node
// The `counterclaim` command. Plain JavaScript so that an old Node can still be told so; the rest is TypeScript, which
// tsx reads as it is (docs/decisions/0001-starting.md).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Counterclaim needs Node.js 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

// Warnings about what packages do inside are for those who work on them, not for who runs the app.
process.noDeprecation = true;

const root = fileURLToPath(new URL('..', import.meta.url));
const cwd = process.cwd();
// Settings, migrations and the build are found from the project's folder, wherever the command is called.
process.chdir(root);
if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));

const args = process.argv.slice(2);
const { compiled } = await import('./compiled.mjs');
const ready = await compiled(root, args[0]);
if (!ready) (await import('tsx/esm/api')).register({ tsconfig: join(root, 'tsconfig.json') });
const { route } = ready ?? (await import('../cli/router.ts'));
const { stdin, stdout, stderr } = process;
process.exitCode = await route(args, { stdin, stdout, stderr, cwd });
ready?.keep();
