/** Where evidence comes from: a key, and the keys of the origins it was made from. */
export type Origin = { readonly key: string; readonly derivedFrom: readonly string[] };

/** What an origin comes down to. */
export type Descent = {
  readonly key: string;
  /** The origins it rests on in the last instance, in order of key; itself where it rests on no other. */
  readonly roots: readonly string[];
  /** On the way down one origin is made from another and that from the first. */
  readonly circular: boolean;
};

export type Independence = {
  readonly descents: readonly Descent[];
  /** The number of origins that owe nothing to each other; a circle counts as one. */
  readonly origins: number;
  readonly circular: boolean;
};

/**
 * Follows each origin down to its roots and counts how many independent ones the evidence comes down to: two reports
 * of one report are one. `used` names the origin of each item of evidence; null where none is on record, which counts
 * as an origin of its own because nothing says otherwise. Edges to unknown keys are left out.
 *
 * A circle (A from B, B from A) without a way out has no bottom: its members are taken together as one root, named by
 * the first of them in order of key. Circles are the strongly connected components of the graph (Tarjan, 1972).
 */
export function independence(origins: readonly Origin[], used: readonly (string | null)[]): Independence {
  const known = new Set(origins.map((origin) => origin.key));
  const below = new Map(
    origins.map(({ key, derivedFrom }) => [key, derivedFrom.filter((base) => base !== key && known.has(base))]),
  );
  const parts = components(below);
  const descents = origins.map(({ key }) => {
    const { roots, circular } = parts.get(key)!;
    return { key, roots: [...roots].sort(), circular };
  });
  const named = used.filter((key): key is string => key !== null && known.has(key)).map((key) => parts.get(key)!);
  return {
    descents,
    // An item that rests on two roots adds no third origin, so the roots are what is counted.
    origins: new Set(named.flatMap((part) => [...part.roots])).size + (used.length - named.length),
    circular: named.some((part) => part.circular),
  };
}

/** Origins made from each other (mostly one alone), with what they come down to. */
type Component = { readonly roots: ReadonlySet<string>; readonly circular: boolean };
type Below = ReadonlyMap<string, readonly string[]>;

/** Each key's strongly connected component. Walks with a stack of its own: a chain of any length must not overflow. */
function components(below: Below): Map<string, Component> {
  const found = new Map<string, Component>();
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const lower = (key: string, to: number) => low.set(key, Math.min(low.get(key)!, to));
  const open = (key: string) => {
    index.set(key, index.size);
    low.set(key, index.get(key)!);
    return { key, next: 0, place: stack.push(key) - 1 };
  };
  for (const start of below.keys()) {
    const walk = index.has(start) ? [] : [open(start)];
    for (let step = walk.at(-1); step; step = walk.at(-1)) {
      const base = below.get(step.key)![step.next++];
      if (base !== undefined && !index.has(base)) walk.push(open(base));
      else if (base !== undefined && !found.has(base)) lower(step.key, index.get(base)!);
      else if (base === undefined) {
        walk.pop();
        const above = walk.at(-1);
        if (above) lower(above.key, low.get(step.key)!);
        if (low.get(step.key) === index.get(step.key)) close(stack.splice(step.place), below, found);
      }
    }
  }
  return found;
}

/** Writes down a finished component. Tarjan finishes from the bottom up, so what lies below is there already. */
function close(members: string[], below: Below, found: Map<string, Component>): void {
  const inside = new Set(members);
  const bases = members.flatMap((key) =>
    below
      .get(key)!
      .filter((base) => !inside.has(base))
      .map((base) => found.get(base)!),
  );
  const component: Component = {
    roots: new Set(bases.length === 0 ? [members.sort()[0]!] : bases.flatMap((base) => [...base.roots])),
    circular: members.length > 1 || bases.some((base) => base.circular),
  };
  for (const key of members) found.set(key, component);
}
