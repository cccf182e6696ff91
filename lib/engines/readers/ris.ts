import { sourceOf } from './csl';
import { type Incoming, nothing } from './incoming';

const TYPES: Readonly<Record<string, string>> = {
  JOUR: 'article-journal',
  NEWS: 'article-newspaper',
  MGZN: 'article-magazine',
  BOOK: 'book',
  CHAP: 'chapter',
  RPRT: 'report',
  THES: 'thesis',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  DATA: 'dataset',
  ELEC: 'webpage',
  BLOG: 'post-weblog',
  VIDEO: 'motion_picture',
  SOUND: 'song',
  LEGAL: 'legislation',
};

/** Sources from RIS: a tag of two letters, two spaces, a dash; a record ends with ER. Tags that repeat add up. */
export function readRis(text: string): Incoming {
  const incoming = nothing();
  let fields = new Map<string, string[]>();
  let count = 0;
  const close = (ended: boolean) => {
    if (fields.size === 0) return;
    count += 1;
    if (!ended) incoming.leftOut.push({ at: { place: 'record', number: count }, why: 'no-end' });
    const first = (...tags: string[]) => tags.map((tag) => fields.get(tag)?.[0]).find(Boolean);
    const source = sourceOf({
      id: first('ID'),
      type: TYPES[first('TY') ?? ''] ?? 'document',
      title: first('TI', 'T1', 'CT', 'BT'),
      author: [...(fields.get('AU') ?? []), ...(fields.get('A1') ?? [])].map(nameOf),
      issued: (first('DA', 'PY', 'Y1') ?? '').replace(/\/+$/, ''),
      publisher: first('PB'),
      'container-title': first('T2', 'JO', 'JF', 'JA'),
      URL: first('UR', 'L1', 'L2'),
      DOI: first('DO'),
      language: first('LA'),
      volume: first('VL'),
      issue: first('IS'),
      page: [first('SP'), first('EP')].filter(Boolean).join('–') || undefined,
      ISSN: first('SN'),
      abstract: first('AB', 'N2'),
    });
    if (source) incoming.sources.push(source);
    else incoming.leftOut.push({ at: { place: 'record', number: count }, why: 'no-title' });
    fields = new Map();
  };
  let last: string | null = null;
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const [, tag, value = ''] = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/.exec(line) ?? [];
    // A record that was cut off ends where the next begins.
    if (tag === 'TY') close(false);
    if (tag === 'ER') close(true);
    else if (tag) fields.set(tag, [...(fields.get(tag) ?? []), value.trim()]);
    else if (line.trim() && last) fields.get(last)?.push(`${fields.get(last)?.pop() ?? ''} ${line.trim()}`);
    if (tag) last = tag === 'ER' ? null : tag;
  }
  close(false);
  return incoming;
}

const nameOf = (name: string) => {
  const [family, given] = name.split(/,\s*/);
  return given ? { family, given } : { literal: family };
};
