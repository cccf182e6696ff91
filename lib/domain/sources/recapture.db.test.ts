import { afterAll, describe, expect, it } from 'vitest';
import { getClaim } from '@/lib/domain/claims/data';
import { addEvidence } from '@/lib/domain/evidence/edit-data';
import { loadSample } from '@/lib/domain/reading/sample-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import { paragraphs, story, takes, temporaryData } from './capture.fixture';
import { getCapture } from './capture-data';
import { takeCapture } from './capture-edit-data';
import { previewCapture } from './preview-data';
import { confirmAnchors, getRecaptureReport } from './recapture-data';

const { db } = await testDatabase();
const { author } = await loadSample();
afterAll(temporaryData());
const now = () => new Date('2026-11-22T12:00:00Z');
const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };
const read = (text: string) => previewCapture(editor, { text });

describe('a text captured again', () => {
  const marked = async (source: string, capture: string, exact: string) => {
    const { id: sourceId, captures } = await db.source.findFirstOrThrow({
      where: { number: Number(source.slice(2)) },
      include: { captures: { where: { edition: Number(capture.split('.')[1]) } } },
    });
    const { id: captureId, text } = captures[0]!;
    const start = text.indexOf(exact);
    const speaker = await db.speaker.findFirstOrThrow();
    const id = newId();
    const who = { createdBy: author, updatedBy: author };
    return db.$transaction(async (tx) => {
      const row = await tx.statement.create({
        data: {
          id,
          key: id,
          speakerId: speaker.id,
          sourceId,
          mode: 'verbatim',
          language: 'en',
          text: { en: exact },
          attribution: 'as_quoted',
          terminus: 'original_found',
          ...who,
        },
      });
      await tx.chainLink.create({
        data: {
          id: newId(),
          statementId: id,
          position: 0,
          agentId: speaker.id,
          verb: 'said',
          mode: 'verbatim',
          sourceId,
          readByUs: true,
        },
      });
      await tx.anchor.create({
        data: {
          id: newId(),
          captureId,
          statementId: id,
          exact,
          prefix: text.slice(Math.max(0, start - 32), start),
          suffix: text.slice(start + exact.length, start + exact.length + 32),
          start,
          end: start + exact.length,
          ...who,
        },
      });
      return `T-${row.number}`;
    });
  };

  it('shows what changed and where each statement went, and stores what the editor confirms, all or none', async () => {
    const first = await takeCapture(editor, takes(await read(story(10))));
    const ref = first.source;
    const stays = await marked(ref, first.capture, 'nobody opened the upper gate');
    const moves = await marked(ref, first.capture, 'were under water before the bells were rung');
    const changes = await marked(ref, first.capture, 'the gate stood open at two in the morning');
    const goes = await marked(ref, first.capture, 'denies that anybody of his people was near the lock');
    const { text } = await getCapture(editor, { ref: first.capture }, now);
    const passage = async (exact: string) => {
      const start = text!.indexOf(exact);
      const span = { capture: first.capture, start, end: start + exact.length };
      const item = { ref: 'C-1', polarity: 'supports', kind: 'record', text: { en: exact }, span } as const;
      return (await addEvidence(editor, item, now)).evidence.at(-1)!.ref;
    };
    const items = [await passage('under water before the bells'), await passage('stood open at two in the morning')];
    const later = [
      paragraphs[0]!,
      paragraphs[1]!.replace('stood open at two', 'stood half open at three'),
      'The county has called an inquiry, which meets in December.',
      paragraphs[2]!,
    ];
    const again = await read(story(10, later));
    const second = await takeCapture(editor, takes(again, { source: ref, record: null }));
    expect(second).toEqual({ outcome: 'recaptured', source: ref, capture: `${ref}.2` });

    const input = { ref, from: 1, to: 2 };
    const report = await getRecaptureReport(editor, input);
    const by = Object.fromEntries(report.statements.map((held) => [held.statement, held]));
    expect([stays, moves, changes, goes].map((held) => by[held]!.outcome)).toEqual([
      'unchanged',
      'moved',
      'reworded',
      'gone',
    ]);
    expect(by[changes]!.places[0]!.after!.exact).toContain('half open at three');
    expect(
      report.changes
        .filter(({ op }) => op !== 'added')
        .map(({ text }) => text)
        .join(''),
    ).toBe((await getCapture(editor, { ref: `${ref}.1` }, now)).text);
    expect(report.statements.every(({ confirmed, stands }) => confirmed === null && stands.length === 0)).toBe(true);

    const told = (held: string, version = by[held]!.version) => ({ statement: held, version });
    await expect(confirmAnchors(editor, { ...input, statements: [told(stays), told(goes, 99)] })).rejects.toMatchObject(
      { code: 'conflict' },
    );
    expect((await getCapture(editor, { ref: `${ref}.2` }, now)).marks).toEqual([]);

    const confirmed = await confirmAnchors(editor, { ...input, statements: [told(stays), told(moves), told(goes)] });
    expect(confirmed.statements.map(({ statement, confirmed: as }) => [statement, as])).toEqual([
      [stays, 'unchanged'],
      [changes, null],
      [moves, 'moved'],
      [goes, 'gone'],
    ]);
    // Evidence goes along where its very words do, and stays with the older text where they were changed.
    const { evidence } = await getClaim(editor, { ref: 'C-1' }, now);
    const passages = items.map((item) => evidence.find((each) => each.ref === item)!.passage!);
    expect(passages.map(({ capture, exact }) => [capture, exact])).toEqual([
      [`${ref}.2`, 'under water before the bells'],
      [`${ref}.1`, 'stood open at two in the morning'],
    ]);
    const start = report.to.length - 20;
    const marks = await confirmAnchors(editor, {
      ...input,
      statements: [{ ...told(changes), spans: [{ start, end: start + 10 }] }],
    });
    // The words somebody chose are told, not only those the comparison found.
    const exact = (await getCapture(editor, { ref: `${ref}.2` }, now)).text!.slice(start, start + 10);
    expect(marks.statements.find(({ statement }) => statement === changes)).toMatchObject({
      confirmed: 'reworded',
      stands: [{ start, end: start + 10, exact }],
    });
    expect((await getCapture(editor, { ref: `${ref}.2` }, now)).marks.map(({ statement }) => statement).sort()).toEqual(
      [stays, moves, changes].sort(),
    );
  });

  it('cannot be compared with itself or with a text that is not there', async () => {
    await expect(getRecaptureReport(editor, { ref: 'S-1', from: 1, to: 1 })).rejects.toMatchObject({ code: 'invalid' });
    await expect(getRecaptureReport(editor, { ref: 'S-1', from: 1, to: 9 })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(getRecaptureReport(editor, { ref: 'S-99', from: 1, to: 2 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
