import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importCaseFile } from '@/lib/domain/cases/import-data';
import { parseCaseFile } from '@/lib/engines/casefile/parse';
import type { CaseFile } from '@/lib/engines/casefile/schema';
import { VISITOR } from '@/lib/platform/auth/roles';
import { testDatabase } from '@/prisma/testing/database';
import { getCell } from './cell-data';
import { listChoices } from './choices-data';
import type { MatrixQuery } from './contract';
import { getMatrix, getTable } from './data';
import { getSources } from './sources-data';
import { getStatements } from './statements-data';
import { getTimes } from './times-data';

const { db } = await testDatabase();
const FILE = 'prisma/seed/caribbean-signalling.case.yaml';
const file = read(readFileSync(FILE, 'utf8'));
await importCaseFile({ id: null }, file);
const now = () => new Date('2026-11-22T12:00:00Z');
const options = { language: 'en' as const, now };
const matrixOf = (query: Partial<MatrixQuery> = {}) =>
  getMatrix(
    VISITOR,
    { case: 'caribbean-signalling', group: 'none', order: 'reference', ...query } as MatrixQuery,
    options,
  );

function read(text: string): CaseFile {
  const parsed = parseCaseFile(text, { file: FILE });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

const refs = {
  claims: new Map((await db.claim.findMany()).map(({ key, number }) => [key, `C-${number}`])),
  statements: new Map((await db.statement.findMany()).map(({ key, number }) => [key, `T-${number}`])),
  sources: new Map((await db.source.findMany()).map(({ key, number }) => [key, `S-${number}`])),
};
const readIn = (statement: CaseFile['statements'][number]) =>
  statement.chain.links.find(({ readByUs }) => readByUs)?.source ?? '';

/** What the case file itself has on a claim from some of its statements: reference, stance and coverage of each. */
const inFile = (claim: string, chosen: (statement: CaseFile['statements'][number]) => boolean) =>
  file.statements
    .filter(chosen)
    .flatMap((statement) =>
      statement.stances
        .filter((stance) => stance.claim === claim)
        .map(({ stance, coverage }) => `${refs.statements.get(statement.key)} ${stance} ${coverage ?? ''}`),
    )
    .sort();
const shown = (statements: { ref: string; stance: string; coverage: string | null }[]) =>
  statements.map(({ ref, stance, coverage }) => `${ref} ${stance} ${coverage ?? ''}`).sort();

describe('the matrix of the bundled case', () => {
  it('shows in every cell of the two texts what the case file has there, or who judged that it is left out', async () => {
    const sources = ['tribune-2020-12', 'global-times-2020-12'];
    const { rows } = await matrixOf({ columns: sources.map((key) => refs.sources.get(key)).join(',') });
    expect(rows).toHaveLength(file.claims.length);
    const kinds = { omits: 0, 'not-examined': 0, spoken: 0 };
    for (const claim of file.claims) {
      const row = rows.find((one) => one.claim.ref === refs.claims.get(claim.key))!;
      sources.forEach((source, at) => {
        const cell = row.cells[at]!;
        const told = inFile(claim.key, (statement) => readIn(statement) === source);
        const marks = (claim.omissions ?? []).filter((omission) => omission.source === source);
        expect(shown(cell.statements), `${claim.key} in ${source}`).toEqual(told);
        if (told.length > 0) expect(told.join()).toContain(cell.kind === 'split' ? 'denies' : cell.kind);
        else expect(cell.kind, `${claim.key} in ${source}`).toBe(marks.length > 0 ? 'omits' : 'not-examined');
        expect(cell.omissions.map(({ judgedOn }) => judgedOn)).toEqual(
          told.length ? [] : marks.map(({ date }) => date),
        );
        kinds[told.length ? 'spoken' : (cell.kind as 'omits')] += 1;
      });
    }
    expect(kinds.omits).toBeGreaterThan(40);
    expect(kinds.spoken).toBeGreaterThan(60);
  });

  it('shows in every cell of the sides what the case file has of their speakers', async () => {
    const { rows, columns } = await matrixOf();
    expect(columns.map(({ key }) => key)).toEqual(file.sides.map(({ key }) => `side:${key}`));
    for (const claim of file.claims) {
      const row = rows.find((one) => one.claim.ref === refs.claims.get(claim.key))!;
      file.sides.forEach((side, at) => {
        const told = inFile(claim.key, ({ speaker }) => side.speakers.includes(speaker));
        expect(shown(row.cells[at]!.statements), `${claim.key} × ${side.key}`).toEqual(told);
        if (told.length === 0) expect(row.cells[at]!.kind).toBe('not-examined');
      });
    }
  });

  it('says what it shows in words of both languages', async () => {
    const page = await matrixOf();
    expect(page.sentence).toMatch(/^Where US officials, .* stand on 62 claims/);
    expect(page.findings.map(({ words }) => words).join('\n')).toMatch(/Chinese officials deny the whole of C-1 and/);
    const chinese = await matrixOf({ lang: 'zh' });
    expect(chinese.sentence).toMatch(/62/);
    expect(chinese.findings.every(({ words }) => /[\u4e00-\u9fff]/.test(words))).toBe(true);
  });

  it('shows only contradictions, only differences, only what is left unanswered', async () => {
    const contradictions = await matrixOf({ show: 'contradictions' });
    expect(contradictions.rows.every(({ agreement }) => agreement === 'disagree')).toBe(true);
    expect(contradictions.rows.length + contradictions.hidden).toBe(62);
    const differences = await matrixOf({ show: 'differences' });
    expect(differences.rows.some(({ agreement }) => agreement === 'agree')).toBe(false);
    const open = await matrixOf({ show: 'unanswered' });
    expect(open.rows.some(({ cells }) => cells.some(({ unanswered }) => (unanswered?.open ?? 0) > 0))).toBe(true);
  });

  it('takes the filters of the claim list, and orders and gathers rows', async () => {
    const denied = await matrixOf({ stance: 'denies', order: 'disputed', group: 'status' });
    expect(denied.total).toBeLessThan(62);
    const groups = denied.rows.map(({ group }) => group);
    expect(groups).toEqual([...groups].sort((a, b) => groups.indexOf(a) - groups.indexOf(b)));
    const disputed = (await matrixOf({ order: 'disputed' })).rows.map(({ disagreement }) => disagreement);
    expect(disputed).toEqual([...disputed].sort((a, b) => b - a));
  });

  it('stood otherwise in the past, and did not stand at all before it was recorded', async () => {
    const early = await matrixOf({ asOf: '2026-11-10' });
    expect(early.rows.length).toBeLessThan(62);
    expect(early.total).toBe(early.rows.length);
    const before = await matrixOf({ asOf: '2020' });
    expect([before.rows, before.total, before.sentence]).toEqual([[], 0, expect.stringMatching(/^No claims/)]);
  });

  it.each(['P-999999', 'side:nobody', 'X-1', Array.from({ length: 13 }, (_, i) => `P-${i + 1}`).join(',')])(
    'refuses the columns %s',
    async (columns) => {
      await expect(matrixOf({ columns })).rejects.toMatchObject({ code: 'invalid', extra: { field: 'columns' } });
    },
  );

  it('comes as CSV and Markdown, in the order shown', async () => {
    const query = { case: 'caribbean-signalling', show: 'contradictions' } as MatrixQuery;
    const page = await getMatrix(VISITOR, query, options);
    const csv = await (await getTable(VISITOR, { ...query, format: 'csv' }, options)).text();
    const order = page.rows.map(({ claim }) => claim.ref);
    expect(
      csv
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(',')[0]),
    ).toEqual(order);
    const markdown = await (await getTable(VISITOR, { ...query, format: 'md' }, options)).text();
    expect(
      markdown
        .split('\n')
        .slice(2, -1)
        .map((line) => line.split('|')[1]?.trim()),
    ).toEqual(order);
  });
});

