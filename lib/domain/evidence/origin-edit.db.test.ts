import { expect, it } from 'vitest';
import { getOriginHistory } from '@/lib/domain/history/data';
import { sampleDesk } from '@/lib/domain/writing/sample-desk';
import { database } from '@/lib/platform/db';
import { testDatabase } from '@/prisma/testing/database';
import { addEvidence } from './edit-data';
import { changeOrigin, getOrigin, restoreOrigin } from './origin-edit-data';

await testDatabase();
const { editor, reviewer, now, draftOf } = await sampleDesk();
const url = 'https://example.org/log';
const record = { polarity: 'supports', kind: 'record', text: { en: 'It is written.' }, url } as const;

it('makes a circle by hand, which is kept, flagged and counted as one; and takes it back', async () => {
  const { ref } = await draftOf('The lamp was lit.');
  const put = async (label: string, derivedFrom: string[]) => {
    const held = await addEvidence(editor, { ...record, ref, newOrigin: { label: { en: label }, derivedFrom } }, now);
    return held.origins.find((origin) => origin.label.en === label)!.key;
  };
  const agency = await put('The agency', []);
  const paper = await put('The paper', [agency]);
  const counted = async () => {
    const claim = await addEvidence(editor, { ...record, ref, origin: paper }, now);
    // The list counts as the page of the claim does.
    const { card } = await database().claimIndex.findFirstOrThrow({ where: { number: Number(ref.slice(2)) } });
    expect((card as { origins: number }).origins).toBe(claim.independence.origins);
    return [claim.independence.origins, claim.independence.circular, claim.origins.map((each) => each.circular)];
  };
  expect(await counted()).toEqual([1, false, [false, false]]);

  const { version } = await getOrigin(agency);
  const round = { key: agency, version, derivedFrom: [paper], why: 'The agency quotes the paper.' };
  const made = await changeOrigin(editor, round);
  expect(made).toMatchObject({ label: { en: 'The agency' }, derivedFrom: [paper], version: version + 1 });
  expect(await counted()).toEqual([1, true, [true, true]]);
  expect(await database().audit.findFirst({ where: { action: 'origin.update' } })).toMatchObject({
    entity: 'origins',
    detail: { origin: agency, why: 'The agency quotes the paper.' },
  });

  await expect(changeOrigin(reviewer, round)).rejects.toMatchObject({
    code: 'conflict',
    extra: { details: { theirs: { version: version + 1, derivedFrom: [paper] } } },
  });
  await changeOrigin(reviewer, { key: agency, version: version + 1, label: { en: 'A news agency' }, derivedFrom: [] });
  expect(await counted()).toEqual([1, false, [false, false]]);
  const { versions } = await getOriginHistory(agency);
  expect(versions.map(({ why, changes }) => [why, changes.map(({ field, after }) => [field, after])])).toEqual([
    [
      null,
      [
        ['label', { en: 'A news agency' }],
        ['restsOn', []],
      ],
    ],
    ['The agency quotes the paper.', [['restsOn', ['The paper']]]],
    [null, []],
  ]);
});

it('brings an earlier version back, with what it rested on then, and counts anew', async () => {
  const { ref } = await draftOf('The lamp was trimmed.');
  const put = async (label: string, derivedFrom: string[]) => {
    const held = await addEvidence(editor, { ...record, ref, newOrigin: { label: { en: label }, derivedFrom } }, now);
    return { key: held.origins.find((origin) => origin.label.en === label)!.key, counted: held.independence.origins };
  };
  const log = await put('The log', []);
  const report = await put('The report', [log.key]);
  expect(report.counted).toBe(1);
  const { key } = report;
  await changeOrigin(reviewer, { key, version: 1, label: { en: 'A report' }, derivedFrom: [] });
  const back = await restoreOrigin(editor, { key, to: 1, version: 2, why: 'It quotes the log.' });
  expect(back).toEqual({ key, label: { en: 'The report' }, derivedFrom: [log.key], version: 3 });
  const { card } = await database().claimIndex.findFirstOrThrow({ where: { number: Number(ref.slice(2)) } });
  expect((card as { origins: number }).origins).toBe(1);
  expect((await getOriginHistory(key)).versions[0]).toMatchObject({ version: 3, why: 'It quotes the log.' });
  await expect(restoreOrigin(reviewer, { key, to: 1, version: 2 })).rejects.toMatchObject({ code: 'conflict' });
});

it('refuses what does not exist, and resting on itself', async () => {
  const { ref } = await draftOf('The lamp went out.');
  const { origins } = await addEvidence(
    editor,
    { ...record, ref, newOrigin: { label: { en: 'The keeper' }, derivedFrom: [] } },
    now,
  );
  const { key } = origins[0]!;
  for (const base of [key, 'nobody'])
    await expect(changeOrigin(editor, { key, version: 1, derivedFrom: [base] })).rejects.toMatchObject({
      code: 'invalid',
      extra: { field: 'derivedFrom' },
    });
  expect(await getOrigin(key)).toMatchObject({ version: 1, derivedFrom: [] });
  await expect(changeOrigin(editor, { key: 'nobody', version: 1 })).rejects.toMatchObject({ code: 'not_found' });
});
