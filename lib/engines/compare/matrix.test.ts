import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findings } from './findings';
import { type Cell, type Column, type ComparedClaim, type MatrixInput, matrix } from './matrix';
import { answers, besides, type ComparedStatement, type Coverage, type Stance } from './position';
import { narrator } from './sentences';

let count = 0;
function says(
  speakerId: string,
  claimId: string,
  stance: Stance,
  more: Partial<ComparedStatement> = {},
): ComparedStatement {
  count++;
  return {
    id: `s${count}`,
    speakerId,
    claimId,
    stance,
    sourceId: 'paper',
    mode: 'paraphrased',
    said: '2020-12-16',
    ...more,
  };
}

const CLAIMS: ComparedClaim[] = [
  { id: 'watch', ref: 'C-1', label: 'The island networks were used to watch visitors' },
  { id: 'number', ref: 'C-2', label: 'Tens of thousands of visitors were watched', narrows: ['watch'] },
  { id: 'phone', ref: 'C-3', label: 'One phone met 80 attempts', narrows: ['watch'] },
  { id: 'share', ref: 'C-4', label: 'Island Telecom carried 0.34 % of the messages', narrows: ['number'] },
  { id: 'tap', ref: 'C-5', label: 'The other state recorded every call', counterAccuses: ['watch'] },
];
const COLUMNS: Column[] = [
  { id: 'researcher', label: 'the researcher', speakers: ['miller'] },
  { id: 'embassy', label: 'the embassy', organisations: ['embassy'], omitsIn: ['release'] },
  { id: 'officials', label: 'US officials', plural: true, speakers: ['x', 'y'] },
  { id: 'daily', label: 'the Daily', sources: ['daily'] },
];
const STATEMENTS = [
  says('miller', 'watch', 'asserts'),
  says('miller', 'number', 'asserts'),
  says('miller', 'phone', 'asserts', { mode: 'verbatim' }),
  says('spokesman', 'watch', 'denies', { organisationId: 'embassy', coverage: 'whole' }),
  says('spokesman', 'tap', 'asserts', { organisationId: 'embassy' }),
  says('x', 'watch', 'hedges', { said: '2020-12-10' }),
  says('x', 'watch', 'denies', { said: '2020-12-20', coverage: 'another-point' }),
  says('x', 'number', 'asserts'),
  says('y', 'number', 'denies', { coverage: 'part' }),
];
const OMISSIONS = [
  { claimId: 'number', sourceId: 'release', judgedBy: 'An Editor', judgedOn: '2021-01-02' },
  { claimId: 'watch', sourceId: 'release', judgedBy: 'An Editor', judgedOn: '2021-01-02' },
  { claimId: 'watch', sourceId: 'daily', judgedBy: 'An Editor', judgedOn: '2021-01-03' },
];
const INPUT: MatrixInput = { claims: CLAIMS, statements: STATEMENTS, omissions: OMISSIONS, columns: COLUMNS };
const made = matrix(INPUT);

function cell(claimId: string, columnId: string): Cell {
  const found = made.rows.find(({ claim }) => claim.id === claimId)?.cells.find((one) => one.columnId === columnId);
  if (!found) throw new Error(`no cell ${claimId} × ${columnId}`);
  return found;
}

