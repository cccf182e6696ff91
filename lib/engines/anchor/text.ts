/**
 * The one form in which a capture's words are kept, hashed and pointed into.
 *
 * NFC, lines ended by `\n`, no byte-order mark, no control characters but tab and newline, no spaces at line ends, at
 * most one empty line in a row, none at either end. Idempotent: canonicalText(canonicalText(x)) === canonicalText(x).
 * Tabs and runs of spaces inside a line stay: they can carry meaning (columns, verse).
 */
export function canonicalText(raw: string): string {
  return (
    raw
      .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n')
      .replace(LONE_SURROGATE, '\ufffd')
      .replace(UNWANTED, '')
      // After removal, not before: a control character between a letter and its accent would keep them apart.
      .normalize('NFC')
      .split('\n')
      .map(withoutTrailingSpace)
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^\n+|\n+$/g, '')
  );
}

/** By hand, because the regular expression for it takes quadratic time on long runs of spaces. */
function withoutTrailingSpace(line: string): string {
  let end = line.length;
  while (end > 0 && ' \t\u00a0\u3000'.includes(line[end - 1]!)) end--;
  return line.slice(0, end);
}

/** PostgreSQL refuses lone surrogates and they have no UTF-8 form, so a hash of them would not be stable. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** C0 (except tab and newline), DEL, C1 and the byte-order mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing control characters is the purpose
const UNWANTED = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g;
