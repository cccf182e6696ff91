/** The contents of a page's meta elements of the first of the names that has any, in the order of the page. */
export function metaContents(document: Document, names: readonly string[]): string[] {
  const held = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta')) {
    const name = (['property', 'name', 'itemprop', 'http-equiv'] as const)
      .map((a) => meta.getAttribute(a))
      .find(Boolean);
    const key = (name ?? '').trim().toLowerCase();
    const content = meta.getAttribute('content')?.replace(/\s+/g, ' ').trim();
    if (content && names.includes(key)) held.set(key, [...(held.get(key) ?? []), content]);
  }
  const first = names.find((name) => held.has(name));
  return first === undefined ? [] : held.get(first)!;
}

/** The first of them, or null. */
export const metaContent = (document: Document, names: readonly string[]): string | null =>
  metaContents(document, names)[0] ?? null;
