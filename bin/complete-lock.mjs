// `npm run lock`: completes package-lock.json after a dependency was added. A registry mirror may lack the packages that
// only other systems need; npm then leaves them out of the lock file, and `npm ci` refuses that file as out of step.
// Their versions stand in the packages that ask for them, so they can be written in without being fetched.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Is the package found from that place in the tree, as Node looks for it? */
function reaches(packages, from, name) {
  for (let at = from; ; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

/** Packages for one system that the lock file's packages name in an exact version and it does not list: [name, asker]. */
export function missingFromLock({ packages }) {
  return Object.entries(packages).flatMap(([path, asker]) =>
    Object.entries(asker.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d/.test(version) && !reaches(packages, path, name))
      .map(([name, version]) => ({ name, version, asker })),
  );
}

/** A lock file's entry; the system is read from the name, as in `cli-linux-arm64-musl`. */
function entry({ name, version, asker }) {
  const system = name.split('/').at(-1);
  const os = /android|darwin|win(?:32|dows)|freebsd|netbsd|openbsd|openharmony|sunos|linux/.exec(system)?.[0];
  const cpu = /arm64|x64|ia32|arm|ppc64|s390x|riscv64|loong64/.exec(system)?.[0];
  if (!os || !cpu) throw new Error(`For which system ${name} is cannot be told from its name.`);
  const libc = /musl/.test(system) ? 'musl' : /gnu/.test(system) ? 'glibc' : undefined;
  return {
    version,
    cpu: [cpu],
    ...(asker.dev ? { dev: true } : {}),
    ...(os === 'linux' && libc ? { libc: [libc] } : {}),
    optional: true,
    os: [os === 'windows' ? 'win32' : os],
    ...(asker.engines ? { engines: asker.engines } : {}),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingFromLock(lock);
  for (const found of missing) lock.packages[`node_modules/${found.name}`] = entry(found);
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`${missing.length} packages for other systems written into package-lock.json.`);
}
