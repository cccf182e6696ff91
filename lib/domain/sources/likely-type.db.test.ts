import { afterAll, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import type { Actor } from '@/lib/platform/auth/roles';
import { testDatabase } from '@/prisma/testing/database';
import { record, story, takes, temporaryData } from './capture.fixture';
import { takeCapture } from './capture-edit-data';
import { previewCapture } from './preview-data';

await testDatabase();
const { author } = await loadSample();
afterAll(temporaryData());
const editor: Actor = { role: 'editor', userId: 'u', authorId: author, scopes: null };
const read = (text: string) => previewCapture(editor, { text });
const minutes = 'The board met at nine.\n\nIt resolved that the gate be mended before the winter, and rose at ten.';

it('words that say nothing of their kind are a newspaper’s first, then of the kind taken last', async () => {
  expect((await read(minutes)).type).toBe('article-newspaper');
  await takeCapture(editor, takes(await read(story(1)), { record: record({ type: 'report' }) }));
  expect((await read(minutes)).type).toBe('report');
});

it('a byline tells a newspaper, and a page what it says of itself', async () => {
  expect((await read(`Gate mended\n\nBy Ida Berg\n\n${minutes}`)).type).toBe('article-newspaper');
  const page = `<!doctype html><html><head><title>Minutes</title></head><body><p>${minutes}</p></body></html>`;
  const file = new File([page], 'a.html', { type: 'text/html' });
  expect((await previewCapture(editor, { file })).type).toBe('webpage');
});
