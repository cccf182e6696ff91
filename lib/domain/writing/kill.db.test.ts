import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { verifyAudit } from '@/lib/domain/audit/data';
import { getClaim } from '@/lib/domain/claims/data';
import { createClaim } from '@/lib/domain/claims/edit-data';
import { relateClaims } from '@/lib/domain/claims/tie-data';
import { addEvidence } from '@/lib/domain/evidence/edit-data';
import { loadSample } from '@/lib/domain/reading/sample-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { testDatabase } from '@/prisma/testing/database';

const { db, url } = await testDatabase();
const { author } = await loadSample();
const editor: Actor = { role: 'editor', userId: 'e', authorId: author, scopes: null };
const now = () => new Date();
const MERGES = 8;

/** Merges one claim after the other and says each on its standard output. */
const script = `
  import { mergeClaim } from '@/lib/domain/claims/proposal-data';
  const [actor, refs] = JSON.parse(process.env.MERGE);
  for (const ref of refs) {
    await mergeClaim(actor, { ref, into: 'C-1', version: 1 }, () => new Date());
    console.log(ref);
  }`;

it('a process killed in the middle of merges leaves each of them done or not begun, and loses nothing', async () => {
  const { slug } = await db.case.findFirstOrThrow();
  const refs: string[] = [];
  const item = {
    polarity: 'supports',
    kind: 'record',
    text: { en: 'The log.' },
    url: 'https://example.org/log',
  } as const;
  for (let made = 0; made < MERGES; made += 1) {
    const { ref } = await createClaim(editor, { case: slug, proposition: { en: `Gate ${made}.` }, topics: [] }, now);
    await addEvidence(editor, { ref, ...item }, now);
    await relateClaims(editor, { ref, kind: 'narrows', to: 'C-2' }, now);
    refs.push(ref);
  }
  const before = (await getClaim(editor, { ref: 'C-1' }, now)).evidence.length;

  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: resolve(import.meta.dirname, '../../..'),
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, DATABASE_URL: url, MERGE: JSON.stringify([editor, refs]) },
  });
  const ended = new Promise((done) => child.once('exit', done));
  let said = '';
  child.stdout.on('data', (text: Buffer) => {
    said += text;
    // At once after the second: the third is under way.
    if (said.split('\n').length > 2) child.kill('SIGKILL');
  });
  await ended;

  const rows = await db.claim.findMany({
    where: { number: { in: refs.map((ref) => Number(ref.slice(2))) } },
    include: { evidence: true, relationsFrom: true, mergedInto: true },
  });
  const merged = rows.filter(({ state }) => state === 'merged');
  expect(merged.length).toBeGreaterThanOrEqual(2);
  for (const row of rows) {
    const done = row.state === 'merged';
    expect([row.mergedInto?.number ?? null, row.evidence.length]).toEqual(done ? [1, 0] : [null, 1]);
    expect(row.relationsFrom.map(({ kind }) => kind)).toEqual([done ? 'merged_into' : 'narrows']);
    const redirect = await db.redirect.findUnique({ where: { ref: `C-${row.number}` } });
    expect(redirect?.target ?? null).toBe(done ? 'C-1' : null);
  }
  expect((await getClaim(editor, { ref: 'C-1' }, now)).evidence).toHaveLength(before + merged.length);
  const acts = await db.$queryRaw<{ count: bigint }[]>`SELECT count(*) FROM audit WHERE action = 'claim.merge'`;
  expect(Number(acts[0]!.count)).toBe(merged.length);
  expect((await verifyAudit(db)).broken).toBeNull();
}, 60_000);