describe('a cell', () => {
  it('opens the words in their context, with chain and source', async () => {
    const cell = await getCell(VISITOR, { claim: 'C-1', column: 'side:chinese-officials' }, options);
    expect(cell.cell).toMatchObject({ kind: 'denies', coverage: 'whole' });
    expect(cell.statements.length).toBe(cell.cell.statements.length);
    expect(cell.statements[0]?.statement.chain.links.length).toBeGreaterThan(0);
  });

  it('says who judged an omission and when', async () => {
    const claim = file.claims.find(({ omissions }) => (omissions ?? []).length > 0)!;
    const [mark] = claim.omissions!;
    const cell = await getCell(
      VISITOR,
      { claim: refs.claims.get(claim.key)!, column: refs.sources.get(mark!.source)! },
      options,
    );
    expect(cell.omissions).toMatchObject([{ judgedOn: mark!.date, judge: { key: mark!.by } }]);
  });

  it('is not found for a claim that is not there', async () => {
    await expect(getCell(VISITOR, { claim: 'C-999', column: 'S-1' }, options)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('may have any side, speaker or source for its column', async () => {
    const choices = await listChoices(VISITOR, { case: 'caribbean-signalling' }, now);
    expect(choices.sides.map(({ key }) => key)).toEqual(file.sides.map(({ key }) => key));
    expect(choices.sources).toHaveLength(2);
    expect(choices.speakers.length).toBeGreaterThan(10);
  });
});

describe('two texts side by side', () => {
  it('are tied by every claim either speaks of or leaves out', async () => {
    const { texts, claims } = await getSources(VISITOR, { a: 'S-1', b: 'S-2' }, now);
    expect(texts.map(({ source }) => source.ref)).toEqual(['S-1', 'S-2']);
    for (const claim of file.claims) {
      const found = claims.find((one) => one.claim.ref === refs.claims.get(claim.key));
      ['tribune-2020-12', 'global-times-2020-12'].forEach((source, at) => {
        const told = file.statements.filter(
          (one) => readIn(one) === source && one.stances.some((s) => s.claim === claim.key),
        );
        expect(found?.texts[at]?.statements.toSorted() ?? [], claim.key).toEqual(
          told.map(({ key }) => refs.statements.get(key)).toSorted(),
        );
      });
      const both = found?.texts.every(({ statements }) => statements.length > 0);
      expect(found?.relation === 'only').toBe(!both);
    }
    expect(claims.some(({ relation }) => relation === 'contradicted')).toBe(true);
    expect(claims.filter(({ texts: [a, b] }) => a?.judged || b?.judged).length).toBeGreaterThan(40);
  });

  it('refuse to be one text twice', async () => {
    await expect(getSources(VISITOR, { a: 'S-1', b: 'S-1' }, now)).rejects.toMatchObject({ code: 'invalid' });
    await expect(getSources(VISITOR, { a: 'S-1', b: 'S-99' }, now)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('two statements', () => {
  it('are aligned by the claims they bear on, those of both first', async () => {
    const [a, b] = ['gt-miller-caribbean', 'gt-unicom-refutes'].map((key) => refs.statements.get(key)!);
    const { same, claims } = await getStatements(VISITOR, { a: a!, b: b! }, now);
    expect(same).toBe(false);
    expect(claims[0]).toMatchObject({
      claim: { ref: 'C-1' },
      a: { stance: expect.any(String) },
      b: { stance: 'denies' },
    });
  });

  it('are not one and the same', async () => {
    await expect(getStatements(VISITOR, { a: 'T-1', b: 't-1' }, now)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('two moments', () => {
  it('of a case: what was assessed otherwise, with the reason', async () => {
    const { changes, claims } = await getTimes(VISITOR, { case: 'caribbean-signalling', from: '2026-11-10' }, now);
    expect(claims.to).toBe(62);
    const statuses = changes.filter(({ kind }) => kind === 'status');
    expect(statuses.length).toBeGreaterThan(0);
    expect(statuses.every(({ why, by, statuses: both }) => why && by && both && both.before !== both.after)).toBe(true);
  });

  it('of a claim that was not there yet: it is new', async () => {
    const { changes } = await getTimes(VISITOR, { claim: 'C-1', from: '2020' }, now);
    expect(changes.map(({ kind }) => kind)).toEqual(['new']);
  });

  it('stand in order, and one thing is named', async () => {
    await expect(getTimes(VISITOR, { claim: 'C-1', from: '2026', to: '2020' }, now)).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(getTimes(VISITOR, { from: '2020' }, now)).rejects.toMatchObject({ code: 'invalid' });
  });
});
