import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { inPublic, loadSample } from '@/lib/domain/reading/sample-data';
import { documentProblems } from '@/lib/engines/document/check';
import { documentSchema } from '@/lib/engines/document/document';
import { type Actor, VISITOR } from '@/lib/platform/auth/roles';
import { storeBlob } from '@/lib/platform/blobs';
import { write } from '@/lib/platform/db';
import { setSettings } from '@/lib/platform/env';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import { addClaims, createDossier, getDossier, listDossiers, updateDossier } from './data';
import { compareEditions, editionDocument, freezeDossier, getEdition } from './edition-data';
import { exportClaims, previewDossier, takeEdition } from './export-data';

const { db } = await testDatabase();
const { author, reviewer } = await loadSample();
const directory = mkdtempSync(join(tmpdir(), 'counterclaim-dossiers-'));
setSettings({ COUNTERCLAIM_DATA: directory, COUNTERCLAIM_URL: 'https://desk.example' });
afterAll(() => rmSync(directory, { recursive: true }));

const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };
const now = () => new Date();
const shaped = { style: 'apa', bom: 'no' } as const;
const context = { language: 'en', now } as const;
const json = async (file: File) => documentSchema.parse(JSON.parse(await file.text()));

const dossier = await createDossier(editor, { title: { en: 'The weir' }, case: 'mill-weir', claims: ['C-2', 'C-1'] });

