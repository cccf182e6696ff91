// Commands that only compute, as one compiled file each: two fifths of a second less of processor at every start, and
// the work begins with its code ready (docs/decisions/0001-starting.md). The file is made at the first call from the
// same TypeScript, and anew when a file it came from has changed.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serialize, setFlagsFromString } from 'node:v8';
import { constants, Script } from 'node:vm';

/**
 * The commands, each with what the engine is told of them. `suggest` calls each of many functions some thousand times:
 * as it comes, V8 spends as long on making the best code of them as on the text, most of it on functions written out
 * again inside others. Measured for the V8 of Node 20 only (docs/decisions/0012-suggestions.md).
 */
const COMMANDS = {
  suggest: ['--interrupt-budget=700000', '--max-inlined-bytecode-size-cumulative=100', '--no-regexp-tier-up'],
  match: [],
  anchor: [],
};

/**
 * The function that runs a command line (cli/router.ts, `route`) for one of these commands, or undefined where tsx has
 * to: another command, or a folder that cannot be written. `keep` stores the code as it was compiled by then.
 * @param {string} root the project's folder
 * @param {string | undefined} name the command
 * @param {string} folder where the compiled files are kept
 */
export async function compiled(root, name, folder = join(root, 'node_modules', '.cache', 'counterclaim')) {
  if (name === undefined || !Object.hasOwn(COMMANDS, name)) return undefined;
  if (process.versions.v8.startsWith('11.')) for (const flag of COMMANDS[name]) setFlagsFromString(flag);
  const path = join(folder, `${name}.${process.version}.bin`);
  const kept = read(root, path);
  let code = kept?.code;
  if (code === undefined) {
    if (!writable(folder)) return undefined;
    code = await bundle(root, name);
  }
  const script = new Script(code.text, {
    filename: join(root, 'cli', `${name}.compiled.cjs`),
    cachedData: kept?.data,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  const from = join(root, 'cli', 'router.ts');
  script.runInThisContext()(module, module.exports, createRequire(from), pathToFileURL(from).href, code.laid);
  const keep = () => {
    if (!kept || script.cachedDataRejected) write(path, code, script.createCachedData());
  };
  return { route: module.exports.route, keep };
}

/** How everything is compiled. */
const HOW = {
  bundle: true,
  write: false,
  metafile: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  logLevel: 'silent',
};

/** Where the weights of `suggest` are read, and what is done in its place: they are taken as they lie in memory. */
const TRAINED = 'lib/engines/suggest/trained.ts';
const AS_LAID = `import { deserialize } from 'node:v8';
let loaded;
export const model = () => (loaded ??= deserialize(laidOut));`;

/**
 * Router and command in one script. The other commands are not taken in: they are not called. The weights of `suggest`
 * are laid out here, once, beside the script: 30 ms of each start.
 */
async function bundle(root, name) {
  const { build, stop } = await import('esbuild');
  const made = { laid: Buffer.alloc(0), inputs: {} };
  const weights = {
    name: 'weights',
    setup: (ours) =>
      ours.onLoad({ filter: /suggest[\\/]trained\.ts$/ }, async () => {
        const { outputFiles, metafile } = await build({ ...HOW, absWorkingDir: root, entryPoints: [TRAINED] });
        const module = { exports: {} };
        new Script(`(function (module) {${outputFiles[0].text}\n})`).runInThisContext()(module);
        made.laid = serialize(module.exports.model());
        made.inputs = metafile.inputs;
        return { contents: AS_LAID, loader: 'js' };
      }),
  };
  const others = {
    name: 'others',
    setup: (ours) =>
      ours.onResolve({ filter: /^\.\// }, ({ path, kind, importer }) =>
        kind === 'dynamic-import' && importer.endsWith('router.ts') && path !== `./${name}`
          ? { path, external: true }
          : undefined,
      ),
  };
  const { outputFiles, metafile } = await build({
    ...HOW,
    absWorkingDir: root,
    entryPoints: ['cli/router.ts'],
    define: { 'import.meta.url': 'routerUrl' },
    banner: { js: '(function (module, exports, require, routerUrl, laidOut) {' },
    footer: { js: '})' },
    plugins: [others, weights],
  });
  await stop();
  const from = ['bin/compiled.mjs', ...Object.keys({ ...metafile.inputs, ...made.inputs })];
  const inputs = from.map((input) => [input, ...stamp(join(root, input))]);
  return { text: inAscii(outputFiles[0].text), laid: made.laid, inputs };
}

/** A script of ASCII alone is read at once; esbuild leaves the letters of patterns as they are. */
const inAscii = (script) =>
  script.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, letter) => {
    const code = letter.charCodeAt(0).toString(16).padStart(4, '0');
    // A slash before the letter itself says nothing, and before its code would unsay it.
    return `${slashes.slice(slashes.length % 2)}\\u${code}`;
  });

/** What changes when a file does: when it was written, and its length in bytes. */
function stamp(path) {
  const { mtimeMs, size } = statSync(path);
  return [mtimeMs, size];
}

/**
 * Script, weights and code of one making in one file, so that none is met with another's: V8 tells scripts apart by
 * length. A line of JSON says what it was made from and how long the parts are.
 */
function write(path, { text, laid, inputs }, data) {
  const script = Buffer.from(text, 'latin1');
  const parts = { script: script.length, laid: laid.length, data: data.length };
  const head = Buffer.from(`${JSON.stringify({ inputs, ...parts })}\n`);
  const fresh = `${path}.${process.pid}`;
  try {
    writeFileSync(fresh, Buffer.concat([head, script, laid, data]));
    renameSync(fresh, path);
  } catch {
    // A full disk costs the next call its head start, and this one nothing.
    rmSync(fresh, { force: true });
  }
}

/** What is kept of a command, or undefined where there is nothing, it is not whole, or a file it came from has changed. */
function read(root, path) {
  try {
    const held = readFileSync(path);
    const end = held.indexOf(10) + 1;
    const { inputs, script, laid, data } = JSON.parse(held.toString('utf8', 0, end));
    if (held.length !== end + script + laid + data) return undefined;
    const code = end + script + laid;
    const changed = ([input, ...was]) => stamp(join(root, input)).some((now, at) => now !== was[at]);
    if (inputs.some(changed)) return undefined;
    return {
      code: { text: held.toString('latin1', end, end + script), laid: held.subarray(end + script, code), inputs },
      data: held.subarray(code),
    };
  } catch {
    return undefined;
  }
}

function writable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, `probe.${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}
