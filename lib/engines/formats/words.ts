import type { Document, Texts } from '@/lib/engines/document/document';
import { catalogue, say } from '@/messages/say';
import { type Inline, plain } from './blocks';

/** The languages a dossier is written in. */
export const LANGUAGES = ['en', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The signs of the house, the same as on screen. */
export const SIGNS = { asserts: '▲', denies: '▼', hedges: '≈', reports: '◦', questions: '?', omits: '∅' } as const;

/** A text in the wanted language, or in one there is: `lang` says which it became. */
export function inLanguage(texts: Texts, language: string): { text: string; lang: string } {
  const lang =
    [language, 'en'].find((wanted) => texts[wanted] !== undefined) ??
    Object.keys(texts).find((held) => held.split('-')[0] === language) ??
    Object.keys(texts).sort()[0];
  return lang === undefined ? { text: '', lang: language } : { text: texts[lang]!, lang };
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/**
 * A partial date or an instant (its day in UTC) in words: 15 December 2020, 2020年12月15日. Written here and not by
 * Intl, whose words change with the version of its data: one edition must be the same file for ever.
 */
export function dateIn(value: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(value) ?? [];
  if (!year) return value;
  if (language === 'zh') return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** What the pages of a document are written with: the words of one language, and its records by reference. */
export function voice(document: Document, language: Language) {
  const { document: words, vocabulary } = catalogue(language);
  const by = <T extends { ref: string }>(records: readonly T[]) =>
    new Map(records.map((record) => [record.ref, record]));
  const authors = new Map(document.authors.map((author) => [author.key, author.name]));
  const statuses = new Map(document.statuses.map((status) => [status.key, status]));
  const local = (texts: Texts): Inline => {
    const { text, lang } = inLanguage(texts, language);
    return plain(text, lang === language ? undefined : lang);
  };
  const speakers = by(document.speakers);
  // A statement is told in full under the first claim on which it bears.
  const told = new Map<string, string>();
  for (const claim of document.claims)
    for (const { statement } of claim.statements) if (!told.has(statement)) told.set(statement, claim.ref);
  return {
    document,
    language,
    words,
    vocabulary,
    say: (message: string, values: Record<string, string | number> = {}) => say(message, language, values),
    local,
    text: (texts: Texts) => inLanguage(texts, language).text,
    date: (value: string) => dateIn(value, language),
    status: (key: string) => inLanguage(statuses.get(key)?.label ?? { en: key }, language).text,
    author: (key: string) => authors.get(key) ?? key,
    name: (ref: string) => inLanguage(speakers.get(ref)?.name ?? { en: ref }, language).text,
    told,
    tellsFirst: (statement: string, claim: string) => told.get(statement) === claim,
    speakers,
    sources: by(document.sources),
    statements: by(document.statements),
    claims: by(document.claims),
    mentioned: by(document.mentioned),
    captures: by(document.sources.flatMap((source) => source.captures)),
    /** Between the items of a list in a sentence. */
    comma: language === 'zh' ? '，' : ', ',
    semicolon: language === 'zh' ? '；' : '; ',
    stop: language === 'zh' ? '。' : '. ',
    colon: language === 'zh' ? '：' : ': ',
    quoted: (text: string) => `“${text}”`,
    /** What is added in brackets, with the space that belongs before them. */
    bracketed: (text: string) => (language === 'zh' ? `（${text}）` : ` (${text})`),
    /** A word as it stands in a sentence, and as one begins with it. Chinese knows no such difference. */
    within: (word: string) => word.charAt(0).toLowerCase() + word.slice(1),
    begins: (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
    /** A text whose sentence goes on: without its own full stop. */
    open: (inline: Inline): Inline =>
      inline.kind === 'text' ? { ...inline, text: inline.text.replace(/[.。]\s*$/, '') } : inline,
  };
}
export type Voice = ReturnType<typeof voice>;
