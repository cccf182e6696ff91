import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { createClaim } from '@/lib/domain/claims/edit-data';
import { loadSample } from '@/lib/domain/reading/sample-data';
import type { StatementInput } from '@/lib/domain/statements/edit-contract';
import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';

/**
 * For tests on a database: the small invented case with its two people at work, the first text of S-1, a statement on
 * its opening words that only needs what a test is about, and claims to draft.
 */
export async function sampleDesk() {
  const sample = await loadSample();
  const editor: Actor = { role: 'editor', userId: 'e', authorId: sample.author, scopes: null };
  const reviewer: Actor = { role: 'reviewer', userId: 'r', authorId: sample.reviewer, scopes: null };
  const db = database();
  const where = { edition: 1, source: { number: 1 } };
  const { text } = await db.capture.findFirstOrThrow({ where, select: { text: true } });
  const { slug } = await db.case.findFirstOrThrow();
  const now = () => new Date();
  const statement = (change: Partial<StatementInput> = {}): StatementInput => ({
    capture: 'S-1.1',
    spans: [{ start: 0, end: text.indexOf(' ', 8) }],
    speaker: 'P-1',
    said: '2026-02',
    mode: 'paraphrased',
    language: 'en',
    attribution: 'as-quoted',
    links: [
      { agent: 'P-2', verb: 'reports', mode: 'paraphrased', readByUs: true, gap: false },
      { agent: 'P-1', verb: 'said', mode: 'verbatim', readByUs: false, gap: true },
    ],
    terminus: 'original-not-found',
    bearings: [],
    ...change,
  });
  const draftOf = (words: string): Promise<ClaimDetail> =>
    createClaim(editor, { case: slug, proposition: { en: words }, topics: [] }, now);
  return { editor, reviewer, now, slug, capture: { ref: 'S-1.1', text }, statement, draftOf };
}
