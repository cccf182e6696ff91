import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hasPolnear, polnearTexts } from '@/bench/polnear';

const ROOT = resolve(import.meta.dirname, '..');
const RUNS = 5;
/** What the process says of its own processor time as it ends, all threads of it: compiling and collecting too. */
const TOLD = `data:text/javascript,process.on('exit', () => console.error(JSON.stringify(process.cpuUsage())))`;

interface Time {
  /** Seconds. */
  clock: number;
  processor: number;
}

/** One run of `counterclaim suggest FILE --json` in a process of its own, from its start to its end. */
function once(file: string): Time {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', TOLD, 'bin/counterclaim.mjs', 'suggest', file, '--json'],
    { cwd: ROOT, maxBuffer: 2 ** 30 },
  );
  const clock = (performance.now() - began) / 1000;
  if (status !== 0 || stdout.length < 2) throw new Error(`suggest failed: ${stderr}`);
  const { user, system } = JSON.parse(stderr.toString().trim().split('\n').at(-1) as string);
  return { clock, processor: (user + system) / 1e6 };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

function row(name: string, text: string, folder: string): string {
  const file = join(folder, 'text.txt');
  writeFileSync(file, text);
  once(file); // The first call after a change compiles the command.
  const runs = Array.from({ length: RUNS }, () => once(file));
  const processor = median(runs.map((run) => run.processor));
  const clock = median(runs.map((run) => run.clock));
  const megabytes = Buffer.byteLength(text) / 1e6;
  return `| ${name} | ${megabytes.toFixed(2)} | ${processor.toFixed(2)} | ${clock.toFixed(2)} | ${(megabytes / processor).toFixed(2)} MB/s |`;
}

/** Gold sentences of ours in a row, for Chinese and where there is nothing else. */
const ownText = (language: 'en' | 'zh') =>
  readFileSync(resolve(import.meta.dirname, `gold/quotes.${language}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .join('\n\n');

const repeated = (text: string, length: number) =>
  `${text}\n\n`.repeat(Math.ceil(length / text.length)).slice(0, length);

/** How long the command takes, start and all, with texts of one megabyte and three; the lines go into RESULTS.md. */
export function commandLines(): string[] {
  const english = hasPolnear() ? polnearTexts().join('\n\n') : ownText('en');
  const folder = mkdtempSync(join(tmpdir(), 'suggest-command-'));
  try {
    return [
      `\`counterclaim suggest FILE --json\`, each time a new process; medians of ${RUNS}. Processor: of all its threads, the start, the making of code and the writing of the answer among them. Speed: by that, as if there were one core.`,
      '',
      '| text | MB | processor, s | clock, s | speed |',
      '|---|---|---|---|---|',
      row('one line', 'The minister said nothing.', folder),
      row('English', repeated(english, 1e6), folder),
      row('English', repeated(english, 3e6), folder),
      row('Chinese', repeated(ownText('zh'), 1e6 / 3), folder),
      row('Chinese', repeated(ownText('zh'), 1e6), folder),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
