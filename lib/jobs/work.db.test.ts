import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cancelJob, getJob, startJob } from '@/lib/domain/jobs/data';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { FETCH_JOB } from '@/lib/domain/sources/original-data';
import { previewCapture } from '@/lib/domain/sources/preview-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { setSettings } from '@/lib/platform/env';
import { closeSender } from '@/lib/platform/queue';
import { testDatabase } from '@/prisma/testing/database';
import { JOBS } from './list';
import { startWorking } from './work';

const { db, url: databaseUrl } = await testDatabase();
const { author } = await loadSample();
const directory = mkdtempSync(join(tmpdir(), 'counterclaim-jobs-'));
const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };
const page = `<!doctype html><html><head><title>High water</title></head><body><article><h1>High water</h1>${'<p>The keeper says that the gate stood open at two, and that nobody rang the bells before four.</p>'.repeat(6)}</article></body></html>`;

/** A publisher: /page answers, /slow begins and never ends, /redirect leads where it is told, /huge never ends either but fast. */
let publisher: Server;
let host: string;
let asked = 0;
beforeAll(async () => {
  publisher = createServer((request, response) => {
    asked += 1;
    const { pathname, searchParams } = new URL(request.url!, 'http://x');
    if (pathname === '/redirect') return response.writeHead(302, { location: searchParams.get('to')! }).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    if (pathname === '/page') return response.end(page);
    response.write(page.slice(0, 200));
    if (pathname === '/huge') {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
      };
      response.on('drain', more);
      more();
    }
  });
  await new Promise<void>((listening) => publisher.listen(0, '127.0.0.1', listening));
  host = `127.0.0.1:${(publisher.address() as AddressInfo).port}`;
  setSettings({ COUNTERCLAIM_DATA: directory, COUNTERCLAIM_FETCH_ALLOW: host, LOG_LEVEL: 'silent' });
});
afterAll(async () => {
  publisher.closeAllConnections();
  publisher.close();
  await closeSender();
  rmSync(directory, { recursive: true });
});

let stopping: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stopping) await stop();
  stopping = [];
});
const work = async () => {
  const working = await startWorking(JOBS);
  stopping.push(working.stop);
};
const fetching = (path: string) =>
  startJob(editor, FETCH_JOB, { url: path.startsWith('http') ? path : `http://${host}${path}` });
const until = async (id: string, states: readonly string[]) => {
  for (let tries = 0; tries < 200; tries += 1) {
    const job = await getJob(editor, id);
    if (states.includes(job.state)) return job;
    await pause(50);
  }
  throw new Error(`The job never became ${states.join(' or ')}: ${JSON.stringify(await getJob(editor, id))}`);
};
const ENDED = ['done', 'failed', 'cancelled'];
const halfWritten = () => {
  try {
    return readdirSync(join(directory, 'blobs', 'incoming'));
  } catch {
    return [];
  }
};

describe('fetching a page', () => {
  it('brings an original that can be previewed and taken', async () => {
    await work();
    const job = await until((await fetching('/redirect?to=/page')).id, ENDED);
    expect(job).toMatchObject({ state: 'done', progress: 1, result: { url: `http://${host}/page` } });
    const preview = await previewCapture(editor, { job: job.id });
    expect(preview).toMatchObject({
      kind: 'html',
      title: 'High water',
      url: `http://${host}/page`,
      original: { job: job.id },
    });
  });

  it('is broken off in the middle when cancelled, and before it began', async () => {
    const waiting = await fetching('/page');
    expect((await cancelJob(editor, waiting.id)).state).toBe('cancelled');
    await work();
    const { id } = await fetching('/slow');
    await until(id, ['running']);
    const before = Date.now();
    await cancelJob(editor, id);
    expect((await until(id, ENDED)).state).toBe('cancelled');
    expect(Date.now() - before).toBeLessThan(3_000);
    expect((await cancelJob(editor, id)).state).toBe('cancelled');
    expect((await getJob(editor, waiting.id)).state).toBe('cancelled');
  });

  it('ends at 25 MB', async () => {
    await work();
    const job = await until((await fetching('/huge')).id, ENDED);
    expect(job).toMatchObject({ state: 'failed', error: { code: 'too_large' } });
    expect(halfWritten()).toEqual([]);
  });

  it('asks no private, loopback, link-local or metadata address in any notation, nor when redirected to one', async () => {
    await work();
    const before = asked;
    const port = host.split(':')[1];
    const addresses = [
      'http://127.0.0.1/',
      'http://localhost/',
      'http://2130706433/',
      'http://0x7f000001/',
      'http://0177.0.0.1/',
      'http://127.1/',
      'http://[::1]/',
      'http://[::ffff:127.0.0.1]/',
      'http://[::ffff:7f00:1]/',
      'http://10.0.0.1/',
      'http://192.168.1.1/',
      'http://169.254.169.254/latest/meta-data/',
      'http://[fe80::1]/',
      'http://[fd00::1]/',
      'http://0.0.0.0/',
      `http://[::ffff:127.0.0.1]:${port}/page`,
      `http://localhost:${port}/page`,
    ];
    for (const address of addresses) {
      const job = await until((await fetching(address)).id, ENDED);
      expect([address, job.state, job.error?.code]).toEqual([address, 'failed', 'forbidden_address']);
    }
    expect(asked).toBe(before);
    for (const to of ['http://127.0.0.1/', 'http://[::1]/', 'http://2130706433/']) {
      const job = await until((await fetching(`/redirect?to=${encodeURIComponent(to)}`)).id, ENDED);
      expect(job.error?.code).toBe('forbidden_address');
    }
    const file = await until((await fetching('/redirect?to=file:///etc/passwd')).id, ENDED);
    expect(file.error?.code).toBe('bad_url');
  });
});