describe('a dossier', () => {
  it('holds claims in the order given, and drafts for the desk only', async () => {
    expect(dossier).toMatchObject({ ref: 'D-1', case: { slug: 'mill-weir' }, editions: [], version: 1 });
    expect(dossier.claims.map(({ claim }) => claim.ref)).toEqual(['C-2', 'C-1']);
    const more = await addClaims(editor, { ref: 'D-1', claims: ['C-3', 'C-1'] });
    expect(more.claims.map(({ claim }) => claim.ref)).toEqual(['C-2', 'C-1', 'C-3']);
    await expect(getDossier(VISITOR, 'D-1')).rejects.toMatchObject({ code: 'not_found' });
    expect((await listDossiers(VISITOR)).items).toEqual([]);
    expect((await listDossiers(editor)).items).toHaveLength(1);
  });

  it('is begun from a filter, published claims only', async () => {
    const all = await createDossier(editor, { title: { en: 'All' }, query: 'case=mill-weir&sort=reference' });
    expect(all.claims.map(({ claim }) => claim.ref)).toEqual(['C-1', 'C-2']);
    await expect(createDossier(editor, { title: { en: 'X' }, claims: ['C-99'] })).rejects.toMatchObject({
      code: 'invalid',
    });
    await expect(createDossier(VISITOR, { title: { en: 'X' } })).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is ordered and annotated, and tells the second of two editors', async () => {
    const { version } = await getDossier(editor, 'D-1');
    const changed = await updateDossier(editor, {
      ref: 'D-1',
      version,
      foreword: { en: 'A foreword.' },
      claims: [
        { ref: 'C-1', note: { en: 'First.' } },
        { ref: 'C-3', note: null },
        { ref: 'C-2', note: null },
      ],
    });
    expect(changed).toMatchObject({ foreword: { en: 'A foreword.' }, version: version + 1 });
    expect(changed.claims[0]).toMatchObject({ claim: { ref: 'C-1' }, note: { en: 'First.' } });
    await expect(updateDossier(editor, { ref: 'D-1', version, title: { en: 'Y' } })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

it('a dossier is seen as readers would have it, before it is frozen and without freezing it', async () => {
  const { version } = await getDossier(editor, 'D-1');
  const seen = async () => (await previewDossier({ ref: 'D-1' }, context)).text();
  expect(await seen()).toContain('A foreword.');
  expect(await seen()).toContain('Not frozen');
  const { include } = await getDossier(editor, 'D-1');
  expect(await seen()).toContain('Evidence by origin');
  await updateDossier(editor, { ref: 'D-1', version, include: { ...include, evidence: false } });
  expect(await seen()).not.toContain('Evidence by origin');
  expect((await getDossier(editor, 'D-1')).editions).toEqual([]);
  await updateDossier(editor, { ref: 'D-1', version: version + 1, include });
  await expect(previewDossier({ ref: 'D-99' }, context)).rejects.toMatchObject({ code: 'not_found' });
});

describe('an edition', () => {
  it('holds what is published and nothing else, under the hash of its bytes', async () => {
    const { version } = await getDossier(editor, 'D-1');
    const made = await freezeDossier(editor, { ref: 'D-1', version });
    expect(made).toMatchObject({ number: 1, frozenBy: { key: 'mara' } });
    const { document, sha256 } = await editionDocument({ ref: 'd-1', number: 1 });
    expect(sha256).toBe(made.sha256);
    expect(document.claims.map(({ ref }) => ref)).toEqual(['C-1', 'C-2']);
    expect(document.claims[0]).toMatchObject({ dossierNote: { en: 'First.' }, status: 'contested', assessment: 'A-1' });
    expect(document.statements.map(({ ref }) => ref)).not.toContain('T-3');
    expect(JSON.stringify(document)).not.toContain('C-3');
    expect(documentProblems(document)).toEqual([]);
    // A full text of a source that may only be quoted never leaves; one that may be passed on does.
    const texts = document.sources.flatMap(({ captures }) => captures.map(({ ref, text }) => [ref, text !== null]));
    expect(texts).toEqual(
      expect.arrayContaining([
        ['S-1.2', false],
        ['S-2.1', true],
      ]),
    );
  });

  it('is found by readers, by number and by its address', async () => {
    const edition = await getEdition({ ref: 'D-1', number: 1 });
    expect(edition).toMatchObject({
      dossier: 'D-1',
      figures: { claims: 2 },
      superseded: { by: null, corrections: [] },
    });
    expect(await getEdition({ sha256: edition.sha256 })).toEqual(edition);
    expect((await getDossier(VISITOR, 'D-1')).claims.map(({ claim }) => claim.ref)).toEqual(['C-1', 'C-2']);
    await expect(getEdition({ ref: 'D-1', number: 9 })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is what readers are given of the dossier, whatever the desk stores after it', async () => {
    const frozen = await getDossier(VISITOR, 'D-1');
    expect(frozen).toMatchObject({ title: { en: 'The weir' }, foreword: { en: 'A foreword.' }, differs: false });
    const desk = await getDossier(editor, 'D-1');
    expect(desk).toMatchObject({ differs: false, claims: [{}, { claim: { state: 'draft' } }, {}] });
    const { version, foreword, include, claims } = desk;
    const stored = {
      title: { en: 'Not yet' },
      foreword: { en: 'Not for readers yet.' },
      include: { ...include, history: false },
      claims: [{ ref: 'C-1', note: { en: 'Nor this note.' } }],
    };
    const ahead = await updateDossier(editor, { ref: 'D-1', version, ...stored });
    expect(ahead).toMatchObject({ ...stored, claims: [{ note: { en: 'Nor this note.' } }], differs: true });
    expect(await getDossier(VISITOR, 'D-1')).toEqual({ ...frozen, version: version + 1 });
    const [edition] = frozen.editions;
    expect((await listDossiers(VISITOR)).items).toMatchObject([
      { title: { en: 'The weir' }, claims: 2, changedAt: edition!.frozenAt },
    ]);
    expect((await listDossiers(editor)).items).toContainEqual(expect.objectContaining({ title: { en: 'Not yet' } }));
    const back = {
      title: dossier.title,
      foreword,
      include,
      claims: claims.map(({ claim: { ref }, note }) => ({ ref, note })),
    };
    expect(await updateDossier(editor, { ref: 'D-1', version: version + 1, ...back })).toMatchObject({
      differs: false,
    });
    const turned = back.claims.toReversed();
    expect(await updateDossier(editor, { ref: 'D-1', version: version + 2, claims: turned })).toMatchObject({
      differs: true,
    });
    expect(await updateDossier(editor, { ref: 'D-1', version: version + 3, ...back })).toMatchObject({
      differs: false,
    });
  });

  it('keeps for readers what its claims said and which status they had when it was frozen', async () => {
    const before = await getDossier(VISITOR, 'D-1');
    expect(before.claims[0]).toMatchObject({ claim: { ref: 'C-1', status: 'contested' } });
    const other = { proposition: { en: 'The weir was left open.' } };
    const reword = (data: object) =>
      write({ id: author }, 'reworded', (tx) => tx.claim.update({ where: { number: 1 }, data }));
    await reword(other);
    expect(await getDossier(VISITOR, 'D-1')).toEqual(before);
    expect(await getDossier(editor, 'D-1')).toMatchObject({ claims: [{ claim: other }, {}, {}] });
    await reword({ proposition: before.claims[0]!.claim.proposition });
  });

  it('gives the same bytes on every export', async () => {
    for (const format of ['json', 'html', 'xlsx', 'bundle'] as const) {
      const take = async () =>
        Buffer.from(await (await takeEdition({ ref: 'D-1', number: 1, format, ...shaped }, 'en')).arrayBuffer());
      expect((await take()).equals(await take())).toBe(true);
    }
    const bundle = await takeEdition({ ref: 'D-1', number: 1, format: 'bundle', ...shaped }, 'en');
    const files = unzipSync(new Uint8Array(await bundle.arrayBuffer()));
    const { sha256 } = await getEdition({ ref: 'D-1', number: 1 });
    expect(strFromU8(files['counterclaim-D-1-edition-1/bag-info.txt']!)).toContain(sha256);
    // The page that opens it leads to everything beside it.
    const page = strFromU8(files['counterclaim-D-1-edition-1/data/index.html']!);
    const led = [...page.matchAll(/href="((?:formats|texts|originals)\/[^"]+)"/g)].map(([, path]) => `data/${path}`);
    const beside = Object.keys(files)
      .map((path) => path.replace('counterclaim-D-1-edition-1/', ''))
      .filter((path) => path.split('/').length === 3);
    expect(led.sort()).toEqual(beside.sort());
    expect(led).toContain('data/formats/dossier.zh.pdf');
  }, 120_000);

  it('stays as it is when a correction and a status come after it, and says so', async () => {
    const before = await editionDocument({ ref: 'D-1', number: 1 });
    const claim = await db.claim.findFirstOrThrow({ where: { number: 2 } });
    const at = new Date();
    await write({ id: author }, 'later', async (tx) => {
      await tx.correction.create({
        data: {
          id: newId(),
          key: 'later',
          targetKind: 'claim',
          targetId: claim.id,
          wrong: { en: 'Shut' },
          right: { en: 'Half shut' },
          why: { en: 'Seen again.' },
          authorId: author,
          publishedAt: at,
          createdAt: at,
          createdBy: author,
        },
      });
      await tx.assessment.create({
        data: {
          id: newId(),
          claimId: claim.id,
          statusKey: 'unsupported',
          rationale: { en: 'Nothing carries it.' },
          considered: { create: { id: newId(), statementId: (await tx.statement.findFirstOrThrow()).id, position: 0 } },
          authorId: author,
          reviewerId: reviewer,
          state: 'published',
          assessedAt: at,
          publishedAt: at,
          createdAt: at,
          createdBy: author,
          updatedAt: at,
          updatedBy: author,
        },
      });
    });
    const { version } = await getDossier(editor, 'D-1');
    await freezeDossier(editor, { ref: 'D-1', version });
    const { superseded } = await getEdition({ ref: 'D-1', number: 1 });
    expect(superseded).toMatchObject({
      by: 2,
      corrections: [{ target: { ref: 'C-2' }, why: { en: 'Seen again.' } }],
      statuses: [{ claim: 'C-2', before: 'unassessed', now: 'unsupported', why: { en: 'Nothing carries it.' } }],
    });
    expect(await editionDocument({ ref: 'D-1', number: 1 })).toEqual(before);
    const changes = await compareEditions({ ref: 'D-1', from: 1, to: 2 });
    expect(changes.statuses).toMatchObject([{ claim: 'C-2', before: 'unassessed', after: 'unsupported' }]);
    expect(changes.groups.map(({ group }) => group)).toEqual(['claims', 'corrections']);
  });
});

describe('an export', () => {
  it('promises an original only where it is kept: of some texts no more than the hash is known', async () => {
    const source = await db.source.findFirstOrThrow({ where: { rights: 'include_text', captures: { some: {} } } });
    const { sha256: kept, size } = await storeBlob([new TextEncoder().encode('The letter itself.')], 1_000);
    await db.blob.create({ data: { sha256: kept, size, mediaType: 'text/plain' } });
    const unknown = 'e'.repeat(64);
    await inPublic((tx) =>
      tx.capture.createMany({
        data: [kept, unknown].map((originalSha256, place) => ({
          id: newId(),
          key: `letter-original-${place}`,
          sourceId: source.id,
          edition: 70 + place,
          kind: 'full_text' as const,
          language: 'en',
          takenAt: new Date(),
          text: 'The letter.',
          length: 11,
          textSha256: createHash('sha256').update('The letter.').digest('hex'),
          method: 'by hand',
          originalSha256,
          createdBy: author,
        })),
      }),
    );
    const query = { claims: 'C-1,C-2', ...shaped };
    const { sources } = await json(await exportClaims({ format: 'json', ...query }, context));
    const told = sources.flatMap(({ captures }) =>
      captures.filter(({ originalSha256 }) => originalSha256).map((one) => [one.originalSha256, one.originalIncluded]),
    );
    expect(told).toEqual([
      [kept, true],
      [unknown, false],
    ]);
    const bundle = await exportClaims({ format: 'bundle', ...query }, context);
    const paths = Object.keys(unzipSync(new Uint8Array(await bundle.arrayBuffer())));
    expect(paths.filter((path) => path.includes('/originals/'))).toEqual([expect.stringContaining(kept)]);
  }, 60_000);

  it('holds the claims named or found, published ones only', async () => {
    const one = await json(await exportClaims({ format: 'json', claims: 'C-1', ...shaped }, context));
    expect(one.claims.map(({ ref }) => ref)).toEqual(['C-1']);
    const all = await json(await exportClaims({ format: 'json', case: 'mill-weir', ...shaped }, context));
    expect(all.dossier.selection).toMatchObject({ kind: 'filter', query: 'case=mill-weir' });
    expect(all.claims.map(({ ref }) => ref).sort()).toEqual(['C-1', 'C-2']);
    const drafts = await json(await exportClaims({ format: 'json', claims: ['C-3'], ...shaped }, context));
    expect(drafts.claims).toEqual([]);
  });

  it('is of the past where a day is asked for', async () => {
    const past = await exportClaims({ format: 'json', claims: 'C-2', asOf: '2026-03-31', ...shaped }, context);
    expect((await json(past)).claims).toMatchObject([{ ref: 'C-2', status: 'unassessed' }]);
  });
});
