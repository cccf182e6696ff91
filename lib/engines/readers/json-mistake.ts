const TOKEN =
  /[\t\n\r ]*(?:("[^"\\\t\n\r]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\t\n\r]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{},:]))/uy;

/** What may stand next; `key!` and `value!` where nothing may close yet, after a comma. */
type Wanted = 'value' | 'value!' | 'key' | 'key!' | 'colon' | 'more' | 'end';

/**
 * Where a text stops being JSON, line and column from 1; null where it is JSON throughout. A parser of the language says
 * so only in words that differ from one version to the next.
 */
export function jsonMistake(text: string): { line: number; column: number } | null {
  const open: string[] = [];
  let wanted: Wanted = 'value!';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const next: Wanted | null = found ? after(wanted, found, open) : null;
    if (!next) break;
    wanted = next;
    at = TOKEN.lastIndex;
  }
  if (wanted === 'end' && /^[\t\n\r ]*$/.test(text.slice(at))) return null;
  // What is there and does not fit; where the text ends too soon, its end.
  const rest = /[^\t\n\r ]/.exec(text.slice(at));
  const before = text.slice(0, rest ? at + rest.index : at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** What may stand after a token, or null where it may not stand here. */
function after(wanted: Wanted, [, string, plain, sign]: RegExpExecArray, open: string[]): Wanted | null {
  const done = (): Wanted => (open.length === 0 ? 'end' : 'more');
  if (string !== undefined && wanted.startsWith('key')) return 'colon';
  if (wanted.startsWith('value') && (string ?? plain) !== undefined) return done();
  if (wanted.startsWith('value') && (sign === '{' || sign === '[')) {
    open.push(sign);
    return sign === '{' ? 'key' : 'value';
  }
  if (sign === ':' && wanted === 'colon') return 'value!';
  if (sign === ',' && wanted === 'more') return open.at(-1) === '{' ? 'key!' : 'value!';
  const closes = open.at(-1) === '{' ? '}' : ']';
  if (sign === closes && open.length > 0 && ['more', 'key', 'value'].includes(wanted)) {
    open.pop();
    return done();
  }
  return null;
}
