import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyAudit } from '@/lib/domain/audit/data';
import { getClaim } from '@/lib/domain/claims/data';
import { createClaim } from '@/lib/domain/claims/edit-data';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { sampleActor } from '@/lib/domain/users/sample-data';
import { readBlob, storeBlob } from '@/lib/platform/blobs';
import { disconnect } from '@/lib/platform/db';
import { setSettings } from '@/lib/platform/env';
import { migrate } from '@/prisma/migrate';
import { testDatabase } from '@/prisma/testing/database';
import { databaseUrl, execute } from '@/prisma/testing/server';
import { backUp } from './dump';
import { checkBackup, restore } from './load';

const { db, url } = await testDatabase();
await loadSample();
const editor = await sampleActor('editor');
const folder = mkdtempSync(join(tmpdir(), 'counterclaim-backup-'));
const [here, elsewhere] = [join(folder, 'here'), join(folder, 'elsewhere')];
const now = () => new Date();
const made: string[] = [];
const newDatabase = async () => {
  const name = `${new URL(url).pathname.slice(1)}_${randomBytes(3).toString('hex')}`;
  await execute(databaseUrl(url, 'postgres'), `CREATE DATABASE ${name}`);
  made.push(name);
  return databaseUrl(url, name);
};
const ask = async (at: string, sql: string) => {
  const client = new pg.Client({ connectionString: at });
  await client.connect();
  return client.query(sql).then(
    ({ rows }) => client.end().then(() => rows),
    (error) =>
      client.end().then(() => {
        throw error;
      }),
  );
};
const claim = async (words: string) => {
  const { slug } = await db.case.findFirstOrThrow();
  return createClaim(editor, { case: slug, proposition: { en: words }, topics: [] }, now);
};
const file = join(folder, 'all.tar.gz');
let [original, large] = ['', ''];

