/** The path to return to, if it is one of ours: `//host`, `\host` and whole addresses would lead a reader elsewhere. */
export function pathBack(wanted: string | null): string {
  if (!wanted?.startsWith('/') || wanted.startsWith('//')) return '/';
  const base = 'http://here.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : undefined;
  return url?.origin === base ? url.pathname + url.search : '/';
}
