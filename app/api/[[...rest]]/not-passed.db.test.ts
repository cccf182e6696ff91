import { describe, expect, it } from 'vitest';
import { getClaim } from '@/lib/domain/claims/data';
import { updateClaim } from '@/lib/domain/claims/edit-data';
import { markOmission } from '@/lib/domain/claims/omission-data';
import { createDossier } from '@/lib/domain/dossiers/data';
import { freezeDossier } from '@/lib/domain/dossiers/edition-data';
import { changeEvidence } from '@/lib/domain/evidence/edit-data';
import { changeOrigin } from '@/lib/domain/evidence/origin-edit-data';
import { listChanges } from '@/lib/domain/feeds/data';
import { updateSource } from '@/lib/domain/sources/capture-edit-data';
import { createSpeaker, updateSpeaker } from '@/lib/domain/speakers/edit-data';
import { getStatement } from '@/lib/domain/statements/data';
import { updateStatement } from '@/lib/domain/statements/edit-data';
import { listWaiting, passWaiting, returnWaiting } from '@/lib/domain/waiting/data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { write } from '@/lib/platform/db';
import { setSettings } from '@/lib/platform/env';
import { testDatabase } from '@/prisma/testing/database';
import { ask, askedFor, captureRow, publicReads, WORD, words } from './hidden.fixture';

const { db } = await testDatabase();
const { editor, reviewer, now, slug } = await sampleDesk();
setSettings({ LOG_LEVEL: 'silent' });

const version = 1;

await createDossier(editor, { title: { en: 'The weir' }, claims: ['C-1'] });
const before = await ask('/api/claims/C-1');
const statementBefore = await ask('/api/statements/T-1');
const sourceBefore = await ask('/api/sources/S-1');

const theirVersion = async (ref: string) => (await getClaim(editor, { ref }, now)).version;
await updateClaim(
  editor,
  { ref: 'C-1', version: await theirVersion('C-1'), proposition: words('claim'), note: words('note') },
  now,
);
const ferryman = await createSpeaker(editor, { kind: 'person', name: words('ferryman'), aliases: [] }, now);
await updateStatement(
  editor,
  {
    ref: 'T-1',
    version: (await getStatement(editor, { ref: 'T-1' }, now)).version,
    speaker: ferryman.ref,
    attributionNote: words('attribution'),
    links: [{ agent: ferryman.ref, verb: WORD, mode: 'verbatim', readByUs: true, gap: false }],
    bearings: [{ claim: 'C-1', stance: 'hedges', note: words('stance') }],
  },
  now,
);
const [item] = (await getClaim(editor, { ref: 'C-1' }, now)).evidence;
await changeEvidence(editor, { ref: item!.ref, version, text: words('witness') }, now);
const { key, version: originVersion } = await db.origin.findFirstOrThrow();
await changeOrigin(editor, { key, version: originVersion, label: words('origin') });
const omission = await db.omission.findFirstOrThrow({ include: { claim: true, source: true } });
await markOmission(
  editor,
  {
    ...{ ref: `C-${omission.claim.number}`, source: `S-${omission.source.number}` },
    ...{ version: omission.version, note: words('silence') },
  },
  now,
);
await updateSource(
  editor,
  {
    ref: 'S-1',
    version: (await db.source.findUniqueOrThrow({ where: { number: 1 } })).version,
    title: `${WORD} title`,
    authors: [{ name: `${WORD} author` }],
  },
  now,
);
const text = `${WORD} of a text, and more of it.`;
await write({ id: editor.authorId }, null, async (tx) => {
  const { id: sourceId } = await tx.source.findUniqueOrThrow({ where: { number: 1 } });
  await tx.capture.create({ data: captureRow(sourceId, WORD, 9, text, editor.authorId!, now()) });
  await tx.case.updateMany({ where: { slug }, data: { title: words('case'), question: words('question') } });
  await tx.side.updateMany({ data: { label: words('side') } });
  await tx.relation.updateMany({ data: { note: words('relation') } });
});
for (const ref of ['P-1', 'P-2'])
  await updateSpeaker(
    editor,
    {
      ref,
      version: (await db.speaker.findUniqueOrThrow({ where: { number: Number(ref.slice(2)) } })).version,
      name: words('mayor'),
      aliases: [{ text: `${WORD} alias`, language: 'en' }],
      roles: [{ title: words('office') }],
    },
    now,
  );
const { sha256 } = await freezeDossier(editor, { ref: 'D-1', version: 1 });

