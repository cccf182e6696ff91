import { isCommentEdge } from './comments';
import { beforeDay } from './date';
import { type Block, Refusal } from './draft';
import { LIMITS } from './limits';

/**
 * Plain text to paragraphs. Empty lines part them; without empty lines every long line is one; lines wrapped at a fixed
 * width are joined, and words hyphenated at a line's end too. Verse and lists keep their lines. Refuses what is longer
 * than any work.
 */
export function paragraphsOf(text: string): string[] {
  refuseLong(text);
  const blocks = text.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*(?:\n[^\S\n]*)+/);
  return blocks
    .flatMap(linesToParagraphs)
    .map((p) => p.trim())
    .filter(Boolean);
}

/** Refuses a text longer than any work, before anything looks through it. */
export function refuseLong(text: string): void {
  if (text.length > LIMITS.text) throw new Refusal('too_long', 'The text is longer than one work and was not read.');
}

function linesToParagraphs(block: string): string[] {
  const lines = block
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
  if (lines.length < 2) return lines;
  const runs: string[][] = [[]];
  for (const line of lines) {
    if (isCommentEdge(line)) runs.push([line], []);
    else runs.at(-1)!.push(line);
  }
  return runs.filter((run) => run.length > 0).flatMap(joinRun);
}

/** Widest line that a fixed width would leave: e-mail and old text files wrap at 72 to 80. */
const WRAPPED = 90;

function joinRun(lines: string[]): string[] {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (longest > WRAPPED) return lines;
  const full = lines.slice(0, -1).filter((line) => line.length > longest * 0.7).length;
  const list = lines.some((line) => /^\s*([-*•·]|\d+[.)])\s/.test(line));
  if (list || longest < 45 || full < (lines.length - 1) * 0.8) return [lines.join('\n')];
  return [joinLines(lines)];
}

/** First parts that keep their hyphen. Only a dictionary could tell them all; anchoring ignores hyphens anyway. */
const COMPOUND =
  /\b(cyber|co|non|self|well|anti|pre|post|ex|all|multi|semi|so|long|short|high|low|half|mid|pro|vice|cross|far|old|new|state|full|part|one|two|three|four|five|ten|first|second|third)-$/i;

/** Joins lines to one, closing words that were hyphenated between two small letters, and Chinese without a space. */
export function joinLines(lines: string[]): string {
  const parts = lines.map((line) => line.trim());
  return parts
    .map((line, at) => {
      // Each line with what parts it from the next; a text that grows line by line would be copied as often.
      const next = parts[at + 1];
      if (next === undefined) return line;
      if (/\p{Ll}[-\u00ad\u2010]$/u.test(line) && /^\p{Ll}/u.test(next))
        return COMPOUND.test(line) ? line : line.slice(0, -1);
      const chinese = /[\u3000-\u9fff\uff00-\uffef]$/.test(line) && /^[\u3000-\u9fff\uff00-\uffef]/.test(next);
      return chinese ? line : `${line} `;
    })
    .join('');
}

const ends = (text: string) => /[.!?。！？…:：;]["”’』」)]*$/.test(text);

/** A headline at the top: one short line that is no sentence, with longer text below it. */
export function headline(paragraphs: string[]): string | null {
  const [first, ...rest] = paragraphs;
  if (!first || first.includes('\n') || first.length > 160 || rest.length === 0) return null;
  if (ends(first) && !/[?!？！]$/.test(first)) return null;
  return rest.some((p) => p.length > first.length && p.length > 60) ? first : null;
}

const HAN_NAMES = '\\p{Script=Han}{2,4}(?:[、，\\s]+\\p{Script=Han}{2,4}){0,4}';
/** Chinese papers name who reports in brackets before the first word: “本报讯（记者 周敏）”. */
const REPORTER = new RegExp(
  `^.{0,24}[（(](?:本报|本刊|本网)?(?:首席|特约|实习)?(?:记者|記者)[:：\\s]*(${HAN_NAMES})(?:[）)]|\\s通讯员)`,
  'u',
);

/** "By …" or a name with a role ("… Senior Reporter") in the first lines. */
export function bylineIn(paragraphs: string[]): string | null {
  for (const line of paragraphs.slice(0, 5)) {
    const reporter = REPORTER.exec(line)?.[1];
    if (reporter) return reporter.replace(/[、，\s]+/g, '、');
    if (line.length > 100 || ends(line)) continue;
    const by =
      /^(?:by|von|par|por)\s+(\p{Lu}.{2,80})$/iu.exec(line)?.[1] ??
      /^(?:作者\s*[:：]?|文\s*[:：|丨/]|(?:本报|本刊|本网)?记者(?:\s*[:：]|\s))\s*(.{2,40})$/.exec(line)?.[1];
    if (by) return beforeDay(by.replace(/\s*[|•·].*$/, '')) || null;
    if (/\b(reporter|correspondent|staff writer|contributor|editor)\b/i.test(line) && line.length < 70) return line;
  }
  return null;
}

/** A byline without the paper behind the name (“Ann Weir, The Harbour Record”), which is who published it. */
export function withoutPaper(byline: string | null): { byline: string | null; publisher: string | null } {
  const [, name, paper] = /^([^,]+(?:,[^,]+)*),\s+(The\s+\p{Lu}[^,]+)$/u.exec(byline ?? '') ?? [];
  return name && paper ? { byline: name, publisher: paper } : { byline, publisher: null };
}

/** A paragraph that belongs to the text. */
export const kept = (text: string): Block => ({ text, kept: true });