beforeAll(async () => {
  setSettings({ COUNTERCLAIM_DATA: here, LOG_LEVEL: 'silent' });
  mkdirSync(here, { recursive: true });
  writeFileSync(join(here, 'desk-key.private.pem'), 'a key of the tests');
  original = (await storeBlob([Buffer.from('An original.')], 100)).sha256;
  await db.blob.create({ data: { sha256: original, size: 12, mediaType: 'text/plain' } });
  // Larger than any piece in which it is read, and of no whole number of blocks.
  large = (await storeBlob([Buffer.alloc(3_000_001, 'large')], 2 ** 22)).sha256;
  await db.blob.create({ data: { sha256: large, size: 3_000_001, mediaType: 'text/plain' } });
  // An original that a capture names and that never was here is not lost.
  await ask(
    url,
    `ALTER TABLE captures DISABLE TRIGGER USER; UPDATE captures SET original_sha256 = repeat('ab', 32);
     ALTER TABLE captures ENABLE TRIGGER USER`,
  );
});
afterAll(async () => {
  await disconnect();
  for (const name of made) await execute(databaseUrl(url, 'postgres'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  rmSync(folder, { recursive: true });
});

it('is taken while others write, is whole, and comes back elsewhere with history, audit and references as they were', async () => {
  await claim('Written before, with “quotes”, a line\nend, \\ and 水.');
  let writing = true;
  const writer = (async () => {
    for (let count = 0; writing; count += 1) await claim(`Written meanwhile ${count}.`);
  })();
  const report = await backUp(file, { url, now: new Date('2026-06-01T00:00:00Z'), withKey: true });
  writing = false;
  await writer;
  expect(report).toMatchObject({ blobs: 2, lost: [], key: true });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).not.toContain('all.tar.gz.part');

  const target = await newDatabase();
  setSettings({ COUNTERCLAIM_DATA: elsewhere });
  const back = await restore(file, { url: target, overwrite: false });
  expect(back).toMatchObject({ rows: report.rows, blobs: 2, key: 'restored', migrated: [] });
  expect(readFileSync(join(elsewhere, 'desk-key.private.pem'), 'utf8')).toBe('a key of the tests');
  expect((await readBlob(original))?.toString()).toBe('An original.');
  expect((await readBlob(large))?.length).toBe(3_000_001);

  const before = await getClaim(editor, { ref: 'C-1' }, now);
  const past = await getClaim(editor, { ref: 'C-1', asOf: '2026-03-06' }, now);
  await disconnect();
  setSettings({ DATABASE_URL: target });
  expect(await getClaim(editor, { ref: 'C-1' }, now)).toEqual(before);
  expect(await getClaim(editor, { ref: 'C-1', asOf: '2026-03-06' }, now)).toEqual(past);
  expect((await verifyAudit()).broken).toBeNull();
  // Each claim of the snapshot came with its history and its place in the index.
  const [counts] = await ask(
    target,
    `SELECT (SELECT count(*) FROM claims) = (SELECT count(DISTINCT record_id) FROM history WHERE entity = 'claims') AS history,
            (SELECT count(*) FROM claims WHERE proposition ->> 'en' LIKE 'Written%') = (SELECT count(*) FROM claim_index
              JOIN claims c ON c.id = claim_id AND c.proposition ->> 'en' LIKE 'Written%') AS index`,
  );
  expect(counts).toEqual({ history: true, index: true });
  const written = await createClaim(
    editor,
    { case: 'mill-weir', proposition: { en: 'Written after.' }, topics: [] },
    now,
  );
  const [{ highest }] = await ask(target, 'SELECT max(number) AS highest FROM claims');
  expect(written.ref).toBe(`C-${highest}`);
  await expect(ask(target, `UPDATE history SET why = 'x'`)).rejects.toThrow('never rewritten');
  await expect(ask(target, `DELETE FROM authors`)).rejects.toThrow('foreign key');
  await disconnect();
  setSettings({ DATABASE_URL: url, COUNTERCLAIM_DATA: here });
});

it('goes into an empty database only, unless it is to replace what is there', async () => {
  const target = await newDatabase();
  await restore(file, { url: target, overwrite: false });
  await ask(target, `UPDATE authors SET name = 'Changed'`);
  await expect(restore(file, { url: target, overwrite: false })).rejects.toMatchObject({ code: 'invalid' });
  await restore(file, { url: target, overwrite: true });
  expect(await ask(target, `SELECT count(*)::int AS count FROM authors WHERE name = 'Changed'`)).toEqual([
    { count: 0 },
  ]);
});

it('does not go below an instance that runs, which would not see it', async () => {
  const target = await newDatabase();
  const running = new pg.Client({ connectionString: target, application_name: 'counterclaim jobs' });
  await running.connect();
  await expect(restore(file, { url: target, overwrite: true })).rejects.toThrow('Stop it first');
  await running.end();
});

it('that was changed or cut short touches nothing', async () => {
  const bytes = readFileSync(file);
  const target = await newDatabase();
  const broken = join(folder, 'broken.tar.gz');
  for (const at of [20, bytes.length >> 1, bytes.length - 4]) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 0xff;
    writeFileSync(broken, changed);
    await expect(restore(broken, { url: target, overwrite: false }), String(at)).rejects.toMatchObject({
      code: 'invalid',
    });
  }
  writeFileSync(broken, bytes.subarray(0, bytes.length >> 1));
  await expect(checkBackup(broken)).rejects.toMatchObject({ code: 'invalid' });
  writeFileSync(broken, 'no backup at all');
  await expect(checkBackup(broken)).rejects.toMatchObject({ code: 'invalid' });
  expect(await ask(target, `SELECT to_regclass('claims') AS claims`)).toEqual([{ claims: null }]);
});

it('of an earlier version is restored as it was and then brought up to date', async () => {
  const earlier = join(folder, 'migrations');
  const names = readdirSync('prisma/migrations').sort();
  const last = names.filter((name) => /^\d/.test(name)).at(-1)!;
  for (const name of names.filter((each) => each !== last))
    cpSync(join('prisma/migrations', name), join(earlier, name), { recursive: true });
  const [source, target] = [await newDatabase(), await newDatabase()];
  await migrate(source, earlier);
  const old = join(folder, 'old.tar.gz');
  await backUp(old, { url: source, now: new Date(), withKey: false });
  expect((await restore(old, { url: target, overwrite: false })).migrated).toEqual([last]);
  await expect(restore(file, { url: await newDatabase(), overwrite: false, migrations: earlier })).rejects.toThrow(
    'later version',
  );
});
