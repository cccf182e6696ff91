/** One thing asked for: a word, words in a row, or a run of Chinese. With `not`, what must be absent. */
export type SearchTerm = { readonly kind: 'word' | 'phrase' | 'chinese'; readonly text: string; readonly not: boolean };

/** Words that are asked for at once; more than anybody types, and few enough for the database. */
const MOST = 24;

const CHINESE = /[\u3400-\u9fff\uf900-\ufaff]+/g;

/**
 * What somebody typed into the search box: words, "phrases" (in any marks people use), -left -"out", Chinese without
 * spaces. A stretch that mixes scripts becomes one term a script. Never fails: what means nothing is passed over.
 */
export function parseSearch(typed: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  const text = typed.normalize('NFC').replace(/\p{Cc}+/gu, ' ');
  for (const found of text.matchAll(
    /([-−–]?)(?:["“”„«「『]([^"“”„«»「」『』]*)["“”„»」』]?|([^\s"“”„«»「」『』]+))/gu,
  )) {
    const before = text[found.index - 1];
    const not = found[1] !== '' && (before === undefined || /\s/.test(before));
    const words = found[2] ?? found[3]!;
    terms.push(...split(words, found[2] !== undefined, not));
    if (terms.length >= MOST) break;
  }
  return terms.slice(0, MOST);
}

function split(words: string, quoted: boolean, not: boolean): SearchTerm[] {
  const chinese = (words.match(CHINESE) ?? []).map((text) => ({ kind: 'chinese' as const, text, not }));
  const latin = words.replace(CHINESE, ' ').trim();
  const letters = latin.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (letters.length === 0) return chinese;
  const kind = quoted || letters.length > 1 ? 'phrase' : 'word';
  return [{ kind, text: latin, not }, ...chinese];
}

/** Abbreviations that people write with and without stops, and in a search mostly in small letters. */
const SMALL = new Set(['us', 'usa', 'uk', 'eu', 'un', 'uae']);
const DOTTED = /(?<![\p{L}\p{N}.])(?:\p{L}\.){1,3}\p{L}(?![\p{L}\p{N}])\.?/gu;
/** Not half of a name such as AT&T: “A.T.” stands in no text, and the search found nothing instead of saying so. */
const PLAIN = /(?<![\p{L}\p{N}.&])\p{L}{2,3}(?![\p{L}\p{N}&]|\.\p{L})/gu;

/**
 * Words as they may stand in a text: as they were typed, and with the stops of abbreviations taken out or put in (US and
 * U.S., eu and E.U.). Two or three letters are an abbreviation where they are capitals or known as one.
 */
export function spellings(text: string): string[] {
  const plain = text.replace(DOTTED, (found) => found.replaceAll('.', ''));
  const dotted = text.replace(PLAIN, (found) =>
    SMALL.has(found.toLowerCase()) || /^\p{Lu}+$/u.test(found) ? `${[...found].join('.')}.` : found,
  );
  return [...new Set([text, plain, dotted])];
}

/** AT&T and R&D are one word in the index, without the sign, as in `search_document` of the database. */
const withoutAnd = (text: string): string => text.replace(/\b([A-Za-z]{1,3})&([A-Za-z]{1,3})\b/g, '$1$2');

/** Each term as an expression of PostgreSQL's tsquery functions, left out or not, with the parameters of all of them. */
export function searchSql(terms: readonly SearchTerm[]): { sql: string[]; values: string[] } {
  const values: string[] = [];
  const sql = terms.map(({ kind, text }) => {
    const single = kind === 'chinese' && [...text].length === 1;
    const ways = single ? [`${text}:*`] : kind === 'chinese' ? [text] : spellings(text).map(withoutAnd);
    return ways
      .map((way) => {
        const place = `$${values.push(way)}::text`;
        return single ? `to_tsquery('simple', ${place})` : TSQUERY[kind](place);
      })
      .join(' || ');
  });
  return { sql, values };
}

/** Words of plain letters, too long to be an abbreviation: each is typed in capitals or not, and has one spelling. */
export const PLAIN_WORD = '[A-Za-z]{4,}';
const PLAIN_TERM = new RegExp(`^${PLAIN_WORD}$`);

/** What terms have in common that mean the same whoever types them. */
export function termKey({ kind, text }: Omit<SearchTerm, 'not'>): string {
  return `${kind} ${kind === 'word' && PLAIN_TERM.test(text) ? text.toLowerCase() : text}`;
}

/** A plain word in a column, as an expression like those of `searchSql`. */
export const plainWordSql = (column: string): string => TSQUERY.word(column);

const TSQUERY = {
  word: (place: string) => `plainto_tsquery('counterclaim', ${place})`,
  phrase: (place: string) => `phraseto_tsquery('counterclaim', ${place})`,
  chinese: (place: string) => `phraseto_tsquery('simple', chinese_pairs(${place}))`,
} satisfies Record<SearchTerm['kind'], unknown>;
