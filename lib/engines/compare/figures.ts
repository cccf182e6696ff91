import { figuresAgree } from '@/lib/engines/match/figures';
import { stem } from '@/lib/engines/match/stem';
import { STOP_WORDS } from '@/lib/engines/match/stopwords';
import { tokenise } from '@/lib/engines/match/tokens';
import { grouped } from './grouped';
import type { ComparedStatement } from './position';

/** A figure with what it counts: stems of the next words, or the next signs in Chinese, and '%' for a share. */
export interface CountedFigure {
  /** Spelt as match/figures.ts does: `0.34%`, `30000`, `~10000`. */
  value: string;
  surface: string;
  things: string[];
}

/** Words looked at after a figure for what it counts. */
const REACH = 3;

/** Texts read lately with their figures: the words of statements do not change, and a matrix asks for hundreds each time. */
const readLately = new Map<string, CountedFigure[]>();
const MOST_READ = 5000;

/** The figures of a text in reading order, each with what it counts. Years and dates are none. */
export function figuresOf(text: string): CountedFigure[] {
  const known = readLately.get(text);
  if (known) return known;
  const figures = readFigures(text);
  if (readLately.size >= MOST_READ) readLately.delete(readLately.keys().next().value!);
  readLately.set(text, figures);
  return figures;
}

function readFigures(text: string): CountedFigure[] {
  const tokens = tokenise(text);
  return tokens.flatMap((token, at) => {
    if (token.kind !== 'figure') return [];
    const things: string[] = [];
    for (const next of tokens.slice(at + 1)) {
      if (next.kind === 'figure' || things.length >= REACH) break;
      if (next.kind === 'han') things.push(...[...next.value].slice(0, REACH));
      else if (next.kind === 'word' && !STOP_WORDS.has(next.value)) things.push(stem(next.value));
    }
    return [{ value: token.value, surface: token.surface, things: things.slice(0, REACH) }];
  });
}

const isShare = ({ value }: CountedFigure) => value.endsWith('%');

/** Two figures count one thing: both are shares or neither is, and they share the word or sign they count. */
function countsTheSame(a: CountedFigure, b: CountedFigure): boolean {
  return isShare(a) === isShare(b) && a.things.some((thing) => b.things.includes(thing));
}

/** Two statements on one claim that give different figures for the same thing. */
export interface FigureConflict {
  claimId: string;
  thing: string;
  a: { statementId: string; value: string; surface: string };
  b: { statementId: string; value: string; surface: string };
}

interface Read {
  id: string;
  figures: CountedFigure[];
}

function conflictsOf(claimId: string, a: Read, b: Read): FigureConflict[] {
  const [mine, theirs] = [a.figures, b.figures];
  return mine.flatMap((figure) => {
    const rivals = theirs.filter((other) => countsTheSame(figure, other));
    const [rival] = rivals;
    // A figure is in conflict only if the other statement nowhere gives it, nor the rival figure stands here too.
    if (!rival || rivals.some(({ value }) => figuresAgree(value, figure.value))) return [];
    if (mine.some(({ value }) => figuresAgree(value, rival.value))) return [];
    const thing = figure.things.find((word) => rival.things.includes(word)) ?? '';
    return [
      {
        claimId,
        thing,
        a: { statementId: a.id, value: figure.value, surface: figure.surface },
        b: { statementId: b.id, value: rival.value, surface: rival.surface },
      },
    ];
  });
}

/** Most statements of one claim compared with each other; beyond it the pairs grow past what anybody reads. */
const MOST_STATEMENTS = 60;

/**
 * Different figures for the same thing, among the words of statements on the same claim. Each pair of values is named
 * once a claim, by the first two statements that hold them. Known weakness: what is counted is guessed from the three
 * words after the figure, so "40 in Nassau" and "12 phones" are not compared.
 */
export function differentFigures(statements: readonly ComparedStatement[]): FigureConflict[] {
  const found: FigureConflict[] = [];
  for (const [claimId, all] of grouped(statements, (statement) => statement.claimId)) {
    const quoted = all
      .slice(0, MOST_STATEMENTS)
      .map(({ id, quote }) => ({ id, figures: quote ? figuresOf(quote) : [] }))
      .filter(({ figures }) => figures.length > 0);
    const named = new Set<string>();
    for (const [i, a] of quoted.entries()) {
      for (const conflict of quoted.slice(i + 1).flatMap((b) => conflictsOf(claimId, a, b))) {
        const key = [conflict.a.value, conflict.b.value].sort().join(' ');
        if (!named.has(key)) found.push(conflict);
        named.add(key);
      }
    }
  }
  return found;
}
