import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { createRouterClient } from '@orpc/server';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { router } from '@/lib/domain/router';
import { docxOf, pdfOf } from '@/lib/engines/capture/files.fixture';
import type { Actor } from '@/lib/platform/auth/roles';
import { storeBlob } from '@/lib/platform/blobs';
import { setSettings } from '@/lib/platform/env';
import { newId } from '@/lib/platform/ids';
import { testDatabase } from '@/prisma/testing/database';
import { answer } from './answer';
import { limited } from './body-limit';

const { db } = await testDatabase();
const { author } = await loadSample();
const directory = mkdtempSync(join(tmpdir(), 'counterclaim-uploads-'));
setSettings({ COUNTERCLAIM_DATA: directory, LOG_LEVEL: 'silent' });
afterAll(() => rmSync(directory, { recursive: true }));
const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };
const context = { actor: editor, language: 'en' as const, now: () => new Date() };
const rest = new OpenAPIHandler(router);

/** What the REST address answers an editor who uploads a file as a form. */
async function upload(bytes: Uint8Array | string, name: string, type = '') {
  const form = new FormData();
  form.append('file', new File([bytes as BlobPart], name, { type }));
  const request = new Request('http://desk.example/api/captures/preview', { method: 'POST', body: form });
  const { response } = await rest.handle(request, { prefix: '/api', context });
  return { status: response!.status, text: await response!.text() };
}

const words = 'The keeper says that the gate stood open at two, and that nobody rang the bells before four o’clock.';
const paragraphs = [1, 2, 3, 4, 5].map((number) => `${number}. ${words}`);
const scripted = `<!doctype html><html><head><title>High <script>alert(1)</script>water</title>
<meta name="author" content="&lt;script&gt;alert(2)&lt;/script&gt; Ann Lee"><base href="javascript:alert(3)">
<style>@import 'javascript:alert(4)'</style><meta http-equiv="refresh" content="0;url=javascript:alert(5)"></head>
<body onload="alert(6)"><article><h1>High water</h1>${paragraphs.map((p) => `<p onclick="alert(7)">${p}</p>`).join('')}
<p><a href="javascript:alert(8)">A link in a sentence that goes on for a while, and ends.</a> Then more words follow it here.</p>
<img src=x onerror="alert(9)"><svg onload="alert(10)"><script>alert(11)</script></svg><math><mtext><script>alert(12)</script></mtext></math>
<iframe srcdoc="<script>alert(13)</script>"></iframe><object data="data:text/html,<script>alert(14)</script>"></object>
<form action="javascript:alert(15)"><button formaction="javascript:alert(16)">Go</button></form>
<template><script>alert(17)</script></template><noscript><img src=x onerror=alert(18)></noscript>
<p>And a sentence with &lt;b&gt;marks&lt;/b&gt; that are words of the text, as a reader sees them.</p></article></body></html>`;

