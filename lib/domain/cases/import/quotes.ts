import { find, type Prepared } from '@/lib/engines/anchor/find';
import { exactPlaces, type Span } from '@/lib/engines/anchor/places';

/** Where the quoted phrases of one statement stand in a text, and why the others were not anchored. */
export type Anchored = { found: Span[]; missing: { quote: string; reason: string }[] };

/**
 * Finds the quoted phrases of a statement in the full text. A case file gives them no neighbourhood, so a phrase that
 * stands in several places is anchored only where the statement's other phrases tell which is meant: in the one
 * paragraph (line of the canonical text) that has both. What stays open is reported, never guessed.
 */
export function anchorQuotes(prepared: Prepared, quotes: readonly string[]): Anchored {
  const spans = new Map<string, Span>();
  for (const exact of new Set(quotes)) {
    const place = find(prepared, { exact });
    if (place) spans.set(exact, { start: place.start, end: place.end });
  }
  const sure = [...spans.values()];
  const missing: Anchored['missing'] = [];
  for (const quote of new Set(quotes)) {
    if (spans.has(quote)) continue;
    const places = exactPlaces(prepared.text, quote);
    const near = places.filter((place) => sure.some((span) => sameParagraph(prepared.text, place, span)));
    if (near.length === 1) spans.set(quote, near[0]!);
    else missing.push({ quote, reason: reason(places.length, near.length) });
  }
  return { found: [...spans.values()], missing };
}

function reason(places: number, near: number): string {
  if (places === 0) return 'does not stand in the text';
  if (places === 1) return 'stands there only inside other words';
  const told = near === 0 ? 'and no other phrase of the statement tells which' : `${near} times near the others`;
  return `stands there ${places} times, ${told}`;
}

function sameParagraph(text: string, a: Span, b: Span): boolean {
  const [first, last] = a.start <= b.start ? [a, b] : [b, a];
  return last.start < first.end || !text.slice(first.end, last.start).includes('\n');
}
