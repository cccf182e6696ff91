import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type MemoryIndex, memoryIndex } from '@/lib/engines/match/memory';
import { alreadyRecorded } from '@/lib/engines/match/rank';

/** What is wanted of a query: the claim by its words, with another figure, denied, over the languages, or nothing at all. */
export type Wanted =
  | 'bears'
  | 'near, different figure'
  | 'may deny'
  | 'across'
  | 'across, different figure'
  | 'nothing';

interface Line {
  kind: 'claim' | 'query';
  id: string;
  text: string;
  language: string;
  /** The claims a query is about, more than one where both languages have it; none where nothing is on record. */
  claims: string[];
  relation: Wanted;
}

/** What became of one query of our own set. */
export interface Answer {
  text: string;
  wanted: Wanted;
  /** The claim that is wanted comes first, or nothing is said to be on record where nothing is. */
  first: boolean;
  amongFive: boolean;
  /** The relation given to the claim that is wanted is the right one; true where any will do. */
  relation: boolean;
  /** What must never be said of it was said: "already recorded" of another figure, of a denial or of nothing. */
  trapped: boolean;
  found: string;
}

/** Wishes that an answer "the same" would betray. */
const TRAPS: ReadonlySet<Wanted> = new Set([
  'near, different figure',
  'may deny',
  'across, different figure',
  'nothing',
]);

function answer(index: MemoryIndex, { text, language, claims, relation: wanted }: Line): Answer {
  const matches = index.search({ text, language }, 5);
  const at = matches.findIndex(({ id }) => claims.includes(id));
  const none = claims.length === 0;
  const first = matches[0];
  const said = matches.some(alreadyRecorded);
  return {
    text,
    wanted,
    first: none ? !said : at === 0,
    amongFive: none ? !said : at >= 0,
    relation: wanted !== 'near, different figure' && wanted !== 'may deny' ? true : matches[at]?.relation === wanted,
    trapped: TRAPS.has(wanted) && (said || matches[at]?.relation === 'same'),
    found: first ? `${first.id} ${first.score.toFixed(2)} ${first.relation}` : 'nothing',
  };
}

/** Every query of `bench/gold/match.jsonl` (Chinese, and across Chinese and English), asked of its claims. */
export function answersOfGold(): Answer[] {
  const lines = readFileSync(resolve(import.meta.dirname, 'gold/match.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
  const index = memoryIndex(lines.filter(({ kind }) => kind === 'claim'));
  return lines.filter(({ kind }) => kind === 'query').map((line) => answer(index, line));
}

/** The table for RESULTS.md. */
export function goldLines(): string[] {
  const answers = answersOfGold();
  const count = (list: readonly Answer[], is: (a: Answer) => boolean) => `${list.filter(is).length} of ${list.length}`;
  return [
    'Own set in `bench/gold/match.jsonl`: Chinese queries, and queries across Chinese and English. Trapped: called the same or "already recorded" though the figure differs, it is denied, or nothing is on record.',
    '',
    '| wanted | first | among five | relation right | trapped |',
    '|---|---|---|---|---|',
    ...[...new Set(answers.map(({ wanted }) => wanted))].map((wanted) => {
      const of = answers.filter((a) => a.wanted === wanted);
      return `| ${wanted} | ${count(of, (a) => a.first)} | ${count(of, (a) => a.amongFive)} | ${count(of, (a) => a.relation)} | ${count(of, (a) => a.trapped)} |`;
    }),
  ];
}