const reads = await publicReads(sha256);
describe('what was changed in public records', () => {
  it.each([...reads, '/api/speakers/P-2', `/api/speakers/${ferryman.ref}`, '/api/captures/S-1.9'])(
    'is in no answer a visitor gets: %s',
    async (path) => expect(await askedFor(path)).not.toContain(WORD),
  );

  it('leaves the pages as they were, to the letter', async () => {
    expect(JSON.parse(await ask('/api/claims/C-1'))).toEqual(JSON.parse(before));
    expect(JSON.parse(await ask('/api/statements/T-1'))).toEqual(JSON.parse(statementBefore));
    expect(JSON.parse(await ask('/api/sources/S-1'))).toEqual(JSON.parse(sourceBefore));
  });

  it('is in no past page and no feed, before it is passed and after', async () => {
    const paths = [
      '/api/claims/C-1',
      '/api/statements/T-1',
      '/api/sources/S-1',
      '/api/speakers/P-1',
      `/api/cases/${slug}`,
    ];
    const moment = new Date(Date.now() - 1).toISOString();
    for (const path of paths) expect(await ask(`${path}?asOf=${moment}`)).not.toContain(WORD);
    expect(JSON.stringify(await listChanges({ claim: 'C-1' }, 'en'))).not.toContain(WORD);
    await pass((await listWaiting(reviewer, { ref: 'S-1' })).items);
    expect(await ask('/api/sources/S-1')).toContain(`${WORD} title`);
    expect(await ask('/api/captures/S-1.9')).toContain('"edition":9');
    expect(await ask(`/api/sources/S-1?asOf=${moment}`)).not.toContain(WORD);
  });
});

type Items = Awaited<ReturnType<typeof listWaiting>>['items'];
const pass = (items: Items) => passWaiting(reviewer, { items: items.map(({ id, version }) => ({ id, version })) });
const own = { ...editor, role: 'reviewer' } as const;

describe('a change that waits', () => {
  it('is told to the desk with what the public sees and would see', async () => {
    const { items } = await listWaiting(reviewer, {});
    expect(new Set(items.map(({ kind }) => kind))).toEqual(
      new Set([
        'claims',
        'statements',
        'stances',
        'evidence',
        'omissions',
        'relations',
        'origins',
        'speakers',
        'cases',
      ]),
    );
    const claim = items.find(({ ref, kind }) => kind === 'claims' && ref === 'C-1')!;
    expect(claim.changes.map(({ field }) => field)).toEqual(['note', 'proposition']);
    expect(claim.by.map(({ key }) => key)).toEqual(['mara']);
    expect(claim.mine).toBe(false);
    expect((await listWaiting(editor, { ref: 'C-1' })).items.every(({ mine }) => mine)).toBe(true);
    const statement = items.find(({ ref, kind }) => kind === 'statements' && ref === 'T-1')!;
    expect(statement.changes.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['speaker', 'attributionNote', 'chain']),
    );
  });

  it('is passed by nobody who made it, not in SQL either, and not when it was changed since it was seen', async () => {
    const [claim] = (await listWaiting(reviewer, { ref: 'C-1' })).items.filter(({ kind }) => kind === 'claims');
    const seen = { items: [{ id: claim!.id, version: claim!.version }] };
    await expect(passWaiting(own, seen)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      db.$executeRaw`UPDATE waiting_changes SET until = now(), passed_by = ${editor.authorId}::uuid WHERE id = ${claim!.id}::uuid`,
    ).rejects.toThrow('nobody passes what they changed themselves');
    await updateClaim(editor, { ref: 'C-1', version: await theirVersion('C-1'), note: words('second note') }, now);
    await expect(passWaiting(reviewer, seen)).rejects.toMatchObject({ code: 'conflict' });
    await pass((await listWaiting(reviewer, { ref: 'C-1' })).items.filter(({ kind }) => kind === 'claims'));
    expect(await ask('/api/claims/C-1')).toContain(`${WORD} of the second note`);
    expect(await ask(`/api/claims?q=${WORD}`)).toContain('C-1');
    await expect(passWaiting(reviewer, seen)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('returned with a reason waits on, and is new when it is changed again', async () => {
    const [item] = (await listWaiting(reviewer, {})).items.filter(({ kind }) => kind === 'evidence');
    await returnWaiting(reviewer, { id: item!.id, version: item!.version, reason: 'wording', note: 'Say who.' });
    const told = async () => (await listWaiting(editor, {})).items.find(({ id }) => id === item!.id)!.returned;
    expect(await told()).toMatchObject({ reason: 'wording', note: 'Say who.', by: { key: 'tomas' } });
    expect(await ask('/api/claims/C-1')).not.toContain(`${WORD} of the witness`);
    const held = await db.evidence.findUniqueOrThrow({ where: { number: Number(item!.ref!.slice(2)) } });
    await changeEvidence(editor, { ref: item!.ref!, version: held.version, text: words('named witness') }, now);
    expect(await told()).toBeNull();
  });

  it('names in public whom it names, once it is passed', async () => {
    expect(await ask(`/api/speakers/${ferryman.ref}`)).toContain('"code":"not_found"');
    await pass((await listWaiting(reviewer, { ref: 'T-1' })).items);
    expect(await ask(`/api/speakers/${ferryman.ref}`)).toContain(`${WORD} of the ferryman`);
    expect(await ask('/api/statements/T-1')).toContain(`${WORD} of the attribution`);
  });

  it('taken back to what the public sees waits for nobody', async () => {
    const version = async () => (await db.claim.findUniqueOrThrow({ where: { number: 2 } })).version;
    const was = (await getClaim(editor, { ref: 'C-2' }, now)).proposition;
    const waits = async () => (await listWaiting(editor, { ref: 'C-2' })).items.map(({ kind }) => kind);
    await updateClaim(editor, { ref: 'C-2', version: await version(), proposition: { en: 'Other words.' } }, now);
    expect(await waits()).toContain('claims');
    await updateClaim(editor, { ref: 'C-2', version: await version(), proposition: was }, now);
    expect(await waits()).not.toContain('claims');
  });
});
