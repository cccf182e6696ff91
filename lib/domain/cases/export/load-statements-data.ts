import { byNumber, type Loading } from '@/lib/domain/cases/export/loading-data';
import type { FileAnchor, FileStance } from '@/lib/domain/cases/export/records';
import { given, word } from '@/lib/domain/cases/export/records';
import { maybeLocal } from '@/lib/domain/cases/export/stored-people-data';
import {
  type LinkPlace,
  type StoredCapture,
  storedAnchors,
  storedStances,
  storedStatements,
} from '@/lib/domain/cases/export/stored-texts-data';
import type { CaseFile } from '@/lib/engines/casefile/schema';
import { findSpans } from '@/lib/engines/casefile/spans';

/**
 * Statements with their stances on the claims of the file and their anchors in the captures of the file. `claims` has
 * the keys of those claims by id.
 */
export async function loadStatements(
  { tx, writing }: Loading,
  ids: readonly string[],
  captures: readonly StoredCapture[],
  claims: ReadonlyMap<string, string>,
): Promise<CaseFile['statements']> {
  const texts = new Map(captures.map((capture) => [capture.id, capture.content]));
  const stances = new Map<string, FileStance[]>();
  for (const { statementId, claimId, stance, coverage, note } of await storedStances(tx, ids)) {
    const claim = claims.get(claimId);
    if (claim === undefined) continue;
    const words = { claim, stance, coverage: coverage && word<'whole'>(coverage), note: maybeLocal(note) };
    append(stances, statementId, given<FileStance>(words));
  }
  const anchors = new Map<string, FileAnchor[]>();
  for (const { ownerId, captureId, start, exact } of await storedAnchors(tx, ids)) {
    const capture = texts.get(captureId);
    if (capture) append(anchors, ownerId, anchorRecord(capture, exact, start));
  }
  return byNumber(await storedStatements(tx, { ids })).map((statement) => ({
    ...writing('statement', statement),
    ...statement.content,
    chain: {
      ...statement.content.chain,
      links: statement.content.chain.links.map((link, at) => ({ ...link, ...placeOf(statement.places[at], texts) })),
    },
    anchors: anchors.get(statement.id) ?? [],
    stances: stances.get(statement.id) ?? [],
  }));
}

/** The words of a link in a capture of the file. */
function placeOf(place: LinkPlace | null | undefined, texts: Texts): { anchor?: FileAnchor } {
  const capture = place && texts.get(place.captureId);
  if (!capture) return {};
  return { anchor: anchorRecord(capture, capture.text.slice(place.start, place.end), place.start) };
}

function append<T>(lists: Map<string, T[]>, id: string, record: T): void {
  const list = lists.get(id);
  if (list) list.push(record);
  else lists.set(id, [record]);
}

type Texts = ReadonlyMap<string, { key: string; text: string }>;

/** An anchor by its words; which of several places is meant is counted only where there are several. */
export function anchorRecord(capture: { key: string; text: string }, quote: string, start: number): FileAnchor {
  const places = findSpans(capture.text, quote);
  const occurrence = places.findIndex((place) => place.start === start) + 1;
  return { capture: capture.key, quote, ...(places.length > 1 ? { occurrence } : {}) };
}
