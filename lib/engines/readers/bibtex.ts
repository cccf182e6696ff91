import { sourceOf } from './csl';
import { type At, type Incoming, nothing } from './incoming';

const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  booklet: 'pamphlet',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  conference: 'paper-conference',
  techreport: 'report',
  report: 'report',
  phdthesis: 'thesis',
  mastersthesis: 'thesis',
  thesis: 'thesis',
  dataset: 'dataset',
  online: 'webpage',
  electronic: 'webpage',
  www: 'webpage',
  newspaper: 'article-newspaper',
};

/** Sources from BibTeX: entries with @string abbreviations, values in braces or quotes, joined by #. Comments are passed over. */
export function readBibtex(text: string): Incoming {
  const incoming = nothing();
  const short = new Map(MONTHS.map((month, place) => [month, String(place + 1)]));
  const place = lineCounter(text);
  for (const { type, body, at } of entriesIn(text)) {
    if (body === null) {
      incoming.leftOut.push({ at: place(at), why: 'never-closed' });
      continue;
    }
    if (type === 'comment' || type === 'preamble') continue;
    const { key, fields } = fieldsIn(body, short, type === 'string');
    if (type === 'string') for (const [name, value] of fields) short.set(name, value);
    else {
      const source = sourceOf({ id: key, ...itemOf(type, fields) });
      if (source) incoming.sources.push(source);
      else incoming.leftOut.push({ at: key || place(at), why: 'no-title' });
    }
  }
  return incoming;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The line of an offset; offsets come in order, so the text is read once. */
function lineCounter(text: string): (at: number) => At {
  let [line, end] = [1, text.indexOf('\n')];
  return (at) => {
    for (; end !== -1 && end < at; end = text.indexOf('\n', end + 1)) line += 1;
    return { place: 'line', number: line };
  };
}

/** Entries that never close: each is looked through to the end of the file, so after so many the rest is left. */
const MOST_OPEN = 50;

/** The entries; `body` is null for one that never closes, after which the next line that begins with @ is tried. */
function* entriesIn(text: string): Generator<{ type: string; body: string | null; at: number }> {
  const head = /@\s*([A-Za-z]+)\s*([{(])/g;
  let open = 0;
  for (let found = head.exec(text); found && open < MOST_OPEN; found = head.exec(text)) {
    const end = closing(text, found.index + found[0].length);
    const body = end === -1 ? null : text.slice(found.index + found[0].length, end);
    yield { type: found[1]!.toLowerCase(), body, at: found.index };
    if (end === -1) open += 1;
    const next = end === -1 ? text.indexOf('\n@', found.index) : end;
    if (next === -1) return;
    head.lastIndex = next + 1;
  }
}

/** Where the brace or bracket opened before `from` closes, or -1. */
function closing(text: string, from: number): number {
  for (let at = from, depth = 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}' || (text[at] === ')' && depth === 1 && text[from - 1] === '(')) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

function fieldsIn(body: string, short: ReadonlyMap<string, string>, named: boolean) {
  const comma = named ? -1 : body.indexOf(',');
  const fields = new Map<string, string>();
  let rest = comma === -1 ? body : body.slice(comma + 1);
  for (;;) {
    const [all, name] = /^[\s,]*([A-Za-z][\w:.+/-]*)\s*=\s*/.exec(rest) ?? [];
    if (all === undefined || name === undefined) break;
    rest = rest.slice(all.length);
    const parts: string[] = [];
    for (;;) {
      const { value, length } = valueAt(rest, short);
      parts.push(value);
      rest = rest.slice(length).trimStart();
      if (!rest.startsWith('#')) break;
      rest = rest.slice(1).trimStart();
    }
    // Names keep their braces until they are parted: {Ministry of Trade and Industry} is one.
    const [field, value] = [name.toLowerCase(), parts.join('')];
    fields.set(field, NAMES.includes(field) ? value : plain(value));
    if (!/^\s*,/.test(rest)) break;
  }
  return { key: comma === -1 ? '' : body.slice(0, comma).trim(), fields };
}

function valueAt(text: string, short: ReadonlyMap<string, string>): { value: string; length: number } {
  if (text.startsWith('{')) {
    const end = closing(text, 1);
    return end === -1 ? { value: '', length: text.length } : { value: text.slice(1, end), length: end + 1 };
  }
  if (text.startsWith('"')) {
    let depth = 0;
    for (let at = 1; at < text.length; at += 1) {
      if (text[at] === '{') depth += 1;
      else if (text[at] === '}') depth -= 1;
      else if (text[at] === '"' && depth === 0) return { value: text.slice(1, at), length: at + 1 };
    }
    return { value: '', length: text.length };
  }
  const [word = ''] = /^[^\s,#}]*/.exec(text) ?? [];
  return { value: short.get(word.toLowerCase()) ?? word, length: Math.max(1, word.length) };
}

const MARKS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  c: '\u0327',
  v: '\u030c',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  H: '\u030b',
  r: '\u030a',
};
const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
};

/** A value without TeX: accents and letters as themselves, braces gone, dashes as dashes. */
function plain(value: string): string {
  return value
    .replace(/\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i)(?![A-Za-z])\s*/g, (_, name: string) => LETTERS[name]!)
    .replace(
      /\\([`'^"~=.])\s*\{?\\?([A-Za-zı])\}?|\\([cvuHr])\s*(?:\{([A-Za-z])\}|\s([A-Za-z]))/g,
      (_, a, b, c, d, e) => `${b ?? d ?? e}${MARKS[a ?? c]}`.replace('ı', 'i').normalize('NFC'),
    )
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/\\[A-Za-z]+\s*/g, '')
    .replace(/[{}]/g, '')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('~', ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function itemOf(type: string, fields: ReadonlyMap<string, string>): Record<string, unknown> {
  const get = (...names: string[]) => names.map((name) => fields.get(name)).find(Boolean);
  const date = get('date') ?? [get('year'), get('month'), get('day')].filter(Boolean).join('-');
  const how = get('howpublished')?.replace(/^\\?url/, '');
  return {
    type: TYPES[type] ?? 'document',
    title: get('title'),
    author: namesIn(get(...NAMES) ?? ''),
    issued: date,
    publisher: get('publisher', 'institution', 'school', 'organization'),
    'container-title': get('journal', 'journaltitle', 'booktitle'),
    URL: get('url') ?? how,
    DOI: get('doi'),
    language: get('langid', 'language'),
    volume: get('volume'),
    issue: get('number', 'issue'),
    page: get('pages'),
    ISBN: get('isbn'),
    ISSN: get('issn'),
    note: get('note'),
  };
}

const NAMES = ['author', 'editor'];

/** The names of a field, parted by an `and` outside of braces; `others` stands for people who are not named. */
function namesIn(value: string): Record<string, string>[] {
  const names = [''];
  let depth = 0;
  for (const part of value.split(/(\s+and\s+|[{}])/)) {
    if (depth === 0 && /^\s+and\s+$/.test(part)) names.push('');
    else names.push(`${names.pop()}${part}`);
    depth += part === '{' ? 1 : part === '}' ? -1 : 0;
  }
  return names.filter((name) => name.trim() && name.trim() !== 'others').map(nameOf);
}

/** “Last, First”, “Last, Jr, First”, or as it is written; a name in braces is not parted at its commas. */
function nameOf(name: string): Record<string, string> {
  const parts = /^\s*\{[^{}]*\}\s*$/.test(name) ? [] : plain(name).split(/,\s*/);
  const [family = '', between, last] = parts;
  if (family && between && last) return { family, suffix: between, given: last };
  return family && between ? { family, given: between } : { literal: plain(name) };
}
