/**
 * JSON in the one form of RFC 8785 (JSON Canonicalization Scheme): no white space, the names of every object in the
 * order of their UTF-16 code units, numbers and strings as ECMAScript prints them. The same value gives the same text
 * on any machine and through any database that keeps JSON by meaning. Throws TypeError for what JSON cannot hold.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no place in JSON.`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`A ${typeof value} has no place in JSON.`);
  const held = value as Readonly<Record<string, unknown>>;
  // Array.prototype.sort compares code units, which is the order the standard asks for.
  const names = Object.keys(held)
    .filter((name) => held[name] !== undefined)
    .sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(held[name])}`).join(',')}}`;
}
