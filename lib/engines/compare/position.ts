import { grouped } from './grouped';
/** How a statement bears on a claim; the words of the domain (see lib/domain/vocabulary.ts), which an engine can't import. */
export type Stance = 'asserts' | 'denies' | 'hedges' | 'reports' | 'questions';
/** How much of a claim a denial denies. */
export type Coverage = 'whole' | 'part' | 'another-point' | 'no-real-denial';
/** Whether we have the very words. */
export type Mode = 'verbatim' | 'partly-quoted' | 'paraphrased' | 'translated';

/** One statement as it bears on one claim. A statement on three claims is given three times. */
export interface ComparedStatement {
  id: string;
  claimId: string;
  speakerId: string | null;
  /** Whom the speaker speaks for. */
  organisationId?: string | null;
  sourceId: string;
  stance: Stance;
  /** Of a denial; null or absent for the rest. */
  coverage?: Coverage | null;
  mode: Mode;
  /** Day it was said, ISO, to any fineness; null when unknown. */
  said: string | null;
  /** The words, for figures and differences of wording. */
  quote?: string;
}

/** What one speaker's latest word on a claim comes to. */
export interface Position {
  stance: Stance;
  coverage: Coverage | null;
}

/** A speaker's position became another one between two statements. */
export interface Move {
  speakerId: string | null;
  from: Position;
  to: Position;
  /** Day of the later statement. */
  on: string;
}

const COVERAGE_ORDER: readonly Coverage[] = ['whole', 'part', 'another-point', 'no-real-denial'];
const STANCE_ORDER: readonly Stance[] = ['asserts', 'denies', 'hedges', 'questions', 'reports'];

/** The position one statement takes. A denial that does not say what it covers denies the whole. */
export const positionOf = ({ stance, coverage }: ComparedStatement): Position => ({
  stance,
  coverage: stance === 'denies' ? (coverage ?? 'whole') : null,
});

const samePosition = (a: Position, b: Position) => a.stance === b.stance && a.coverage === b.coverage;

/** Oldest first; a statement of unknown day stands before all others, so that it never counts as the latest word. */
export function inTime<T extends { said: string | null; id: string }>(statements: readonly T[]): T[] {
  return [...statements].sort((a, b) => {
    const [first, second] = [a.said ?? '', b.said ?? ''];
    return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
  });
}

/** From one speaker's statements, oldest first: the latest positions (several when the last day has several), and how they came to be. */
function follow(ordered: readonly ComparedStatement[]): { latest: Position[]; moves: Move[] } {
  const moves: Move[] = [];
  let before: ComparedStatement | null = null;
  for (const statement of ordered) {
    // A report of somebody else's words is no position of one's own, so nothing moves to it or from it.
    if (statement.said === null || statement.stance === 'reports') continue;
    const [from, to] = [before && positionOf(before), positionOf(statement)];
    if (before && from && before.said !== statement.said && !samePosition(from, to)) {
      moves.push({ speakerId: statement.speakerId, from, to, on: statement.said });
    }
    before = statement;
  }
  const own = ordered.filter(({ stance }) => stance !== 'reports');
  const last = (own.length ? own : ordered).at(-1)?.said ?? null;
  const latest = (own.length ? own : ordered).filter(({ said }) => said === last).map(positionOf);
  return { latest, moves };
}

/** From statements, oldest first: latest positions of all speakers, most telling first, each once; and the moves, in time. */
export function positionsOf(statements: readonly ComparedStatement[]): { positions: Position[]; moves: Move[] } {
  const bySpeaker = grouped(statements, ({ speakerId, id }) => speakerId ?? `unnamed ${id}`);
  const followed = [...bySpeaker.values()].map(follow);
  const positions: Position[] = [];
  for (const position of followed.flatMap(({ latest }) => latest)) {
    if (!positions.some((known) => samePosition(known, position))) positions.push(position);
  }
  const rank = ({ stance, coverage }: Position) =>
    STANCE_ORDER.indexOf(stance) * 10 + (coverage ? COVERAGE_ORDER.indexOf(coverage) : 0);
  positions.sort((a, b) => rank(a) - rank(b));
  const moves = followed.flatMap((one) => one.moves).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return { positions, moves };
}

/**
 * How far a position stands for (+1) or against (-1) the claim. Ours, by hand: a hedge is half an assertion, a question
 * a quarter of a denial, a report takes no side, and a denial weighs what it covers: of another point, nothing.
 */
export function lean({ stance, coverage }: Position): number {
  if (stance === 'asserts') return 1;
  if (stance === 'hedges') return 0.5;
  if (stance === 'questions') return -0.25;
  if (stance === 'reports') return 0;
  return coverage === 'whole' ? -1 : coverage === 'part' ? -0.6 : 0;
}

/** Whether a position answers the claim at all: a report does not, nor a denial of something else. */
export function answers({ stance, coverage }: Position): boolean {
  return stance !== 'reports' && coverage !== 'another-point' && coverage !== 'no-real-denial';
}

/**
 * The stances in a cell besides the one it is named by: words of somebody else there, or of another day. Reports are
 * left out: to pass words on takes no position.
 */
export function besides(kind: string, positions: readonly Pick<Position, 'stance'>[]): Stance[] {
  const named = kind === 'split' ? ['asserts', 'denies', 'reports'] : [kind, 'reports'];
  return [...new Set(positions.map(({ stance }) => stance))].filter((stance) => !named.includes(stance));
}
