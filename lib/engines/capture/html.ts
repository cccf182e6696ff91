import { Readability } from '@mozilla/readability';
import { judgePage, toBlocks } from './article';
import { partialDate } from './date';
import { decodeText, namedCharset } from './decode';
import { parsePage } from './dom';
import { type Block, type Draft, type Hints, Refusal } from './draft';
import { isProse, type Judged } from './judged';
import { LIMITS } from './limits';
import { pageFacts } from './metadata';
import { pageBlocks } from './page-blocks';
import { bylineIn, headline } from './paragraphs';

/** Reads an HTML page: what it says about itself, and its article block by block. */
export function readHtml(bytes: Uint8Array, hints: Hints): Draft {
  return readPage(decodeText(bytes, namedCharset(bytes, hints.contentType)), hints);
}

/** The same from decoded markup, for pages that arrive inside messages and archives. */
export function readPage(html: string, hints: Hints): Draft {
  const document = parsePage(html);
  const facts = pageFacts(document, hints);
  const body = document.body ?? document.documentElement;
  if (!body) throw new Refusal('no_text', 'There is no text on this page.');
  const { blocks: judged, stated } = judgePage(body, facts);
  const method = stated ? 'the part that the page states to be its article' : secondOpinion(judged, html);
  const { articleBody, ...kept } = facts;
  const told = toldBlocks(judged, articleBody);
  if (told)
    return { ...kept, blocks: [...told, ...leftOut(judged)], method: 'text the page tells search engines (JSON-LD)' };
  witness(judged, articleBody);
  // A page without any paragraph (a caption, a line of verse) is still what the editor asked for.
  if (!judged.some((b) => b.why === null)) for (const b of judged) if (b.why === 'outside') b.why = null;
  const inside = judged.filter((b) => b.why === null || b.why === 'byline').flatMap(linesOf);
  return {
    ...kept,
    title: facts.title ?? headline(inside),
    byline: facts.byline ?? bylineIn(inside),
    published:
      facts.published?.length === 10 ? facts.published : (dayBesideTitle(judged, facts.title) ?? facts.published),
    blocks: toBlocks(judged),
    method,
  };
}

/** The day that stands between a page's title and its first paragraph, or just above the title in one part with it. */
function dayBesideTitle(judged: Judged[], named: string | null): string | null {
  const text = judged.findIndex((b) => b.why === null && isProse(b));
  const title = judged
    .slice(0, Math.max(text, 0))
    .findLastIndex((b) => b.why === 'title' || letters(b.text) === letters(named ?? ' '));
  if (title < 0) return null;
  const second = judged.findIndex((b, i) => i > text && b.why === null && isProse(b));
  const above = judged.slice(title + 1, second < 0 ? text : second).filter((b) => b.size < 120 && b.why !== null);
  const part = judged[title]!.element.parentElement;
  const beside = judged.slice(Math.max(0, title - 4), title).filter((b) => b.size < 90 && part?.contains(b.element));
  const days = [...above, ...(part?.tagName === 'BODY' ? [] : beside)]
    .filter((b) => !/^(last )?(updated|modified)|^更新/i.test(b.text))
    .map((b) => partialDate(inDay(b.text)));
  return days.find((day) => day?.length === 10) ?? null;
}
/** A line of who and when may stand with others between line breaks. */
const linesOf = ({ why, text }: Judged) => (why === null ? [text] : text.split('\n'));

/** An updated day behind the first one is another; one before it would be taken for it. */
const inDay = (line: string) => line.replace(/^.*\b(published|posted|issued)\b( on| at)?[:：]?\s*/i, '');

const letters = (s: string) => s.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const total = (blocks: Judged[]) => blocks.reduce((sum, b) => sum + b.size, 0);

/**
 * Asks Mozilla's Readability and follows it only where the two are far apart: where it found an article twice as long
 * among blocks that nothing marks as something else. Where they nearly agree, ours leaves more of the rest out.
 */
function secondOpinion(judged: Judged[], html: string): string {
  const ours = judged.filter((b) => b.why === null);
  const theirs = readabilityBlocks(html);
  const taken = judged.filter((b) => theirs.has(letters(b.text)) && (b.why === null || b.why === 'outside'));
  const missing = taken.filter((b) => b.why === 'outside' && isProse(b));
  if (total(missing) < Math.max(total(ours), 200)) return 'blocks of the page, weighed by their prose and links';
  const agreed = ours.filter((b) => theirs.has(letters(b.text)));
  for (const block of missing) block.why = null;
  // Two different articles on one page: the longer one, not both.
  if (total(agreed) < total(ours) / 5) for (const block of ours) block.why = 'outside';
  return 'blocks of the page, widened to what Readability took for the article';
}

function readabilityBlocks(html: string): Set<string> {
  if ((html.match(/<[a-z]/gi)?.length ?? 0) > LIMITS.readability) return new Set();
  try {
    const article = new Readability(parsePage(html) as never, { serializer: (element) => element as Element }).parse();
    const root = article?.content as unknown as Element | null;
    return new Set(
      root
        ? pageBlocks(root)
            .map((b) => letters(b.text))
            .filter((t) => t.length > 20)
        : [],
    );
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // It gives up on some malformed pages; our own reading stands then.
    return new Set();
  }
}

/** Letters below which what a page tells search engines is a teaser. */
const LEAST_TOLD = 400;

/**
 * The article as the page tells it to search engines, where the page itself shows hardly any of it: one that scripts
 * would put together in a browser, or that ends after its first lines. Null otherwise.
 */
function toldBlocks(judged: Judged[], articleBody: string): Block[] | null {
  const size = letters(articleBody).length;
  const shown = judged.filter((b) => b.why === null).reduce((sum, b) => sum + letters(b.text).length, 0);
  if (size < LEAST_TOLD || shown > size / 3) return null;
  return articleBody.split('\n\n').map((text) => ({ text, kept: true }));
}

const leftOut = (judged: Judged[]): Block[] =>
  toBlocks(judged).map(({ text, why }) => ({ text, kept: false, why: why ?? 'outside' }));

/** What the publisher itself repeats as the article's text settles doubts, if it is about as long as what was found. */
function witness(judged: Judged[], articleBody: string): void {
  const told = letters(articleBody);
  const kept = judged.filter((b) => b.why === null);
  const found = kept.reduce((sum, b) => sum + letters(b.text).length, 0);
  const inTold = (b: Judged) => told.includes(letters(b.text));
  const covered = kept.filter(inTold).reduce((sum, b) => sum + letters(b.text).length, 0);
  if (told.length < LEAST_TOLD || covered < told.length * 0.7 || covered < found * 0.6) return;
  for (const block of judged) {
    if (block.why === null && !inTold(block) && block.heading === 0) block.why = 'outside';
    else if (block.why === 'outside' && isProse(block) && inTold(block)) block.why = null;
  }
}