describe('an upload', () => {
  it.each([
    ['html', scripted, 'html'],
    ['pdf', pdfOf([paragraphs]), 'pdf'],
    ['docx', docxOf(paragraphs), 'docx'],
    ['txt', paragraphs.join('\n\n'), 'text'],
  ])('of a %s is previewed', async (name, bytes, kind) => {
    const { status, text } = await upload(bytes, `story.${name}`);
    expect(status).toBe(200);
    const preview = JSON.parse(text);
    expect(preview.kind).toBe(kind);
    expect(preview.blocks.map((block: { text: string }) => block.text).join('\n')).toContain('nobody rang the bells');
  });

  it('gives no script of a page back, and marks only where they were words', async () => {
    const { text } = await upload(scripted, 'x.html', 'text/html');
    const preview = JSON.parse(text);
    expect(JSON.stringify(preview.blocks)).not.toMatch(/alert|javascript:|onerror/);
    expect(preview.blocks.some((block: { text: string }) => block.text.includes('<b>marks</b>'))).toBe(true);
    // A browser's tab shows these signs as they are: they are words of the title, and stay words.
    expect(preview.title).toBe('High <script>alert(1)</script>water');
  });

  it.each([
    ['a zip bomb named as a document', zipSync({ 'word/document.xml': new Uint8Array(90 * 2 ** 20) }), 'bomb.docx'],
    ['a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, ...new Uint8Array(5000).map((_, i) => i % 7)]), 'story.html'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new Uint8Array(3000)]), 'story.pdf'],
    ['a page of nested elements', `<html><body>${'<div>'.repeat(200_000)}words`, 'deep.html'],
    ['nothing', '', 'empty.txt'],
  ])('of %s is refused with a sentence', async (_, bytes, name) => {
    const started = Date.now();
    const { status, text } = await upload(bytes, name);
    expect(status).toBe(400);
    expect(JSON.parse(text).message).toMatch(/\.$/);
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  it('past 25 MB keeps nothing', async () => {
    const before = await db.blob.count();
    const { status } = await upload(new Uint8Array(25 * 2 ** 20 + 1), 'large.txt');
    expect(status).toBe(413);
    expect(await db.blob.count()).toBe(before);
    expect(readdirSync(join(directory, 'blobs', 'incoming'))).toEqual([]);
  });
});

describe('a file kept as evidence', () => {
  const ask = async (path: string, init: RequestInit, as = editor) => {
    const { response } = await rest.handle(new Request(`http://desk.example/api${path}`, init), {
      prefix: '/api',
      context: { ...context, actor: as },
    });
    return response!;
  };
  const keep = (bytes: string, name: string) => {
    const form = new FormData();
    form.append('file', new File([bytes], name, { type: 'text/html' }));
    return ask('/evidence/files', { method: 'POST', body: form });
  };

  it('is named in an item of evidence and handed to the desk alone, to be saved and never shown', async () => {
    const page = '<script>alert(1)</script>';
    const kept = await keep(page, '../../etc/log of\u202e\ncalls.html');
    const file = await kept.json();
    expect([kept.status, file]).toMatchObject([201, { name: 'log ofcalls.html', size: 25, kind: 'text' }]);
    const client = createRouterClient(router, { context });
    const item = { ref: 'C-1', polarity: 'supports', kind: 'dataset', text: { en: 'The log.' } } as const;
    const claim = await client.claims.addEvidence({ ...item, file: { sha256: file.sha256, name: file.name } });
    const added = claim.evidence.at(-1)!;
    expect(added.file).toEqual({ sha256: file.sha256, name: 'log ofcalls.html' });
    const answered = await ask(`/evidence/${added.ref}/file`, {});
    expect(await answered.text()).toBe(page);
    expect(Object.fromEntries(answered.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment;/),
      'x-content-type-options': 'nosniff',
    });
    expect((await ask(`/evidence/${added.ref}/file`, {}, { ...editor, role: 'reader' })).status).toBe(403);
    await expect(
      client.claims.addEvidence({ ...item, file: { sha256: '0'.repeat(64), name: 'x' } }),
    ).rejects.toMatchObject({ code: 'invalid', data: { field: 'file' } });
  });

  it('is no program, whatever it is called', async () => {
    const refused = await keep('#!/bin/sh\nrm -rf /\n', 'log.csv');
    expect([refused.status, (await refused.json()).message]).toEqual([400, expect.stringMatching(/none of the kinds/)]);
  });
});

describe('a request of 200 MB', () => {
  const megabytes = (sent: { count: number }) =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        sent.count += 1;
        if (sent.count > 200) controller.close();
        else controller.enqueue(new Uint8Array(2 ** 20));
      },
    });
  const post = (headers: Record<string, string>, body: ReadableStream) =>
    new Request('http://desk.example/api/captures/preview', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', ...headers },
      body,
      duplex: 'half',
    } as RequestInit);

  it('is refused before a byte is read where it says its size', async () => {
    const sent = { count: 0 };
    const response = await answer(post({ 'content-length': String(200 * 2 ** 20) }, megabytes(sent)));
    expect([response.status, (await response.json()).error.code]).toEqual([413, 'too_large']);
    expect(sent.count).toBeLessThan(3);
  });

  it('is broken off at the limit where it does not', async () => {
    const sent = { count: 0 };
    const response = await answer(post({}, megabytes(sent)));
    expect([response.status, (await response.json()).error.code]).toEqual([413, 'too_large']);
    expect(sent.count).toBeLessThan(32);
  });

  it('of a size we take passes unchanged', async () => {
    const { request, exceeded } = limited(
      new Request('http://x/', { method: 'POST', headers: { 'x-a': 'b' }, body: 'words' }),
    );
    expect([await request.text(), request.headers.get('x-a'), exceeded()]).toEqual(['words', 'b', undefined]);
  });
});

it('a visitor may neither preview, take nor fetch', async () => {
  const client = createRouterClient(router, { context: { ...context, actor: { ...editor, role: 'visitor' } } });
  await expect(client.sources.preview({ text: 'words' })).rejects.toMatchObject({ code: 'unauthorised' });
  await expect(client.sources.fetch({ url: 'https://a.example/' })).rejects.toMatchObject({ code: 'unauthorised' });
});

describe('a finished export', () => {
  it('is sent as it is read, with its length and name', async () => {
    const bytes = new Uint8Array(5 * 2 ** 20).map((_, at) => (at * 31) % 251);
    const { sha256 } = await storeBlob([bytes], bytes.length);
    const [id, name] = [newId(), 'counterclaim-D-1-edition-1.zip'];
    const result = { sha256, name, mediaType: 'application/zip' };
    await db.job.create({ data: { id, kind: 'export', state: 'done', input: {}, result } });
    const get = (method = 'GET') => answer(new Request(`http://desk.example/api/exports/kept/${id}`, { method }));
    const reply = await get();
    expect(reply.status).toBe(200);
    expect(Object.fromEntries(reply.headers)).toMatchObject({
      'content-type': 'application/zip',
      'content-length': String(bytes.length),
      'content-disposition': expect.stringContaining(`filename="${name}"`),
    });
    const pieces: Uint8Array[] = [];
    for await (const piece of reply.body as unknown as AsyncIterable<Uint8Array>) pieces.push(piece);
    // Never held whole: it comes in pieces of what a disk reads at once.
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(2 ** 20);
    expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
    const head = await get('HEAD');
    expect([head.headers.get('content-length'), head.body]).toEqual([String(bytes.length), null]);
    // Other bytes than were written are not sent.
    writeFileSync(join(directory, 'blobs', sha256.slice(0, 2), sha256), 'spoiled');
    expect((await get()).status).toBe(404);
  });
});