describe('a job', () => {
  it('is seen and cancelled by who started it and by administrators only', async () => {
    const { id } = await fetching('/page');
    const other: Actor = { ...editor, authorId: '01900000-0000-7000-8000-000000000000' };
    await expect(getJob(other, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(cancelJob(other, id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(previewCapture(editor, { job: id })).rejects.toMatchObject({ code: 'not_found' });
    expect((await cancelJob({ ...other, role: 'administrator' }, id)).state).toBe('cancelled');
  });

  it('is not started when five of the same person are open', async () => {
    const open = await Promise.all([1, 2, 3, 4, 5].map(() => fetching('/page')));
    await expect(fetching('/page')).rejects.toMatchObject({ code: 'rate_limited' });
    for (const { id } of open) await cancelJob(editor, id);
  });

  it('is given back by a worker that stops, and taken up by the next at once', async () => {
    const working = await startWorking(JOBS);
    const { id } = await fetching('/slow');
    await until(id, ['running']);
    await working.stop();
    expect((await getJob(editor, id)).state).toBe('waiting');
    await work();
    await until(id, ['running']);
    await cancelJob(editor, id);
    await until(id, ENDED);
  });
});

describe('a database that was away', () => {
  it('is worked for again, although the connection that held the locks is lost', async () => {
    await work();
    await db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'counterclaim jobs'`;
    expect(await until((await fetching('/page')).id, ENDED)).toMatchObject({ state: 'done' });
  });
});

describe('a worker killed in the middle', () => {
  const root = resolve(import.meta.dirname, '../..');
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });
  const script = `import { startWorking } from '@/lib/jobs/work'; import { JOBS } from '@/lib/jobs/list'; await startWorking(JOBS);`;
  const startChild = () => {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, DATABASE_URL: databaseUrl, COUNTERCLAIM_DATA: directory, COUNTERCLAIM_FETCH_ALLOW: host },
    });
    children.push(child);
    return child;
  };
  const kill = async (child: ChildProcess) => {
    const gone = new Promise((ended) => child.once('exit', ended));
    child.kill('SIGKILL');
    await gone;
  };

  it('leaves nothing half-written; its job is tried again at the next start and fails cleanly the second time', async () => {
    const captures = await db.capture.count();
    const blobs = await db.blob.count();
    const first = startChild();
    const { id } = await fetching('/slow');
    await until(id, ['running']);
    await kill(first);
    expect((await getJob(editor, id)).state).toBe('running');
    const second = startChild();
    for (let tries = 0; tries < 200; tries += 1) {
      const row = await db.job.findUniqueOrThrow({ where: { id } });
      if (row.state === 'running' && (row.input as { again?: string }).again) break;
      await pause(50);
    }
    await kill(second);
    await work();
    expect(await until(id, ENDED)).toMatchObject({ state: 'failed', error: { code: 'interrupted' } });
    expect([await db.capture.count(), await db.blob.count(), halfWritten()]).toEqual([captures, blobs, []]);
  }, 60_000);
});
