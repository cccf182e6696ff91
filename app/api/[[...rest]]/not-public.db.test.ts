import { describe, expect, it } from 'vitest';
import { listAdditions, passAdditions } from '@/lib/domain/assessments/additions-data';
import { markOmission } from '@/lib/domain/claims/omission-data';
import { relateClaims } from '@/lib/domain/claims/tie-data';
import { createDossier } from '@/lib/domain/dossiers/data';
import { freezeDossier } from '@/lib/domain/dossiers/edition-data';
import { addEvidence } from '@/lib/domain/evidence/edit-data';
import { listChanges } from '@/lib/domain/feeds/data';
import { publicPages } from '@/lib/domain/feeds/map-data';
import { createSpeaker } from '@/lib/domain/speakers/edit-data';
import { createStatement } from '@/lib/domain/statements/edit-data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { setSettings } from '@/lib/platform/env';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import { ask, askedFor, captureRow, publicReads, WORD, words } from './hidden.fixture';

const { db } = await testDatabase();
const { editor, reviewer, now, statement } = await sampleDesk();
setSettings({ LOG_LEVEL: 'silent' });

const source = async (of: string) => {
  const at = { createdAt: new Date(), createdBy: editor.authorId!, updatedAt: new Date(), updatedBy: editor.authorId! };
  const [id, text] = [newId(), `${WORD} of the ${of}, said the ferryman.`];
  const { number } = await db.source.create({
    data: {
      ...at,
      id,
      key: of,
      type: 'article',
      title: `${WORD} ${of}`,
      language: 'en',
      held: true,
      rights: 'include_text',
    },
  });
  await db.capture.create({ data: captureRow(id, of, 1, text, at.createdBy, at.createdAt) });
  return `S-${number}`;
};

const carrier = await source('carrier');
const silent = await source('silent paper');
const ferryman = await createSpeaker(editor, { kind: 'person', name: words('ferryman'), aliases: [] }, now);
const said = await createStatement(
  editor,
  statement({
    capture: `${carrier}.1`,
    spans: [{ start: 0, end: WORD.length }],
    speaker: ferryman.ref,
    links: [{ agent: ferryman.ref, verb: 'said', mode: 'verbatim', readByUs: true, gap: false }],
    bearings: [{ claim: 'C-1', stance: 'asserts' }],
  }),
  now,
);
const item = { polarity: 'supports', kind: 'witness', text: words('witness') } as const;
const { evidence } = await addEvidence(editor, { ...item, ref: 'C-1', source: carrier }, now);
await markOmission(editor, { ref: 'C-1', source: silent, note: words('silence') }, now);
await relateClaims(editor, { ref: 'C-1', kind: 'gives-context', to: 'C-2', note: words('relation') }, now);
const added = [said.ref, evidence.at(-1)!.ref, silent];

await createDossier(editor, { title: { en: 'The weir' }, claims: ['C-1'] });
const { sha256 } = await freezeDossier(editor, { ref: 'D-1', version: 1 });

const reads = await publicReads(sha256);
const own = [`/api/sources/${carrier}`, `/api/captures/${carrier}.1`, `/api/sources/${silent}`];
const today = () => new Date(Date.now() - 1).toISOString();

describe('what waits for a reviewer', () => {
  it.each([...reads, ...own, `/api/statements/${said.ref}`, `/api/speakers/${ferryman.ref}`])(
    'is in no answer a visitor gets: %s',
    async (path) => expect(await askedFor(path)).not.toContain(WORD),
  );

  it('is in no past page, feed, map of the site', async () => {
    for (const path of ['/api/claims/C-1', `/api/sources/${carrier}`, '/api/sources', '/api/speakers'])
      expect(await ask(`${path}?asOf=${today()}`)).not.toContain(WORD);
    for (const query of [{ claim: 'C-1' }, {}])
      expect(JSON.stringify(await listChanges(query, 'en'))).not.toContain(WORD);
    const pages = (await publicPages(0, 1000)).map(({ path }) => path);
    expect(pages).not.toContain(`/sources/${carrier}`);
    expect(pages).not.toContain(`/statements/${said.ref}`);
  });

  it('is refused to who added it, also in SQL, and public once somebody else has passed it', async () => {
    const { items } = await listAdditions(reviewer);
    expect(items.map(({ claim }) => claim.ref)).toEqual(['C-1']);
    const listed = items[0]!.items.map(({ ref, seen }) => ({ ref, seen }));
    const refs = listed.map(({ ref }) => ref);
    expect(refs).toEqual(expect.arrayContaining(added));
    expect(refs).toHaveLength(4);
    const own = { ...editor, role: 'reviewer' } as const;
    await expect(passAdditions(own, { ref: 'C-1', items: listed })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      db.$transaction([
        db.$queryRaw`SELECT set_config('counterclaim.actor', ${editor.authorId}, true)`,
        db.$executeRaw`UPDATE stances SET public_since = now() WHERE public_since IS NULL`,
      ]),
    ).rejects.toThrow('nobody passes what they added themselves');
    await expect(passAdditions(reviewer, { ref: 'C-1', items: [{ ref: 'E-999', seen: '' }] })).rejects.toMatchObject({
      code: 'invalid',
    });
    await passAdditions(reviewer, { ref: 'C-1', items: listed.filter(({ ref }) => ref !== silent) });
    expect(await ask('/api/claims/C-1')).toContain(`${WORD} of the witness`);
    expect(await ask(`/api/claims?q=${WORD}`)).toContain('C-1');
    expect(await ask('/api/sources')).toContain(`${WORD} carrier`);
    expect(await ask('/api/speakers')).toContain(`${WORD} of the ferryman`);
    expect(await ask('/api/sources')).not.toContain('silent paper');
    expect((await listAdditions(reviewer)).items[0]!.items.map(({ ref }) => ref)).toEqual([silent]);
  });
});
