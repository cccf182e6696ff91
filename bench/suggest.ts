import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { hasPolnear, polnearLines } from '@/bench/polnear';
import { commandLines } from '@/bench/suggest-command';
import { suggest } from '@/lib/engines/suggest/suggest';
import type { Suggestion } from '@/lib/engines/suggest/suggestion';

interface GoldStatement {
  start: number;
  end: number;
  quote: string;
  speaker: string | null;
  mode: string;
  chain?: { agent: string; verb: string }[];
}

interface GoldCase {
  id: string;
  text: string;
  statements: GoldStatement[];
}

const LANGUAGES = [
  ['en', 'English'],
  ['zh', 'Chinese'],
] as const;
const EDGE = /^[\s"“”'‘’«»„「」『』.,;:!?。，！？、]+|[\s"“”'‘’«»„「」『』.,;:!?。，！？、]+$/g;
/** Overlap of a suggestion with the gold words from which it counts as found: the same as in the shared scorer. */
const OVERLAP = 0.8;

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start) || 1);
}

const trimmed = (text: string, s: { start: number; end: number }) => {
  const words = text.slice(s.start, s.end);
  const start = s.start + (words.length - words.replace(/^[\s"“”'‘’«»„「」『』.,;:!?。，！？、]+/, '').length);
  return { start, end: start + words.replace(EDGE, '').length };
};

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(the|a|an|mr|mrs|ms)\.? /, '')
    .replace(/[’']s$/, '')
    .trim();

/** The name is right if it is the gold name, or the gold name with its title or role, or the other way round. */
const sameName = (gold: string | null, found: string | null) =>
  gold === null || found === null
    ? gold === found
    : plain(found).includes(plain(gold)) || plain(gold).includes(plain(found));

interface Tally {
  gold: number;
  suggested: number;
  found: number;
  speaker: number;
  mode: number;
  chains: number;
  chainsFound: number;
  empty: number;
  emptyKept: number;
}

function score(cases: readonly GoldCase[], language: 'en' | 'zh'): Tally {
  const tally: Tally = {
    gold: 0,
    suggested: 0,
    found: 0,
    speaker: 0,
    mode: 0,
    chains: 0,
    chainsFound: 0,
    empty: 0,
    emptyKept: 0,
  };
  for (const c of cases) {
    const suggestions = suggest(c.text, { language });
    const free = new Set(suggestions);
    tally.gold += c.statements.length;
    tally.suggested += suggestions.length;
    if (!c.statements.length) {
      tally.empty++;
      if (!suggestions.length) tally.emptyKept++;
    }
    for (const g of c.statements) {
      const hit = [...free].find((s) => overlap(trimmed(c.text, s), trimmed(c.text, g)) >= OVERLAP);
      if (g.chain) tally.chains++;
      if (!hit) continue;
      free.delete(hit);
      count(tally, g, hit);
    }
  }
  return tally;
}

function count(tally: Tally, g: GoldStatement, hit: Suggestion): void {
  tally.found++;
  if (sameName(g.speaker, hit.speaker?.name ?? null)) tally.speaker++;
  if (g.mode === hit.mode) tally.mode++;
  if (g.chain?.every((link) => hit.chain.some((h) => plain(h.agent) === plain(link.agent)))) tally.chainsFound++;
}

const share = (a: number, b: number) => (b ? (a / b).toFixed(3) : '–');

/** Characters of text a second on one core, over the gold texts repeated to a megabyte. */
function speed(cases: readonly GoldCase[], language: 'en' | 'zh'): string {
  const once = cases.map((c) => c.text).join('\n\n');
  const text = Array.from({ length: Math.ceil(1e6 / once.length) }, () => once).join('\n\n');
  suggest(once, { language });
  const from = process.cpuUsage();
  suggest(text, { language });
  const used = process.cpuUsage(from);
  return `${(Buffer.byteLength(text) / (used.user + used.system)).toFixed(2)} MB/s`;
}

/** Measures the suggestions on the project's own gold sentences; the lines go into RESULTS.md. */
export async function run(): Promise<{ title: string; lines: string[] }> {
  const lines = [
    'Own sentences in `bench/gold/quotes.{en,zh}.jsonl`, written before the rules were tuned on them. Found: an overlap of 0.8 with the gold words. Speaker and mode: among those found. Speed: processor time of one core.',
    '',
    '| language | cases | statements | precision | recall | speaker | mode | chains | left empty | speed |',
    '|---|---|---|---|---|---|---|---|---|---|',
  ];
  for (const [language, name] of LANGUAGES) {
    const file = resolve(import.meta.dirname, `gold/quotes.${language}.jsonl`);
    if (!existsSync(file)) throw new Error(`missing ${file}`);
    const cases = readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((l) => JSON.parse(l) as GoldCase);
    const t = score(cases, language);
    lines.push(
      `| ${name} | ${cases.length} | ${t.gold} | ${share(t.found, t.suggested)} | ${share(t.found, t.gold)} | ${share(t.speaker, t.found)} | ${share(t.mode, t.found)} | ${t.chainsFound}/${t.chains} | ${t.emptyKept}/${t.empty} | ${speed(cases, language)} |`,
    );
  }
  lines.push('', ...commandLines());
  if (hasPolnear()) lines.push('', ...polnearLines());
  return { title: 'Suggested statements', lines };
}
