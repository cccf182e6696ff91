import type { MODES } from '@/lib/domain/vocabulary';

/** A person or work as a form shows it: what is stored and what is read. */
export type Named = { readonly ref: string; readonly name: string };

/** One link of a chain as it is edited; `id` only tells the rows of a form apart. */
export type LinkDraft = {
  readonly id: string;
  readonly agent: Named | null;
  readonly verb: string;
  readonly mode: (typeof MODES)[number];
  readonly source: Named | null;
  readonly readByUs: boolean;
  readonly gap: boolean;
  readonly span: { readonly capture: string; readonly start: number; readonly end: number } | null;
};

/* A chain runs from what we read (first) back to the origin (last). A link's `gap` says that one is missing before it. */

/** Takes a link out. From the middle it leaves a visible gap, so that its neighbours are never joined in silence. */
export function removeLink(links: readonly LinkDraft[], at: number): LinkDraft[] {
  const rest = links.filter((_, index) => index !== at);
  const middle = at > 0 && at < links.length - 1;
  const marked = rest.map((link, index) => (middle && index === at ? { ...link, gap: true } : link));
  return settled(marked, links[at]?.readByUs === true);
}

/** Moves a link one place towards the reader (−1) or the origin (1); at either end nothing moves. */
export function moveLink(links: readonly LinkDraft[], at: number, by: -1 | 1): LinkDraft[] {
  const to = at + by;
  if (to < 0 || to >= links.length) return [...links];
  const moved = [...links];
  [moved[at], moved[to]] = [moved[to]!, moved[at]!];
  return settled(moved, false);
}

/** Puts a link in after another; it fills the gap that stood there. −1 puts it first. */
export function addLink(links: readonly LinkDraft[], after: number, link: LinkDraft): LinkDraft[] {
  const next = links.map((each, index) => (index === after + 1 ? { ...each, gap: false } : each));
  return settled([...next.slice(0, after + 1), link, ...next.slice(after + 1)], false);
}

/** Splits a link in two: what it said stays nearer to the origin, and a new one stands before it. */
export const splitLink = (links: readonly LinkDraft[], at: number, link: LinkDraft): LinkDraft[] =>
  addLink(links, at - 1, { ...link, mode: links[at]?.mode ?? link.mode });

/** Marks the one link whose words we read; the mark leaves the others. */
export const markRead = (links: readonly LinkDraft[], at: number): LinkDraft[] =>
  links.map((link, index) => ({ ...link, readByUs: index === at }));

/**
 * Where the link that we read stands is the source before us, as it is stored: another that was named for it goes, and
 * with it words held there.
 */
export const readIn = (links: readonly LinkDraft[], source: Named): LinkDraft[] =>
  links.map((link) => {
    if (!link.readByUs || link.source?.ref === source.ref) return link;
    return { ...link, source, span: link.span?.capture.startsWith(`${source.ref}.`) ? link.span : null };
  });

/** A first link has nothing before it that could be missing; and somebody must have been read. */
function settled(links: readonly LinkDraft[], lostRead: boolean): LinkDraft[] {
  return links.map((link, index) => ({
    ...link,
    gap: index > 0 && link.gap,
    readByUs: lostRead ? index === 0 : link.readByUs,
  }));
}
