import { grouped } from './grouped';
import { answers, type ComparedStatement, inTime, lean, type Move, type Position, positionsOf } from './position';

/** A claim as a row. `narrows`: the claims it is a particular of (relation 'narrows'). */
export interface ComparedClaim {
  id: string;
  ref: string;
  label: string;
  narrows?: readonly string[];
  /** Claims this one answers with another accusation (relation 'counter-accuses'). */
  counterAccuses?: readonly string[];
}

/**
 * Who stands in a column: speakers, organisations (everybody who speaks for them), sources (everybody quoted in them).
 * `omitsIn`: texts wholly this column's own, in which its silence on a claim is an omission though no column of sources;
 * a column of several papers leaves a claim out only where every one of them does.
 */
export interface Column {
  id: string;
  label: string;
  /** The label takes a plural verb ("US officials deny"). */
  plural?: boolean;
  speakers?: readonly string[];
  organisations?: readonly string[];
  sources?: readonly string[];
  omitsIn?: readonly string[];
}

/** An editor's mark that a source leaves a claim out: who judged so, and on what day. */
export interface ComparedOmission {
  claimId: string;
  sourceId: string;
  judgedBy: string;
  judgedOn: string;
}

export interface MatrixInput {
  claims: readonly ComparedClaim[];
  statements: readonly ComparedStatement[];
  omissions: readonly ComparedOmission[];
  columns: readonly Column[];
}

/** What a cell shows: a stance's glyph, 'split' (its speakers both assert and deny), 'omits', or nothing known. */
export type CellKind = Position['stance'] | 'split' | 'omits' | 'not-examined';

/** One column's position on one claim. */
export interface Cell {
  columnId: string;
  kind: CellKind;
  /** Latest position of each speaker, most telling first, each once; empty where nobody speaks. */
  positions: Position[];
  /** Coverage of the widest denial among them. */
  coverage: Position['coverage'];
  /** Every speaker's own change of position, in time. */
  moves: Move[];
  /** Oldest first. */
  statements: ComparedStatement[];
  /** Whether any of the statements has the very words. */
  verbatim: boolean;
  /** Judged omissions of the column's texts; they may stand beside statements found elsewhere. */
  omissions: ComparedOmission[];
  /** Claims the column answers by asserting this row's claim instead: they move no status. */
  counterAccuses: string[];
}

/** How a row's columns stand to each other. 'one voice': only one column takes a position. */
export type Agreement = 'disagree' | 'agree' | 'one voice' | 'no position';

export interface Contradiction {
  claimId: string;
  asserting: string[];
  denying: string[];
}

/** A denial with the particulars of the claim it leaves unanswered. */
export interface Unanswered {
  claimId: string;
  columnId: string;
  coverage: NonNullable<Position['coverage']>;
  particulars: string[];
  unanswered: string[];
}

export interface Row {
  claim: ComparedClaim;
  cells: Cell[];
  agreement: Agreement;
  /** 0 (nobody differs) to 1 (whole denial against assertion, evenly held); see `disagreementOf`. */
  disagreement: number;
  contradiction: Contradiction | null;
  unanswered: Unanswered[];
}

export interface Matrix {
  columns: readonly Column[];
  rows: Row[];
}

/** Answers, for a statement, in which columns (by their place) it stands; one look-up each for speaker, body, source. */
function placesOf(columns: readonly Column[]): (statement: ComparedStatement) => ReadonlySet<number> {
  const index = (lists: (column: Column) => readonly (readonly string[] | undefined)[]) => {
    const places = new Map<string, number[]>();
    columns.forEach((column, place) => {
      for (const id of lists(column).flatMap((ids) => ids ?? [])) places.set(id, [...(places.get(id) ?? []), place]);
    });
    return places;
  };
  const voices = index(({ speakers, organisations }) => [speakers, organisations]);
  const bodies = index(({ organisations }) => [organisations]);
  const texts = index(({ sources }) => [sources]);
  return ({ speakerId, organisationId, sourceId }) =>
    new Set([
      ...((speakerId !== null && voices.get(speakerId)) || []),
      ...((organisationId != null && bodies.get(organisationId)) || []),
      ...(texts.get(sourceId) ?? []),
    ]);
}

/** The statements of one claim by column. */
function shareOut(
  statements: readonly ComparedStatement[],
  columns: readonly Column[],
  places: ReturnType<typeof placesOf>,
): ComparedStatement[][] {
  const shares: ComparedStatement[][] = columns.map(() => []);
  for (const statement of inTime(statements)) for (const place of places(statement)) shares[place]?.push(statement);
  return shares;
}

function kindOf(positions: readonly Position[], omissions: readonly ComparedOmission[]): CellKind {
  const [first] = positions;
  if (!first) return omissions.length ? 'omits' : 'not-examined';
  const denies = positions.some(({ stance, coverage }) => stance === 'denies' && coverage !== 'no-real-denial');
  return first.stance === 'asserts' && denies ? 'split' : first.stance;
}

/** The column's own texts, where all of them are marked as leaving the claim out; none otherwise. */
function silentTexts(
  { omitsIn = [] }: Column,
  marks: readonly ComparedOmission[],
  speaking: ReadonlySet<string>,
): readonly string[] {
  const leavesOut = (text: string) => !speaking.has(text) && marks.some(({ sourceId }) => sourceId === text);
  return omitsIn.every(leavesOut) ? omitsIn : [];
}

