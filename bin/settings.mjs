// `npm run settings`: writes README's table of settings from lib/platform/env.ts, between its two markers.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

const root = fileURLToPath(new URL('..', import.meta.url));
register({ tsconfig: join(root, 'tsconfig.json') });
const { settingsTable } = await import('../lib/platform/env.ts');
const file = join(root, 'README.md');
const between = /(<!-- settings -->)[\s\S]*?(<!-- \/settings -->)/;
writeFileSync(
  file,
  readFileSync(file, 'utf8').replace(between, (_all, start, end) => `${start}\n${settingsTable()}\n${end}`),
);
