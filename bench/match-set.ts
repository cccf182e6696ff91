import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PlainClaim } from '@/lib/engines/match/memory';

/** A query of the development set with the ids of the claims that answer it. */
export interface JudgedQuery {
  id: string;
  text: string;
  relevant: string[];
}

const folder = fileURLToPath(new URL('../../shared/eval/matching/', import.meta.url));

function lines<T>(file: string): T[] {
  return readFileSync(folder + file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** The development set beside the repository (third-party, never part of it); null where it is absent. */
export function matchSet(): { claims: PlainClaim[]; queries: JudgedQuery[] } | null {
  if (!existsSync(`${folder}claims.jsonl`)) return null;
  return { claims: lines('claims.jsonl'), queries: lines('queries.dev.jsonl') };
}

/** Average precision and recall at `k` of one answer; divided by the number of relevant claims, as CheckThat! does. */
export function judge(
  found: readonly string[],
  relevant: readonly string[],
  k: number,
): { ap: number; recall: number } {
  let hits = 0;
  let ap = 0;
  found.slice(0, k).forEach((id, i) => {
    if (!relevant.includes(id)) return;
    hits++;
    ap += hits / (i + 1);
  });
  return { ap: ap / relevant.length, recall: hits / relevant.length };
}
