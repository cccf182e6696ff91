/** A row of a list as the rule sees it: what kind it is, and the kinds of what takes the focus in it, in their order. */
export type Row = { readonly kind: string; readonly controls: readonly string[] };

/** What is known when something on the page has changed. */
export type Situation = {
  /** The element that had the focus last: null once somebody left it on purpose. */
  readonly last: { readonly kind: string; readonly there: boolean; readonly off: boolean } | null;
  /** Whether something has the focus: the screen itself may have put it there. */
  readonly held: boolean;
  /** Whether a control was turned on or off. */
  readonly turned: boolean;
  /** The kind of the outermost part that went away with the element, and what stood after and before it. */
  readonly gone?: string;
  readonly beside?: readonly (Row | null)[];
};

/** Where the focus goes: to the same element again, to a control of a row beside, to the part of the page around, or nowhere. */
export type Decision = 'nowhere' | 'again' | 'around' | { readonly row: number; readonly control: number };

/**
 * The focus never falls to the top of the page: an element that was off has it again once it is on; where it went away,
 * the like control of the row after or before has it, the last of its kind, as the button that takes a row out mostly is;
 * else the part of the page around. Where something has the focus, or will have it when it is on again, nothing is done.
 */
export function whereTo({ last, held, turned, gone, beside = [] }: Situation): Decision {
  if (!last || held || (last.there && last.off)) return 'nowhere';
  if (last.there) return turned ? 'again' : 'nowhere';
  // Only a row of the same kind: what else stands there may do something quite different.
  const row = beside.findIndex((each) => each !== null && each.kind === gone);
  const control = beside[row]?.controls.lastIndexOf(last.kind) ?? -1;
  return control < 0 ? 'around' : { row, control };
}
