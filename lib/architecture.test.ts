import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { missingFromLock } from '@/bin/complete-lock.mjs';

/** What the linter cannot keep of HOUSE: read CONVENTIONS.md for the reasons. Paths are from the project's folder. */
const root = resolve(import.meta.dirname, '..');

function git(...args: string[]): string[] {
  return spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.split('\0').filter(Boolean);
}

/** Tracked files and new ones not ignored. An unpacked archive has no git: then there is nothing to list. */
const files = git('ls-files', '-z', '--cached', '--others', '--exclude-standard').filter((file) =>
  existsSync(join(root, file)),
);
const code = files.filter((file) => /\.(ts|tsx|mjs|js)$/.test(file));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const isTest = (file: string) => /\.test\.tsx?$/.test(file) || /^(e2e|prisma\/testing)\//.test(file);

/** The files of ours a file imports, as paths without extension; packages are left out. */
function importsOf(file: string): string[] {
  const found = read(file).matchAll(/\b(?:from|import)\s*\(?\s*['"]((?:@\/|\.)[^'"]+)['"]/g);
  return [...found].map(([, to = '']) =>
    to.startsWith('@/') ? to.slice(2) : relative(root, resolve(root, dirname(file), to)),
  );
}

/** The layer a path belongs to, lowest first. What stands outside (prisma, configuration) may be used by all. */
const LAYERS = ['lib/platform', 'lib/engines', 'lib/domain', 'lib/jobs', 'components', 'app', 'cli', 'bench', 'e2e'];
const layerOf = (path: string) => LAYERS.find((layer) => path === layer || path.startsWith(`${layer}/`));

/** Layers at one height do not use each other, except that a screen is made of components. */
const HEIGHT: Record<string, number> = {
  'lib/platform': 0,
  'lib/engines': 1,
  'lib/domain': 2,
  'lib/jobs': 3,
  components: 4,
  app: 5,
  cli: 5,
  bench: 7,
  e2e: 6,
};

const NOUNS = ['cases', 'sources', 'speakers', 'statements', 'claims', 'evidence', 'assessments', 'dossiers', 'users'];
const nounOf = (path: string) => /^lib\/domain\/([^/]+)\//.exec(path)?.[1] ?? '';

test('there is something to check', () => {
  expect(code.length).toBeGreaterThan(50);
});

test('imports go one way: platform ← engines ← domain ← jobs ← components ← app, cli', () => {
  const wrong = code.flatMap((file) => {
    const from = layerOf(file);
    if (from === undefined || isTest(file)) return [];
    return importsOf(file)
      .filter((to) => {
        const layer = layerOf(to);
        return layer !== undefined && layer !== from && HEIGHT[layer]! >= HEIGHT[from]!;
      })
      .map((to) => `${file} imports ${to}`);
  });
  expect(wrong).toEqual([]);
});

test('a noun uses only the nouns before it', () => {
  const wrong = code
    .filter((file) => !isTest(file))
    .flatMap((file) => {
      const place = NOUNS.indexOf(nounOf(file));
      // data.ts writes across nouns in one transaction (an assessment with its claim); shapes and rules never need to.
      if (place < 0 || /(\/|-)(data|procedures)[^/]*\.ts$/.test(file)) return [];
      return importsOf(file)
        .filter((to) => NOUNS.indexOf(nounOf(`${to}/`)) > place)
        .map((to) => `${file} imports ${to}`);
    });
  expect(wrong).toEqual([]);
});

test('screens, commands, engines and a noun’s contract, rules and procedures leave Prisma to its data', () => {
  // data.ts may be split into files beside it (rows, scopes); what others see of a noun never touches the database.
  const barred = /^(app|components|cli|lib\/engines)\/|^lib\/domain\/.*\b(contract|rules|procedures|filters)\.ts$/;
  const wrong = code
    .filter((file) => barred.test(file) && !isTest(file))
    .filter((file) => /from '(@prisma\/client|@\/prisma\/generated)/.test(read(file)));
  expect(wrong).toEqual([]);
});

test('an engine touches neither the database nor the environment', () => {
  const wrong = code
    .filter((file) => file.startsWith('lib/engines/') && !isTest(file))
    .filter((file) => importsOf(file).some((to) => /^(prisma|lib\/platform\/(db|env|secret|log))/.test(to)));
  expect(wrong).toEqual([]);
});

test('only lib/platform/env.ts reads process.env', () => {
  // NEXT_RUNTIME is no setting: Next replaces it while building. The others run before or outside the app.
  const allowed =
    /^(lib\/platform\/env\.ts|instrumentation\.ts|prisma\.config\.ts|prisma\/generate\.mjs|bin\/|bench\/|e2e\/|prisma\/testing\/|[^/]+\.config\.(js|ts|mjs)$)/;
  const wrong = code.filter((file) => !allowed.test(file) && !isTest(file) && /process\.env\b/.test(read(file)));
  expect(wrong).toEqual([]);
});

test('no file is longer than 300 lines, no component longer than 150', () => {
  const exempt = /^(prisma\/(migrations|seed|generated)|messages|cases)\/|^bench\/(gold|RESULTS)/;
  const long = code
    .filter((file) => !exempt.test(file))
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .filter(
      ({ file, lines }) =>
        lines > (file.startsWith('components/') && file.endsWith('.tsx') && !isTest(file) ? 150 : 300),
    )
    .map(({ file, lines }) => `${file}: ${lines} lines`);
  expect(long).toEqual([]);
});

test('no folder or file says only that it holds something', () => {
  const empty = /(^|\/)(utils?|helpers?|types?|constants?|services?|common|misc|shared)(\/|\.[a-z]+$)/i;
  expect(files.filter((file) => empty.test(file))).toEqual([]);
});

test('no file only passes on what others export', () => {
  const barrels = code.filter((file) => {
    const statements = read(file)
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean);
    return (
      statements.length > 0 &&
      statements.every((part) => /^export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\b/.test(part))
    );
  });
  expect(barrels).toEqual([]);
});

test('every contract has its procedures', () => {
  const contracts = files.filter((file) => /^lib\/domain\/[^/]+\/contract\.ts$/.test(file));
  const alone = contracts.filter((file) => !files.includes(file.replace(/contract\.ts$/, 'procedures.ts')));
  expect(alone).toEqual([]);
});

test('every field whose value React holds takes over what was typed before the page came to life', () => {
  const wrong = code
    .filter((file) => file.endsWith('.tsx') && !isTest(file))
    .flatMap((file) =>
      // From the tag to what ends it; a handler's arrow does not.
      [...read(file).matchAll(/<(input|textarea|select)\b[\s\S]*?[^=]>/g)]
        // One that leaves the change to the form around it holds nothing of its own.
        .filter(([tag]) => /onChange=/.test(tag) && !/ref=|onChange=\{\(\) => \{\}\}/.test(tag))
        .map(([tag]) => `${file}: ${tag.slice(0, 60)}`),
    );
  expect(wrong).toEqual([]);
});

test('a production file imports no test', () => {
  const wrong = code
    .filter((file) => !isTest(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((to) => /\.test$/.test(to))
        .map((to) => `${file} imports ${to}`),
    );
  expect(wrong).toEqual([]);
});

test('the lock file lists the packages of every system, without which npm ci refuses it (npm run lock adds them)', () => {
  const lock = JSON.parse(read('package-lock.json')) as Parameters<typeof missingFromLock>[0];
  expect(missingFromLock(lock).map(({ name }) => name)).toEqual([]);
});

test('no tracked file names a place on somebody’s machine or a package registry', () => {
  // Spelt in pieces so that this file does not find itself.
  const places = [
    ['/wo', 'rk/'],
    ['/ho', 'me/'],
    ['/Us', 'ers/'],
    ['/ro', 'ot/'],
    ['registry', '.npmjs'],
    ['C:', '\\\\Users'],
  ];
  // Not in the middle of an address, such as one of our own API.
  const spelt = places.map((pieces) => pieces.join('').replaceAll('.', '\\.'));
  const pattern = new RegExp(`(?<![\\w}])(${spelt.join('|')})`);
  const wrong = files
    .filter((file) => !/\.(png|ico|woff2?|pdf|docx|zip)$/.test(file))
    .filter((file) => pattern.test(read(file)));
  expect(wrong).toEqual([]);
});
