import { afterAll, describe, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import { sameAddress } from './alike-data';
import { allOf, paragraphs, record, story, takes, temporaryData } from './capture.fixture';
import type { TakeInput } from './capture-contract';
import { getCapture } from './capture-data';
import { takeCapture, updateSource } from './capture-edit-data';
import { getSource } from './data';
import { previewCapture } from './preview-data';

const { db } = await testDatabase();
const { author } = await loadSample();
afterAll(temporaryData());
const now = () => new Date('2026-11-22T12:00:00Z');
const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };
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

  it('is told of a source under the address an editor types, however that is written', async () => {
    const { source } = await takeCapture(
      editor,
      takes(await read(story(40, [paragraphs[3]!])), {
        record: record({ url: 'https://www.post.example/gate/?utm_source=feed' }),
      }),
    );
    const found = await sameAddress('http://post.example/gate#top');
    expect(found).toMatchObject([{ by: 'address', source: { ref: source }, capture: `${source}.1` }]);
    expect(await sameAddress('https://post.example/gate/2')).toEqual([]);
  });

  it('is told of a source half of which was rewritten since', async () => {
    const lines = (quay: string[]) => [
      'The harbour board had the new quay measured twice in the autumn, and twice it was a foot too short.',
      'Its clerk has told this paper that the drawings were never compared with what was built in the spring.',
      ...quay,
    ];
    const older = [
      'Nobody at the yard would say who had signed for the timber, or on what day it was delivered there.',
      'The builder says that he was paid for every foot of it and would build it in the same way again.',
    ];
    const newer = [
      'The timber was signed for by a foreman who left the yard in June, according to its delivery book.',
      'A lawyer for the builder wrote last night that his client has nothing to add to what he said before.',
    ];
    const { source } = await takeCapture(editor, takes(await read(story(41, lines(older)))));
    const [found] = (await read(story(41, lines(newer)))).onRecord;
    expect(found).toMatchObject({ by: 'similar-text', source: { ref: source } });
    expect(found!.likeness).toBeLessThan(0.5);
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
