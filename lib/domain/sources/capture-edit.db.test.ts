import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { setSettings } from '@/lib/platform/env';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import type { CapturePreview, SourceInput, TakeInput } from './capture-contract';
import { getCapture } from './capture-data';
import { takeCapture, updateSource } from './capture-edit-data';
import { getSource } from './data';
import { previewCapture } from './preview-data';
import { confirmAnchors, getRecaptureReport } from './recapture-data';

const { db } = await testDatabase();
const { author } = await loadSample();
const directory = mkdtempSync(join(tmpdir(), 'counterclaim-captures-'));
setSettings({ COUNTERCLAIM_DATA: directory });
afterAll(() => rmSync(directory, { recursive: true }));
const now = () => new Date('2026-11-22T12:00:00Z');
const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };

const paragraphs = [
  'The county says that nobody opened the upper gate during the night of the flood.',
  'A keeper who asked not to be named told this paper that the gate stood open at two in the morning.',
  'Three villages below the weir were under water before the bells were rung on Wednesday.',
  'The mill’s owner denies that anybody of his people was near the lock at that hour.',
];
const story = (number: number, lines = paragraphs) => `Flood at the weir ${number}\n\n${lines.join('\n\n')}`;
const record = (changes: Partial<SourceInput> = {}): SourceInput => ({
  title: 'Flood at the weir',
  type: 'article-newspaper',
  language: 'en',
  publisher: null,
  authors: [],
  publishedCirca: false,
  rights: 'quotations-only',
  ...changes,
});
const allOf = (preview: CapturePreview) => preview.blocks.flatMap(({ kept }, index) => (kept ? [index] : []));
const takes = (preview: CapturePreview, changes: Partial<TakeInput> = {}): TakeInput => ({
  original: preview.original,
  blocksSha256: preview.blocksSha256,
  kept: allOf(preview),
  record: record(),
  anotherWork: false,
  ...changes,
});
const read = (text: string) => previewCapture(editor, { text });
const counts = async () => [await db.source.count(), await db.capture.count(), await db.speaker.count()];

describe('a preview', () => {
  it('reads what was pasted, keeps the original and stores no fact', async () => {
    const before = await counts();
    const preview = await read(story(1));
    expect(preview).toMatchObject({ kind: 'text', language: 'en', title: 'Flood at the weir 1', onRecord: [] });
    expect(preview.blocks.at(-1)).toMatchObject({ kept: true, text: paragraphs[3] });
    expect(preview.warnings).toContain('no-date');
    expect(await db.blob.findUnique({ where: { sha256: preview.original.sha256 } })).toMatchObject({
      size: Buffer.byteLength(story(1)),
    });
    expect(await counts()).toEqual(before);
    expect(await previewCapture(editor, { original: preview.original })).toEqual(preview);
  });

  it('tells a file by its bytes, whatever its name says, and leaves comments out', async () => {
    const html = `<html><head><title>Flood</title></head><body><article><h1>Flood</h1>${paragraphs
      .map((words) => `<p>${words}</p>`)
      .join(
        '',
      )}</article><section id="comments"><h2>Comments</h2><p>I saw it all from my window, said a reader, and nobody asked me.</p></section></body></html>`;
    const preview = await previewCapture(editor, { file: new File([html], 'flood.pdf', { type: 'application/pdf' }) });
    expect(preview).toMatchObject({ kind: 'html', original: { filename: 'flood.pdf' } });
    expect(preview.blocks.filter(({ kept }) => kept).map(({ text }) => text)).toEqual(paragraphs);
    expect(preview.blocks.find(({ text }) => text.includes('my window'))).toMatchObject({
      kept: false,
      why: 'comments',
    });
  });

  it.each([
    ['nothing but bytes', new Uint8Array(500).map((_, i) => (i * 37) % 256)],
    ['an archive of nothing', new Uint8Array([0x50, 0x4b, 5, 6, ...new Uint8Array(18)])],
  ])('refuses %s with a sentence', async (_, bytes) => {
    await expect(previewCapture(editor, { file: new File([bytes], 'x.html') })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringMatching(/\.$/),
    });
  });
});

