import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setSettings } from '@/lib/platform/env';
import type { CapturePreview, SourceInput, TakeInput } from './capture-contract';

/** A data directory for one file of tests; answers how to remove it. */
export function temporaryData(): () => void {
  const directory = mkdtempSync(join(tmpdir(), 'counterclaim-captures-'));
  setSettings({ COUNTERCLAIM_DATA: directory });
  return () => rmSync(directory, { recursive: true });
}

export const paragraphs = [
  'The county says that nobody opened the upper gate during the night of the flood.',
  'A keeper who asked not to be named told this paper that the gate stood open at two in the morning.',
  'Three villages below the weir were under water before the bells were rung on Wednesday.',
  'The mill’s owner denies that anybody of his people was near the lock at that hour.',
];

/** An article of our own; every number is another work. */
export const story = (number: number, lines = paragraphs) => `Flood at the weir ${number}\n\n${lines.join('\n\n')}`;

export const record = (changes: Partial<SourceInput> = {}): SourceInput => ({
  title: 'Flood at the weir',
  type: 'article-newspaper',
  language: 'en',
  publisher: null,
  authors: [],
  publishedCirca: false,
  rights: 'quotations-only',
  ...changes,
});

/** The numbers of the blocks a preview keeps. */
export const allOf = (preview: CapturePreview) => preview.blocks.flatMap(({ kept }, index) => (kept ? [index] : []));

/** What an editor sends who changes nothing of a preview. */
export const takes = (preview: CapturePreview, changes: Partial<TakeInput> = {}): TakeInput => ({
  original: preview.original,
  blocksSha256: preview.blocksSha256,
  kept: allOf(preview),
  record: record(),
  anotherWork: false,
  ...changes,
});
