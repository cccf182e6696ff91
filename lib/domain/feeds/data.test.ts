import { expect, it } from 'vitest';
import { listCorrections } from '@/lib/domain/corrections/data';
import { acceptReport, dismissReport, listReports, reportError } from '@/lib/domain/corrections/report-data';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { sampleActor } from '@/lib/domain/users/sample-data';
import { database } from '@/lib/platform/db';
import { setSettings } from '@/lib/platform/env';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import { listChanges } from './data';

await testDatabase();
await loadSample();
setSettings({ LOG_LEVEL: 'silent' });
const reviewer = await sampleActor('reviewer');
const now = () => new Date('2026-06-01T12:00:00Z');
const changes = async (query: Parameters<typeof listChanges>[0] = {}) => (await listChanges(query, 'en')).items;

it('tells of claims made public, statuses and corrections, the newest first, each under an id of its own', async () => {
  const items = await changes();
  expect(items.map(({ kind, claim }) => [kind, claim?.ref])).toEqual([
    ['correction', 'C-1'],
    ['status', 'C-1'],
    ['new', 'C-2'],
    ['new', 'C-1'],
  ]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(4);
  expect(items[1]).toMatchObject({
    before: null,
    status: { key: 'contested', label: { en: 'Contested' } },
    by: 'Mara Lind',
  });
  expect(await changes({ claim: 'C-2' })).toHaveLength(1);
  expect(await changes({ speaker: ['P-1'], kind: 'status' })).toHaveLength(1);
  expect(await changes({ status: 'refuted' })).toEqual([]);
});

/** Claims with nothing but their words, all newer than the sample's. */
async function addClaims(count: number) {
  const db = database();
  const { caseId, createdBy } = await db.claim.findFirstOrThrow({ where: { number: 1 } });
  const rows = Array.from({ length: count }, (_, place) => ({
    id: newId(),
    key: `many-${place}`,
    caseId,
    state: 'published' as const,
    proposition: { en: `The gauge read ${place}.` },
    short: { en: `Gauge ${place}` },
    createdBy,
    updatedBy: createdBy,
  }));
  await db.claim.createMany({ data: rows });
  await db.$queryRaw`SELECT reindex_claims(${rows.map(({ id }) => id)}::uuid[])::text`;
}

it('tells under a filter of more claims than a page of what was corrected about the oldest of them', async () => {
  await addClaims(210);
  const items = await changes({ case: ['mill-weir'], kind: 'correction' });
  expect(items.map(({ claim, correction }) => [claim?.ref, correction?.ref])).toEqual([['C-1', 'N-1']]);
  expect(await changes({ case: ['mill-weir'], kind: 'correction' })).toEqual(items);
});

it('tells of no draft, whoever asks', async () => {
  await expect(changes({ claim: 'C-3' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(changes({ status: '..' })).rejects.toMatchObject({ code: 'invalid' });
});

it('keeps what readers report, publishes a correction for one and closes another with a reason', async () => {
  const address = '192.0.2.7';
  await expect(reportError({ words: 'x', about: 'C-3' }, { now, address })).rejects.toMatchObject({ code: 'invalid' });
  const first = await reportError(
    { words: 'It was the 4th.', about: 'C-1', contact: 'a@example.org' },
    { now, address },
  );
  const second = await reportError({ words: 'I do not like it.' }, { now, address });
  const { items } = await listReports('open');
  expect(items).toMatchObject([
    { number: first.number, about: { ref: 'C-1' }, contact: 'a@example.org' },
    { number: second.number, about: null },
  ]);
  const right = { wrong: { en: 'The 3rd.' }, right: { en: 'The 4th.' }, why: { en: 'A slip.' } };
  const accepted = await acceptReport(reviewer, { id: items[0]!.id, ...right });
  expect(accepted).toMatchObject({ state: 'accepted', correction: 'N-2', handledBy: { name: 'Sample reviewer' } });
  await expect(acceptReport(reviewer, { id: items[0]!.id, ...right })).rejects.toMatchObject({ code: 'conflict' });
  await expect(acceptReport(reviewer, { id: items[1]!.id, ...right })).rejects.toMatchObject({ code: 'invalid' });
  expect(await dismissReport(reviewer, { id: items[1]!.id, reason: 'No error is named.' })).toMatchObject({
    state: 'dismissed',
  });
  expect((await listReports('open')).items).toEqual([]);
  const log = await listCorrections({ limit: 1 });
  expect(log).toMatchObject({ total: 2, items: [{ ref: 'N-2', target: { kind: 'claim', ref: 'C-1' } }], next: 'N-2' });
  expect(await listCorrections({ limit: 1, cursor: 'N-2' })).toMatchObject({ items: [{ ref: 'N-1' }], next: null });
  expect(JSON.stringify([log, await changes({ kind: 'correction' })])).not.toContain('a@example.org');
});

it('takes only so many reports from one address in a while', async () => {
  const report = () => reportError({ words: 'Again.' }, { now, address: '192.0.2.8' });
  for (let count = 0; count < 6; count += 1) await report();
  await expect(report()).rejects.toMatchObject({ code: 'rate_limited' });
});