describe('taking a text in', () => {
  it('makes a source with its first capture, its publisher and its authors', async () => {
    const preview = await read(story(2));
    const taken = await takeCapture(
      editor,
      takes(preview, {
        record: record({
          publisher: { name: 'Weirton Post' },
          authors: [{ name: 'Ann Lee' }, { ref: 'P-1' }],
          published: '2026-11-20',
          url: 'https://post.example/flood',
        }),
      }),
    );
    expect(taken.outcome).toBe('created');
    const source = await getSource(editor, { ref: taken.source }, now);
    expect(source).toMatchObject({
      title: 'Flood at the weir',
      held: true,
      publisher: { name: { en: 'Weirton Post' } },
      captures: [{ ref: taken.capture, edition: 1, kind: 'full-text' }],
    });
    expect(source.authors.map(({ ref, name }) => [ref, Object.values(name)[0]])).toEqual([
      [null, 'Ann Lee'],
      ['P-1', expect.any(String)],
    ]);
    expect((await getCapture(editor, { ref: taken.capture }, now)).text).toContain(paragraphs[2]);
    const row = await db.capture.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
    expect(row.originalSha256).toBe(preview.original.sha256);
    expect(
      await db.$queryRaw`SELECT action, entity, detail ->> 'capture' AS capture FROM audit ORDER BY id DESC LIMIT 1`,
    ).toEqual([{ action: 'capture.take', entity: 'captures', capture: taken.capture }]);
    expect(
      await db.$queryRaw`SELECT count(*)::int AS n FROM history WHERE entity = 'captures' AND record_id = ${row.id}::uuid`,
    ).toEqual([{ n: 1 }]);
  });

  it('finds a publisher by any name on record, whatever the case', async () => {
    const preview = await read(story(3));
    const speakers = await db.speaker.count();
    const known = await db.speaker.findFirstOrThrow({ where: { name: { path: ['en'], equals: 'Weirton Post' } } });
    await db.speakerAlias.create({ data: { id: newId(), speakerId: known.id, text: '魏尔顿邮报', language: 'zh' } });
    for (const [number, name] of ['WEIRTON  post', '魏尔顿邮报'].entries()) {
      const changed = await read(story(30 + number));
      const { source } = await takeCapture(editor, takes(changed, { record: record({ publisher: { name } }) }));
      expect((await getSource(editor, { ref: source }, now)).publisher?.ref).toBe(`P-${known.number}`);
    }
    expect(await db.speaker.count()).toBe(speakers);
    expect(preview.onRecord.map(({ by }) => by)).toEqual(['similar-text']);
  });

  it('keeps the blocks the editor chose, and says so', async () => {
    const preview = await read(story(4));
    const kept = allOf(preview).slice(0, 2);
    const { capture } = await takeCapture(editor, takes(preview, { kept }));
    const { text, method } = await getCapture(editor, { ref: capture }, now);
    expect(text).toBe(kept.map((index) => preview.blocks[index]!.text).join('\n\n'));
    expect(method).toMatch(/chosen by an editor$/);
  });

  it('never stores the same words twice, but for another work when told so', async () => {
    const preview = await read(story(5));
    const first = await takeCapture(editor, takes(preview));
    const before = await counts();
    expect(await takeCapture(editor, takes(preview))).toEqual({ ...first, outcome: 'identical' });
    expect(await takeCapture(editor, takes(preview, { source: first.source, record: null }))).toEqual({
      ...first,
      outcome: 'identical',
    });
    expect(await counts()).toEqual(before);
    expect((await read(story(5))).onRecord[0]).toMatchObject({ by: 'same-text', capture: first.capture });
    const reprint = await takeCapture(editor, takes(preview, { anotherWork: true }));
    expect([reprint.outcome, reprint.source === first.source]).toEqual(['created', false]);
  });

  it('makes one source of two clicks at once', async () => {
    const preview = await read(story(6));
    const outcomes = await Promise.all([1, 2, 3].map(() => takeCapture(editor, takes(preview))));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['created', 'identical', 'identical']);
    expect(new Set(outcomes.map(({ source }) => source)).size).toBe(1);
  });

  it.each([
    ['blocks that are not those of the preview', { blocksSha256: '0'.repeat(64) }],
    ['a block that is not there', { kept: [999] }],
    ['a publisher that is not on record', { record: record({ publisher: { ref: 'P-999' } }) }],
    [
      'an author that is not on record, after a publisher was made',
      { record: record({ publisher: { name: 'Nobody Knew' }, authors: [{ ref: 'P-999' }] }) },
    ],
    ['a source that is not there', { source: 'S-999', record: null }],
    ['an original that is not there', { original: { sha256: '1'.repeat(64) } }],
  ] satisfies [string, Partial<TakeInput>][])('stores nothing of %s', async (_, changes) => {
    const preview = await read(story(7));
    const before = await counts();
    await expect(takeCapture(editor, takes(preview, changes))).rejects.toMatchObject({
      code: expect.stringMatching(/invalid|not_found/),
    });
    expect(await counts()).toEqual(before);
  });

  it('is not for somebody without an author’s record', async () => {
    const preview = await read(story(8));
    await expect(takeCapture({ ...editor, authorId: null }, takes(preview))).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('the record of a source', () => {
  it('changes what is given; the second of two editors hears of it and loses nothing', async () => {
    const { source } = await takeCapture(
      editor,
      takes(await read(story(9)), { record: record({ authors: [{ name: 'Ann Lee' }] }) }),
    );
    const { version } = await getSource(editor, { ref: source }, now);
    const changed = await updateSource(
      editor,
      { ref: source, version, published: '2026-11', why: 'The printed page says so.' },
      now,
    );
    expect(changed).toMatchObject({
      published: '2026-11',
      title: 'Flood at the weir',
      authors: [{ name: expect.anything() }],
    });
    await expect(updateSource(editor, { ref: source, version, title: 'High water' }, now)).rejects.toMatchObject({
      code: 'conflict',
      extra: { details: { yours: { title: 'High water' }, theirs: { published: '2026-11' } } },
    });
    expect((await getSource(editor, { ref: source }, now)).title).toBe('Flood at the weir');
  });
});

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
    expect(report.statements.every(({ confirmed }) => confirmed === null)).toBe(true);

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
    const start = report.to.length - 20;
    const marks = await confirmAnchors(editor, {
      ...input,
      statements: [{ ...told(changes), spans: [{ start, end: start + 10 }] }],
    });
    expect(marks.statements.find(({ statement }) => statement === changes)).toMatchObject({ confirmed: 'reworded' });
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
