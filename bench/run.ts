import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Every benchmark: a word to ask for it by, and its module. Add one by adding a line. */
const BENCHMARKS: Readonly<
  Record<string, () => Promise<{ run: (size?: number, on?: string) => Promise<{ title: string; lines: string[] }> }>>
> = {
  dossier: () => import('./dossier'),
  list: () => import('./claim-list'),
  match: () => import('./match'),
  matrix: () => import('./matrix'),
  'match-db': () => import('./match-db'),
  suggest: () => import('./suggest'),
};

const file = fileURLToPath(new URL('RESULTS.md', import.meta.url));

/** The sections that stand in the results file now, by title. */
function written(): Map<string, string> {
  if (!existsSync(file)) return new Map();
  const sections = readFileSync(file, 'utf8').split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => [
      section.slice(0, section.indexOf('\n')),
      section.slice(section.indexOf('\n') + 1).trim(),
    ]),
  );
}

/** `npm run bench [-- NAME …] [--claims N] [--on URL]`: runs all benchmarks or the named ones and writes their sections anew;
 * `--on` a database that `match-db` has filled before. */
async function main(args: string[]): Promise<void> {
  const at = args.indexOf('--claims');
  const size = at >= 0 ? Number(args[at + 1]) : undefined;
  const on = args.indexOf('--on');
  const wanted = args.filter(
    (arg, place) => !arg.startsWith('--') && (at < 0 || place !== at + 1) && (on < 0 || place !== on + 1),
  );
  const unknown = wanted.filter((name) => !(name in BENCHMARKS));
  if (unknown.length > 0)
    throw new Error(
      `There is no benchmark “${unknown.join('”, “')}”. There are: ${Object.keys(BENCHMARKS).join(', ')}.`,
    );
  const sections = written();
  const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
  for (const [name, module] of Object.entries(BENCHMARKS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    const { title, lines } = await (await module()).run(size, on >= 0 ? args[on + 1] : undefined);
    const day = new Date().toISOString().slice(0, 10);
    // Figures of a machine that was busy with other work cannot be compared with those of an idle one.
    const busy = `load ${loadavg()[0]!.toFixed(1)}`;
    sections.set(
      title,
      [`Measured ${day} on ${machine}, ${busy}, \`npm run bench -- ${name}\`.`, '', ...lines].join('\n'),
    );
    process.stdout.write(`## ${title}\n${lines.join('\n')}\n\n`);
  }
  const head =
    '# Results\n\nWritten by `npm run bench`; never by hand. Figures of one machine at one time: compare them with each other.\n';
  writeFileSync(file, `${head}\n${[...sections].map(([title, text]) => `## ${title}\n\n${text}\n`).join('\n')}`);
}

await main(process.argv.slice(2));
