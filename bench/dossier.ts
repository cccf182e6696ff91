import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Document } from '@/lib/engines/document/document';
import { DOCUMENT } from '@/lib/engines/formats/document.fixture';
import { FORMATS, type FormatName } from '@/lib/engines/formats/formats';

/** Claims unless told: what the product promises in 5 seconds and 600 MB. */
const CLAIMS = 1_000;

const WORDS =
  'the weir stood open through the night and nobody at the mill rang the bells before four in the morning while the water rose over the lower meadow'.split(
    ' ',
  );
const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, place) => WORDS[(from * 7 + place * 5) % WORDS.length]).join(' ');

/** Statements on each claim, by their stances: twice as many as in the bundled case. */
const STANCES = ['asserts', 'reports', 'hedges'] as const;

/** A document of so many claims, with statements of some thirty words, evidence and an assessment. */
function generate(claims: number): Document {
  const [claim] = DOCUMENT.claims;
  const [statement] = DOCUMENT.statements;
  const refs = Array.from({ length: claims }, (_, index) => index + 1);
  return {
    ...DOCUMENT,
    relations: [],
    corrections: [],
    claims: refs.map((number) => ({
      ...claim!,
      ref: `C-${number}`,
      proposition: { en: `${words(number, 16)}.`, zh: '水坝当时整夜开着，无人敲钟。' },
      statements: STANCES.map((stance, place) => ({
        ...claim!.statements[0]!,
        statement: `T-${number * 3 + place}`,
        stance,
      })),
      evidence: claim!.evidence.map((item) => ({ ...item, ref: `E-${number}`, text: { en: words(number + 3, 20) } })),
      assessments: claim!.assessments.map((one) => ({
        ...one,
        ref: `A-${number}`,
        rationale: { en: words(number + 5, 45) },
        considered: [`T-${number * 3}`, `E-${number}`],
      })),
      assessment: `A-${number}`,
    })),
    statements: refs.flatMap((number) =>
      STANCES.map((_, place) => ({
        ...statement!,
        ref: `T-${number * 3 + place}`,
        text: { en: words(number + place, 30), zh: '水坝当时整夜开着，直到清晨四点才有人敲钟。' },
      })),
    ),
  };
}

/** Seconds of the first and of the second run, processor time of the first (the typesetter's too), and the size of the file. */
type Measured = { seconds: number; first: number; cpu: number; bytes: number };

/** Processor seconds this process and those it waited for have had; the kernel counts hundredths. */
const processorTime = (): number =>
  readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .slice(11, 15)
    .reduce((sum, ticks) => sum + Number(ticks) / 100, 0);

async function measure(format: FormatName, claims: number, runs: number): Promise<Measured> {
  const document = generate(claims);
  const choices = { language: 'en', style: 'apa', bom: false } as const;
  const times: number[] = [];
  let bytes = 0;
  let cpu = 0;
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now();
    const before = processorTime();
    bytes = Buffer.from(await FORMATS[format].make(document, choices)).length;
    times.push((performance.now() - begun) / 1_000);
    if (run === 0) cpu = processorTime() - before;
  }
  return { first: times[0]!, seconds: times.at(-1)!, cpu, bytes };
}

const MEASURED: readonly FormatName[] = [
  'pdf',
  'docx',
  'html',
  'markdown',
  'xlsx',
  'json',
  'claim-review',
  'annotations',
];

/**
 * Memory that a process and those it started hold at this moment, in MB: 0 once it has ended. Pages that several hold, as
 * the program of Node, count once (proportional set size).
 */
function held(pid: number): number {
  try {
    const [, kilobytes] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    return Number(kilobytes ?? 0) / 1024 + children.reduce((sum, child) => sum + held(Number(child)), 0);
  } catch {
    return 0;
  }
}

/**
 * Runs a measurement in a process of its own. `look` is called with its number fifty times a second: looking at memory
 * stops a process for a moment each time, so that a run which is looked at takes twice as long.
 */
async function apart(format: FormatName, size: number, runs: number, look?: (pid: number) => void): Promise<Measured> {
  const script = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, ['--import', 'tsx', script, format, String(size), String(runs)]);
  let told = '';
  let wrong = '';
  child.stdout.on('data', (chunk: Buffer) => (told += chunk));
  child.stderr.on('data', (chunk: Buffer) => (wrong += chunk));
  const looking = look && setInterval(() => look(child.pid!), 20);
  const status = await new Promise((ended) => child.once('close', ended));
  clearInterval(looking);
  if (status !== 0) throw new Error(wrong);
  return JSON.parse(told.trim().split('\n').at(-1)!) as Measured;
}

/** Each format of a dossier of 1,000 claims, with time and peak memory. */
export async function run(size: number = CLAIMS): Promise<{ title: string; lines: string[] }> {
  const rows: string[] = [];
  for (const format of MEASURED) {
    const { seconds, first, cpu, bytes } = await apart(format, size, 2);
    let peak = 0;
    await apart(format, size, 1, (pid) => {
      peak = Math.max(peak, held(pid));
    });
    rows.push(
      `| ${format} | ${first.toFixed(2)} | ${cpu.toFixed(2)} | ${seconds.toFixed(2)} | ${Math.round(peak)} | ${(bytes / 1e6).toFixed(1)} |`,
    );
  }
  return {
    title: 'A dossier in each format',
    lines: [
      `${size} claims, each with three statements (with chains, evidence, assessments), English. Peak is what all processes of it hold together at one moment, Node and the typesetter it starts, in a run of its own.`,
      '',
      '| format | first, s | of it processor, s | then, s | peak, MB | file, MB |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
      ...rows,
    ],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , format, size, runs] = process.argv;
  process.stdout.write(`${JSON.stringify(await measure(format as FormatName, Number(size), Number(runs)))}\n`);
}