describe('matrix', () => {
  it.each([
    ['watch', 'researcher', 'asserts', null],
    ['watch', 'embassy', 'denies', 'whole'],
    ['watch', 'officials', 'denies', 'another-point'],
    ['watch', 'daily', 'omits', null],
    ['number', 'embassy', 'omits', null],
    ['number', 'officials', 'split', 'part'],
    ['number', 'daily', 'not-examined', null],
    ['tap', 'embassy', 'asserts', null],
    ['share', 'researcher', 'not-examined', null],
  ])('%s × %s: %s, %s', (claimId, columnId, kind, coverage) => {
    expect([cell(claimId, columnId).kind, cell(claimId, columnId).coverage]).toEqual([kind, coverage]);
  });

  it('shows how a position moved, with the day', () => {
    expect(cell('watch', 'officials').moves).toEqual([
      {
        speakerId: 'x',
        from: { stance: 'hedges', coverage: null },
        to: { stance: 'denies', coverage: 'another-point' },
        on: '2020-12-20',
      },
    ]);
  });

  it('keeps who judged an omission and when, and knows the very words', () => {
    expect(cell('number', 'embassy').omissions).toEqual([OMISSIONS[0]]);
    expect(cell('phone', 'researcher').verbatim).toBe(true);
    expect(cell('watch', 'researcher').verbatim).toBe(false);
  });

  it('says of several papers of one column that they omit only where every one of them does', () => {
    const press = (marks: string[]) =>
      matrix({
        claims: CLAIMS.slice(0, 1),
        columns: [{ id: 'p', label: 'the press', speakers: ['p'], omitsIn: ['daily', 'weekly'] }],
        omissions: marks.map((sourceId) => ({ claimId: 'watch', sourceId, judgedBy: 'E', judgedOn: '2021' })),
        statements: [],
      }).rows[0]?.cells[0]?.kind;
    expect([press(['daily']), press(['daily', 'weekly']), press([])]).toEqual([
      'not-examined',
      'omits',
      'not-examined',
    ]);
  });

  it('counts a report as no position and no move', () => {
    const reported = matrix({
      claims: CLAIMS.slice(0, 1),
      columns: [{ id: 'p', label: 'the press', speakers: ['p'] }],
      omissions: [],
      statements: [
        says('p', 'watch', 'asserts', { said: '2020-01-01' }),
        says('p', 'watch', 'reports', { said: '2021-01-01' }),
      ],
    });
    expect(reported.rows[0]?.cells[0]).toMatchObject({ kind: 'asserts', moves: [] });
    expect(reported.rows[0]?.agreement).toBe('one voice');
  });

  it('tells rows apart by who disagrees', () => {
    const agreements = made.rows.map(({ claim, agreement }) => [claim.id, agreement]);
    expect(Object.fromEntries(agreements)).toEqual({
      watch: 'disagree',
      number: 'disagree',
      phone: 'one voice',
      share: 'no position',
      tap: 'one voice',
    });
    expect(made.rows[0]?.contradiction).toEqual({ claimId: 'watch', asserting: ['researcher'], denying: ['embassy'] });
    expect(made.rows[2]?.contradiction).toBeNull();
    expect(made.rows[0]?.disagreement).toBeGreaterThan(made.rows[1]?.disagreement ?? 1);
  });

  it('lists the particulars a denial leaves open, through several steps', () => {
    const [open] = made.rows[0]?.unanswered ?? [];
    expect(open).toMatchObject({ columnId: 'embassy', coverage: 'whole', unanswered: ['number', 'phone', 'share'] });
  });
});

describe('findings', () => {
  const said = findings(made).map(narrator(made));
  it.each([
    'The embassy denies the whole and answers none of the three particulars (C-1).',
    'US officials deny another point and answer one of the three particulars (C-1).',
    'The researcher asserts C-1; the embassy denies it.',
    'US officials moved from hedging to denying another point on 2020-12-20 (C-1).',
    'US officials deny another point than C-1.',
    'US officials: C-2 is both asserted and denied there.',
    'The embassy answers C-1 with another accusation (C-5); it moves no status.',
    'Only the researcher speaks of C-3.',
    'The embassy omits C-2.',
    'The Daily omits C-1.',
  ])('%s', (sentence) => {
    expect(said).toContain(sentence);
  });
});

const id = (prefix: string, max: number) => fc.nat(max).map((n) => `${prefix}${n}`);
const statement: fc.Arbitrary<ComparedStatement> = fc.record({
  id: fc.uuid(),
  claimId: id('c', 5),
  speakerId: fc.option(id('p', 5)),
  sourceId: id('t', 3),
  stance: fc.constantFrom<Stance>('asserts', 'denies', 'hedges', 'reports', 'questions'),
  coverage: fc.option(fc.constantFrom<Coverage>('whole', 'part', 'another-point', 'no-real-denial')),
  mode: fc.constantFrom('verbatim' as const, 'paraphrased' as const),
  said: fc.option(fc.constantFrom('2020', '2020-12', '2020-12-16', '2021-01-01')),
});
const input: fc.Arbitrary<MatrixInput> = fc.record({
  claims: fc.uniqueArray(
    fc.record({ id: id('c', 5), ref: fc.string(), label: fc.string(), narrows: fc.array(id('c', 5)) }),
    {
      selector: (claim) => claim.id,
    },
  ),
  statements: fc.array(statement, { maxLength: 40 }),
  omissions: fc.array(
    fc.record({ claimId: id('c', 5), sourceId: id('t', 3), judgedBy: fc.string(), judgedOn: fc.string() }),
  ),
  columns: fc.array(
    fc.record({ id: fc.uuid(), label: fc.string(), speakers: fc.array(id('p', 5)), sources: fc.array(id('t', 3)) }),
    { maxLength: 5 },
  ),
});