function cellOf(
  column: Column,
  claim: ComparedClaim,
  own: ComparedStatement[],
  marks: readonly ComparedOmission[],
): Cell {
  const { positions, moves } = positionsOf(own);
  // A text that has a statement on the claim doesn't leave it out, whatever was marked before the statement was found.
  const speaking = new Set(own.map(({ sourceId }) => sourceId));
  const texts = new Set([...(column.sources ?? []), ...silentTexts(column, marks, speaking)]);
  const omissions = marks.filter(({ sourceId }) => texts.has(sourceId) && !speaking.has(sourceId));
  const asserts = positions.some(({ stance }) => stance === 'asserts' || stance === 'hedges');
  return {
    columnId: column.id,
    kind: kindOf(positions, omissions),
    positions,
    coverage: positions.find(({ stance }) => stance === 'denies')?.coverage ?? null,
    moves,
    statements: own,
    verbatim: own.some(({ mode }) => mode === 'verbatim'),
    omissions,
    counterAccuses: asserts ? [...(claim.counterAccuses ?? [])] : [],
  };
}

const leans = (cells: readonly Cell[]) =>
  cells.flatMap(({ positions }) => positions.map(lean)).filter((by) => by !== 0);

/**
 * How disputed a row is among its columns: the distance between the furthest positions (see `lean`), as a share of the
 * greatest possible, of which a quarter depends on how evenly the sides are held. One against four is disputed nearly as
 * much as two against three; what matters is that somebody contradicts.
 */
export function disagreementOf(cells: readonly Cell[]): number {
  const all = leans(cells);
  const [most, least] = [Math.max(...all), Math.min(...all)];
  if (!all.length || most <= 0 || least >= 0) return 0;
  const over = all.filter((by) => by > 0).length;
  const evenness = (2 * Math.min(over, all.length - over)) / all.length;
  return ((most - least) / 2) * (0.75 + 0.25 * evenness);
}

function agreementOf(cells: readonly Cell[]): Agreement {
  const speaking = cells.filter((cell) => cell.positions.some((position) => lean(position) !== 0));
  const all = leans(cells);
  if (all.some((by) => by > 0) && all.some((by) => by < 0)) return 'disagree';
  return speaking.length > 1 ? 'agree' : speaking.length === 1 ? 'one voice' : 'no position';
}

/** Who says so against who denies the whole or part; a hedge or a question contradicts nobody. */
function contradictionOf(claimId: string, cells: readonly Cell[]): Contradiction | null {
  const holding = (test: (position: Position) => boolean) =>
    cells.filter(({ positions }) => positions.some(test)).map(({ columnId }) => columnId);
  const asserting = holding(({ stance }) => stance === 'asserts');
  const denying = holding((position) => position.stance === 'denies' && lean(position) < 0);
  return asserting.length && denying.length ? { claimId, asserting, denying } : null;
}

/** All claims that are particulars of one, directly or through others, in the order given; circles do no harm. */
function particularsOf(claimId: string, byWhole: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const open = [...(byWhole.get(claimId) ?? [])];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (id === claimId || found.has(id)) continue;
    found.add(id);
    open.push(...(byWhole.get(id) ?? []));
  }
  return [...found];
}

function unansweredOf(row: Row, rows: ReadonlyMap<string, Row>, particulars: readonly string[]): Unanswered[] {
  if (!particulars.length) return [];
  return row.cells.flatMap((cell, at) => {
    if (cell.coverage === null) return [];
    const isOpen = (id: string) => !rows.get(id)?.cells[at]?.positions.some(answers);
    const open = particulars.filter(isOpen);
    return [
      {
        claimId: row.claim.id,
        columnId: cell.columnId,
        coverage: cell.coverage,
        particulars: [...particulars],
        unanswered: open,
      },
    ];
  });
}

/**
 * The position matrix: a row for each claim, in the order given, a cell for each column. Pure; work grows with
 * statements × columns. Statements and omissions on claims that are not given are left out. Every denial of a claim
 * that has particulars among the rows is listed in `unanswered`, with none open when it answers them all.
 */
export function matrix({ claims, statements, omissions, columns }: MatrixInput): Matrix {
  const said = grouped(statements, ({ claimId }) => claimId);
  const left = grouped(omissions, ({ claimId }) => claimId);
  const places = placesOf(columns);
  const rows = claims.map((claim): Row => {
    const shares = shareOut(said.get(claim.id) ?? [], columns, places);
    const marks = left.get(claim.id) ?? [];
    const cells = columns.map((column, place) => cellOf(column, claim, shares[place] ?? [], marks));
    return {
      claim,
      cells,
      agreement: agreementOf(cells),
      disagreement: disagreementOf(cells),
      contradiction: contradictionOf(claim.id, cells),
      unanswered: [],
    };
  });
  const byId = new Map(rows.map((row) => [row.claim.id, row]));
  const byWhole = new Map<string, string[]>();
  for (const { id, narrows = [] } of claims)
    for (const whole of narrows) byWhole.set(whole, [...(byWhole.get(whole) ?? []), id]);
  for (const row of rows) row.unanswered = unansweredOf(row, byId, particularsOf(row.claim.id, byWhole));
  return { columns, rows };
}
