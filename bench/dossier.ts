import { spawnSync } from 'node:child_process';
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

/** As in the bundled case, three statements for two claims. */
const placesOf = (number: number): readonly number[] => (number % 2 ? [0, 1] : [0]);

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
      statements: placesOf(number).map((place) => ({
        ...claim!.statements[0]!,
        statement: `T-${number * 3 + place}`,
        stance: (['asserts', 'reports', 'hedges'] as const)[place]!,
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
      placesOf(number).map((place) => ({
        ...statement!,
        ref: `T-${number * 3 + place}`,
        text: { en: words(number + place, 30), zh: '水坝当时整夜开着，直到清晨四点才有人敲钟。' },
      })),
    ),
  };
}

/** One format in a process of its own: seconds (first and second run, and processor time of the first) and the most memory it held, in MB. */
async function measure(
  format: FormatName,
  claims: number,
): Promise<{ seconds: number; first: number; cpu: number; bytes: number }> {
  const document = generate(claims);
  const choices = { language: 'en', style: 'apa', bom: false } as const;
  const times: number[] = [];
  let bytes = 0;
  let cpu = 0;
  for (let run = 0; run < 2; run += 1) {
    const begun = performance.now();
    const before = process.cpuUsage();
    bytes = Buffer.from(await FORMATS[format].make(document, choices)).length;
    times.push((performance.now() - begun) / 1_000);
    const { user, system } = process.cpuUsage(before);
    if (run === 0) cpu = (user + system) / 1e6;
  }
  return { first: times[0]!, seconds: times[1]!, cpu, bytes };
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

/** Each format of a dossier of 1,000 claims, with time and peak memory. */
export async function run(size: number = CLAIMS): Promise<{ title: string; lines: string[] }> {
  const script = fileURLToPath(import.meta.url);
  const rows = MEASURED.map((format) => {
    const child = spawnSync(process.execPath, ['--import', 'tsx', script, format, String(size)], { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(child.stderr);
    const { seconds, first, cpu, bytes, peak } = JSON.parse(child.stdout.trim().split('\n').at(-1)!);
    return `| ${format} | ${first.toFixed(2)} | ${cpu.toFixed(2)} | ${seconds.toFixed(2)} | ${Math.round(peak)} | ${(bytes / 1e6).toFixed(1)} |`;
  });
  return {
    title: 'A dossier in each format',
    lines: [
      `${size} claims, three statements for two of them (with chains, evidence, assessments), English. Peak is of the whole process, Node and its compiler included.`,
      '',
      '| format | first, s | of it processor, s | then, s | peak, MB | file, MB |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
      ...rows,
    ],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , format, size] = process.argv;
  const measured = await measure(format as FormatName, Number(size));
  process.stdout.write(`${JSON.stringify({ ...measured, peak: process.resourceUsage().maxRSS / 1024 })}\n`);
}