describe('matrix, for any input', () => {
  it('has a cell for every claim and column, and never shows a stance nobody took', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const row of matrix(given).rows) {
          expect(row.cells.map(({ columnId }) => columnId)).toEqual(given.columns.map((column) => column.id));
          for (const { kind, statements, omissions } of row.cells) {
            if (kind === 'not-examined') expect([statements, omissions]).toEqual([[], []]);
            else if (kind === 'omits') expect([statements.length, omissions.length > 0]).toEqual([0, true]);
            else if (kind === 'split') expect(new Set(statements.map(({ stance }) => stance)).size).toBeGreaterThan(1);
            else expect(statements.map(({ stance }) => stance)).toContain(kind);
          }
        }
      }),
    );
  });

  it('does not depend on the order of statements or omissions', () => {
    fc.assert(
      fc.property(input, (given) => {
        const turned = { ...given, statements: given.statements.toReversed(), omissions: given.omissions };
        expect(matrix(turned)).toEqual(matrix(given));
      }),
    );
  });

  it('keeps disagreement between 0 and 1, above 0 exactly where the columns disagree', () => {
    fc.assert(
      fc.property(input, (given) => {
        for (const { disagreement, agreement, contradiction } of matrix(given).rows) {
          expect(disagreement).toBeLessThanOrEqual(1);
          expect(disagreement > 0).toBe(agreement === 'disagree');
          if (contradiction) expect(agreement).toBe('disagree');
        }
      }),
    );
  });

  it('calls a particular unanswered exactly when the column gives no answer to it', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { rows } = matrix(given);
        for (const { claim, unanswered } of rows) {
          for (const { columnId, particulars, unanswered: open } of unanswered) {
            expect(particulars).not.toContain(claim.id);
            for (const particular of particulars) {
              const cells = rows.find((row) => row.claim.id === particular)?.cells ?? [];
              const answered = cells.find((one) => one.columnId === columnId)?.positions.some(answers);
              expect(open.includes(particular)).toBe(!answered);
            }
          }
        }
      }),
    );
  });

  it('can always be said in words', () => {
    fc.assert(
      fc.property(input, (given) => {
        const any = matrix(given);
        for (const sentence of findings(any).map(narrator(any))) expect(sentence.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a large matrix', () => {
  it('of 300 claims and 12 columns with 5,000 statements takes milliseconds', () => {
    const claims = Array.from({ length: 300 }, (_, i) => ({
      id: `c${i}`,
      ref: `C-${i}`,
      label: `Claim ${i}`,
      narrows: i % 5 ? [`c${i - (i % 5)}`] : [],
    }));
    const columns = Array.from({ length: 12 }, (_, i) => ({
      id: `k${i}`,
      label: `Column ${i}`,
      speakers: [`p${i}`, `p${i + 12}`],
    }));
    const stances: Stance[] = ['asserts', 'denies', 'hedges', 'reports', 'questions'];
    const statements = Array.from({ length: 5000 }, (_, i) =>
      says(`p${i % 24}`, `c${(i * 7) % 300}`, stances[i % 5] ?? 'asserts', { said: `2020-${10 + (i % 3)}-1${i % 10}` }),
    );
    const big = { claims, columns, statements, omissions: [] };
    matrix(big);
    const start = performance.now();
    expect(matrix(big).rows).toHaveLength(300);
    // Some 10 ms alone; fifty times that for a machine that does other things too.
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('what a cell holds besides its name', () => {
  it.each([
    ['denies', ['denies', 'hedges'], ['hedges']],
    ['split', ['asserts', 'denies', 'questions'], ['questions']],
    ['asserts', ['asserts', 'reports'], []],
    ['hedges', ['hedges', 'hedges'], []],
  ] as const)('%s with %j', (kind, stances, more) =>
    expect(
      besides(
        kind,
        stances.map((stance) => ({ stance })),
      ),
    ).toEqual(more),
  );
});
