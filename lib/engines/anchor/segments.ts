/** A marked stretch of a text: UTF-16 offsets, end exclusive. `key` says whose it is; one key may mark several stretches. */
export type Stretch = { readonly key: string; readonly start: number; readonly end: number };

/** A stretch with the lane its underline runs in: 0 is nearest to the words. */
export type Laned<T extends Stretch> = T & { readonly lane: number };

/** A run of text over which the same stretches lie, in the order of their lanes; none where nothing is marked. */
export type Segment<T extends Stretch> = {
  readonly start: number;
  readonly end: number;
  readonly over: readonly Laned<T>[];
};

/**
 * Gives every stretch a lane so that overlapping ones never share one and each keeps its own from end to end: first-fit
 * colouring of an interval graph by start, which needs as many lanes as stretches lie over the busiest place, no more.
 * Of two that begin together the longer takes the inner lane. Empty stretches are dropped; the order is that of the text.
 */
export function lanesOf<T extends Stretch>(stretches: readonly T[]): Laned<T>[] {
  const busyUntil: number[] = [];
  return stretches
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((stretch) => {
      const free = busyUntil.findIndex((until) => until <= stretch.start);
      const lane = free < 0 ? busyUntil.length : free;
      busyUntil[lane] = stretch.end;
      return { ...stretch, lane };
    });
}

/**
 * Cuts the part of a text from `from` to `to` (UTF-16 offsets) into runs over which the same stretches lie. Together the
 * runs are the whole part, in order, none empty; stretches are clipped to it. Lanes are those of the whole text, so a
 * statement that goes on into the next paragraph keeps its underline.
 */
export function segmentsOf<T extends Stretch>(from: number, to: number, laned: readonly Laned<T>[]): Segment<T>[] {
  const touching = laned.filter(({ start, end }) => start < to && end > from);
  const cuts = new Set([from, to]);
  for (const { start, end } of touching) {
    cuts.add(Math.max(from, start));
    cuts.add(Math.min(to, end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index]!;
    const over = touching.filter((stretch) => stretch.start <= start && stretch.end >= end);
    return { start, end, over: over.sort((a, b) => a.lane - b.lane) };
  });
}

/** A marked stretch with its words: all that may be shown of a text whose rights allow quotations only. */
export type Quoted = Stretch & { readonly exact: string };

/**
 * The passages that quoted stretches cover, with their words: stretches that overlap or touch are joined to one passage,
 * put together from their own words, so no character is shown that nobody quoted. In the order of the text.
 */
export function passagesOf(quotes: readonly Quoted[]): { start: number; end: number; text: string }[] {
  const passages: { start: number; end: number; text: string }[] = [];
  for (const { start, end, exact } of [...quotes].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = passages.at(-1);
    if (!last || start > last.end) passages.push({ start, end, text: exact });
    else if (end > last.end) {
      last.text += exact.slice(last.end - start);
      last.end = end;
    }
  }
  return passages;
}
