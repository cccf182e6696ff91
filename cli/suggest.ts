import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { suggest } from '@/lib/engines/suggest/suggest';
import type { Suggestion } from '@/lib/engines/suggest/suggestion';
import { type Command, type Io, WrongUsage } from './command';

const OPTIONS = { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, language: { type: 'string' } } as const;
const LANGUAGES = ['en', 'zh'] as const;

/** One statement in the interchange format of `--jsonl`. */
interface StatementLine {
  start: number;
  end: number;
  quote: string;
  mode: string;
  speaker: { name: string; start: number; end: number } | null;
  cue: { start: number; end: number } | null;
  reason: string;
}

/** Words of a text; three ideographs count as a word and a half. */
const wordCount = (s: string) =>
  (s.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) + (s.match(/\p{Script=Han}/gu)?.length ?? 0) / 2;

/**
 * Suggestions in the interchange format. A partly quoted statement is followed by its quoted stretches of three words
 * or more, each as a verbatim statement of the same speaker: that is how the gold data count them. One that opens with
 * a quotation is given by its stretches alone, since the format cannot tell the two apart, and utterances of one or
 * two words ("Never," she said) are left out, since the format does not know them. `--json` gives everything.
 */
export function asLines(suggestions: readonly Suggestion[]): StatementLine[] {
  return suggestions.flatMap((s) => {
    const speaker = s.speaker && { name: fullName(s.speaker), start: s.speaker.start, end: s.speaker.end };
    const line = {
      start: s.start,
      end: s.end,
      quote: s.quote,
      mode: s.mode as string,
      speaker,
      cue: s.cue,
      reason: s.reason,
    };
    const parts = s.parts
      .map(({ start, end }) => ({
        ...line,
        start,
        end,
        mode: 'verbatim',
        quote: s.quote.slice(start - s.start, end - s.start),
      }))
      .filter((p) => wordCount(p.quote) >= 3);
    if (s.mode === 'verbatim' && wordCount(s.quote) < 3) return [];
    return opensQuoted(s) ? parts : [...halves(line), ...parts];
  });
}

/** The words on both sides of who speaks ("The drone, he said, was unarmed"): the format has no statement with a gap. A quotation there is one of its stretches. */
function halves(line: StatementLine): StatementLine[] {
  const { start, end, quote, speaker, cue } = line;
  if (!speaker || !cue || speaker.start <= start || cue.end >= end || cue.start < start || speaker.end > end)
    return [line];
  const gap = quote.indexOf(',', Math.max(speaker.end, cue.end) - start) + start;
  const before = quote.slice(0, Math.min(speaker.start, cue.start) - start).replace(/[,\s]+$/, '');
  const behind = quote.slice(gap + 1 - start).trimStart();
  const sides = [
    { ...line, end: start + before.length, quote: before },
    { ...line, start: end - behind.length, quote: behind },
  ];
  // “The code, he said, “is a leaf””: its stretches are given, and half a sentence before them tells nothing.
  if (/^['"“‘«„]/.test(behind)) return [];
  return sides.filter(({ quote: side }) => wordCount(side) >= 3);
}

/** A partly quoted statement that begins inside its marks. */
const opensQuoted = (s: Suggestion) => s.parts[0] !== undefined && s.parts[0].start - s.start <= 2;

/** The name, with the words of the mention where it names someone by office: "Ida Berg (the spokeswoman)". */
function fullName({ name, mention }: { name: string; mention: string }): string {
  const described =
    /^(the|this|that|its|their) /i.test(mention) &&
    !name.toLowerCase().includes(mention.split(' ').at(-1)?.toLowerCase() ?? '');
  return described && mention.length < 80 ? `${name} (${mention})` : name;
}

/** `counterclaim suggest`: statements of a text, for people, as JSON, or for many texts as JSON lines. */
export const command: Command = {
  name: 'suggest',
  summary: 'suggest the statements of a text, each with its likely speaker and the reason',
  usage: `counterclaim suggest FILE [--json] [--language en|zh]
       counterclaim suggest --jsonl [FILE]

  --json           everything: what of a statement is quoted, its chain, its rule and the reason
  --language LANG  the language of paragraphs whose letters do not tell it: each is read by its own
  --jsonl          one text a line, {"id", "text", "lang"?}, from FILE or standard input; answers
                   {"id", "statements": [{"start", "end", "quote", "mode", "speaker", "cue", "reason"}]} a line

Offsets count UTF-16 units. Nothing is stored. Ends with status 1 at a line it cannot read.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [file, ...more] = positionals;
    if (more.length > 0) throw new WrongUsage('One file at a time.');
    if (file === undefined && !values.jsonl) throw new WrongUsage('Name the file with the text.');
    const language = LANGUAGES.find((each) => each === values.language);
    if (values.language !== undefined && !language)
      throw new WrongUsage(`Statements are suggested in ${LANGUAGES.join(' and ')}, not in ${values.language}.`);
    let text: string;
    try {
      text = file === undefined ? await drain(io.stdin) : await readFile(resolve(io.cwd, file), 'utf8');
    } catch (error) {
      io.stderr.write(`suggest: ${(error as Error).message}\n`);
      return 1;
    }
    if (values.jsonl) return runLines(text, io);
    const found = suggest(text, language ? { language } : {});
    io.stdout.write(values.json ? `${JSON.stringify(found, null, 1)}\n` : found.map(asText).join('\n'));
    return 0;
  },
};

async function drain(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** One statement as people read it: who, how, the words, why. */
function asText(s: Suggestion): string {
  const words = s.quote.replace(/\s+/g, ' ');
  const chain = s.chain.length
    ? `\n  chain: ${s.chain.map((l) => `${l.agent} (${l.verb}, ${l.mode})`).join(' ← ')}`
    : '';
  return `${s.start}–${s.end} ${s.speaker?.name ?? 'speaker unknown'} [${s.mode}]\n  ${words}${chain}\n  why: ${s.reason}\n`;
}

function runLines(input: string, io: Io): number {
  const lines = input.split('\n');
  for (const [i, line] of lines.entries()) {
    if (!line.trim()) continue;
    const read = readLine(line);
    if (typeof read === 'string') {
      io.stderr.write(`suggest: line ${i + 1}: ${read}\n`);
      return 1;
    }
    const statements = asLines(suggest(read.text, read.lang ? { language: read.lang } : {}));
    io.stdout.write(`${JSON.stringify({ id: read.id, statements })}\n`);
  }
  return 0;
}

/** A line of input, or what is wrong with it. */
function readLine(line: string): { id: unknown; text: string; lang: (typeof LANGUAGES)[number] | undefined } | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not a JSON object';
  const { id, text, lang } = value as Record<string, unknown>;
  if (typeof text !== 'string') return 'has no "text"';
  if (id === undefined) return 'has no "id"';
  if (lang !== undefined && typeof lang !== 'string') return '"lang" is not a string';
  const known = LANGUAGES.find((l) => (lang as string | undefined)?.toLowerCase().startsWith(l));
  return { id, text, lang: known };
}
