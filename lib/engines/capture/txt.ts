import { partialDate } from './date';
import { decodeText, namedCharset } from './decode';
import { type Draft, EMPTY, type Hints } from './draft';
import { bylineIn, headline, kept, paragraphsOf, withoutPaper } from './paragraphs';

/** Reads plain text: its paragraphs, a headline if it looks like one, a byline and a date in its first lines. */
export function readText(bytes: Uint8Array, hints: Hints): Draft {
  return plainDraft(decodeText(bytes, namedCharset(bytes, hints.contentType)), 'plain text, by its paragraphs');
}

/** The same from text that is already decoded. */
export function plainDraft(text: string, method: string): Draft {
  const paragraphs = paragraphsOf(text);
  const title = headline(paragraphs);
  const top = paragraphs.slice(title ? 1 : 0, 5).filter((p) => p.length < 120);
  return {
    ...EMPTY,
    title,
    ...withoutPaper(bylineIn(paragraphs.slice(title ? 1 : 0))),
    published: top.map((line) => partialDate(line)).find((date) => date?.length === 10) ?? null,
    blocks: paragraphs.map(kept),
    method,
  };
}
