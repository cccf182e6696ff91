import { createHash } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { createSpeaker } from '@/lib/domain/speakers/edit-data';
import { suggestStatements } from '@/lib/jobs/suggest';
import type { Actor } from '@/lib/platform/auth/roles';
import { setSettings } from '@/lib/platform/env';
import { newId } from '@/lib/platform/ids';
import { closeSender } from '@/lib/platform/queue';
import { testDatabase } from '@/prisma/testing/database';
import { listSuggestions, startSuggestions } from './data';

setSettings({ LOG_LEVEL: 'silent' });
const { db } = await testDatabase();
const { author } = await loadSample();
const editor: Actor = { role: 'editor', userId: null, authorId: author, scopes: null };

afterAll(closeSender);
const now = () => new Date('2026-11-22T12:00:00Z');

const TEXT = `The Norland Embassy in Port Clement said that the reports of a flood were invented.

“We have seen no water at all,” the Norland Embassy said. “The bells were never rung.”

Quay Radio’s statement said that its masts had stood through the night.

A spokesman for the Harbour Ministry said that the ministry had rung the bells at two in the morning.`;

/** Who is offered as speaker on record, with the words that name them, in the order of the text. */
async function offered(): Promise<(readonly [string | undefined, string | undefined])[]> {
  const like = await db.capture.findFirstOrThrow({ where: { source: { number: 1 } } });
  const textSha256 = createHash('sha256').update(TEXT).digest('hex');
  const words = { text: TEXT, length: TEXT.length, textSha256, edition: 8, language: 'en' };
  const id = newId();
  await db.capture.create({ data: { ...like, ...words, id, key: 'embassy', kind: 'full_text' } });
  await startSuggestions(editor, 'S-1.8');
  await suggestStatements({ input: { capture: id }, signal: new AbortController().signal, progress: () => undefined });
  const { items } = await listSuggestions({ capture: 'S-1.8' });
  return items.map(({ speaker }) => [speaker?.mention, speaker?.record?.name.en]);
}

it('knows a house by its full name elsewhere in the text, by its statement, and its spokesman by the office', async () => {
  const make = (name: string, kind: 'organisation' | 'unnamed', speaksFor?: string) =>
    createSpeaker(
      editor,
      { kind, name: { en: name }, aliases: [], roles: [], ...(speaksFor ? { speaksFor } : {}) },
      now,
    );
  // Two of them bear the short name: by itself it names neither.
  await make('Norland Embassy in Port Clement', 'organisation');
  await make('Norland Embassy in Seahaven', 'organisation');
  await make('Quay Radio', 'organisation');
  const ministry = await make('Harbour Ministry', 'organisation');
  await make('Spokesman of the Harbour Ministry', 'unnamed', ministry.ref);
  await make('A keeper of the weir', 'unnamed');
  const found = await offered();
  const records = new Map(found.map(([mention, name]) => [mention?.replace(/^(the|a) /i, ''), name]));
  expect(records.get('Norland Embassy')).toBe('Norland Embassy in Port Clement');
  expect(records.get('Quay Radio’s statement')).toBe('Quay Radio');
  expect(records.get('spokesman for the Harbour Ministry')).toBe('Spokesman of the Harbour Ministry');
});
