import { partialDate } from './date';
import type { Why } from './draft';
import { isProse, type Judged, type Witnesses } from './judged';
import { junkLine } from './junk';

/** Inside the article: the title's repetition, the lines before it begins and after it has ended, scraps between. */
export function judgeInside(blocks: Judged[], witnesses: Witnesses): void {
  const inside = blocks.filter((b) => b.why === null);
  const begun = inside.findIndex(isProse);
  inside.forEach((block, i) => {
    block.why = lineVerdict(block, witnesses, begun >= 0 && i > begun);
  });
  const kept = inside.filter((b) => b.why === null);
  const first = kept.findIndex(isProse);
  const last = kept.findLastIndex(
    (b, i) => isProse(b) || (endsSentence(b.text) && (b.size > 25 || isNextParagraph(b, kept[i - 1]))),
  );
  if (first < 0) return;
  const second = kept.findIndex((b, i) => i > first && isProse(b));
  kept.forEach((block, i) => {
    if (i < first ? isPreamble(block) : i < second && isDayLine(block)) block.why = 'byline';
    if (i > last && !block.listItem && !isTableRow(block)) block.why = 'page-furniture';
  });
  // Below a standfirst and its author the day of the page still stands by itself; elsewhere a day heads what was then.
  for (const block of kept.slice(0, 8))
    if (block.size < 40 && isDayLine(block) && partialDate(block.text) === witnesses.published) block.why ??= 'byline';
  markAuthors(kept.slice(-4), witnesses.byline);
  markRepeats(kept);
  const still = kept.filter((b) => b.why === null);
  // A heading with nothing under it headed something that was left out.
  still.forEach((block, i) => {
    if (block.heading > 0 && i === still.length - 1) block.why = 'page-furniture';
  });
}

/** “The inquiry continues.”: a paragraph beside the one before. */
const isNextParagraph = (block: Judged, before: Judged | undefined) =>
  block.element.tagName === 'P' &&
  before?.element.tagName === 'P' &&
  before.element.parentElement === block.element.parentElement &&
  isProse(before);

/** Who wrote it and what else they do, behind the last paragraph: a line that begins with a name of the byline. */
function markAuthors(last: Judged[], byline: string | null): void {
  const names = (byline ?? '').split(/,| and | & |、/).map((name) => name.trim());
  for (const block of last)
    if (
      names.some(
        (name) =>
          / /.test(name) &&
          block.text.toLowerCase().startsWith(name.toLowerCase()) &&
          IS_SOMEBODY.test(block.text.slice(name.length)),
      )
    )
      block.why ??= 'byline';
}
const IS_SOMEBODY =
  /^,?\s(is (an?|the)\b.{0,80}\b(reporter|correspondent|editor|fellow|columnist|writer|journalist|director|professor|analyst|researcher)|(covers|joined|writes (about|for)|reports (on|for))\b)/i;

/** A pull quote repeats words of the article in large letters. */
function markRepeats(kept: Judged[]): void {
  const set = kept.filter(
    (b) => b.why === null && b.size < 300 && b.element.closest('blockquote, aside, figure, [class*="pull"]'),
  );
  for (const quote of set) {
    const words = letters(quote.text);
    if (
      words.length > 15 &&
      kept.some((b) => b !== quote && b.why === null && b.size > quote.size && letters(b.text).includes(words))
    )
      quote.why = 'page-furniture';
  }
}

const endsSentence = (text: string) => /[.!?。！？…][”"’')\]」』]*$/.test(text);
const isTableRow = (block: Judged) => block.element.tagName === 'TR';

function lineVerdict(block: Judged, { title, byline }: Witnesses, begun: boolean): Why | null {
  const same = (other: string | null) =>
    other !== null && letters(other) !== '' && letters(block.text) === letters(other);
  // Editors of weblogs call the headings of their sections first ones too.
  if ((block.heading === 1 && !begun) || (same(title) && block.size < 400)) return 'title';
  if (same(byline) || same(`by ${byline ?? ''}`)) return 'byline';
  const line = junkLine(block.text);
  if (line) return line;
  if (isTimeOfUpdate(block)) return 'byline';
  // How many have shared or commented.
  if (/^\d{1,4}([.,]\d)?[KkM]?$/.test(block.text) && !block.listItem && !isTableRow(block)) return 'sharing';
  if (block.linkShare >= 0.6 && block.size < 300 && !(isInSentence(block) && block.linkShare < 0.9)) return 'related';
  return null;
}

/** In a live blog each update begins with its time, and who wrote it. */
const isTimeOfUpdate = (block: Judged) =>
  block.size < 60 &&
  block.heading === 0 &&
  /^\d{1,2}[.:h]\d{2}/.test(block.text) &&
  !endsSentence(block.text) &&
  (block.element.tagName === 'HEADER' || block.element.querySelector('time') !== null);

const isInSentence = (block: Judged) => endsSentence(block.text) && block.element.tagName === 'P';
const letters = (s: string) => s.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Behind a standfirst that is as long as a paragraph stands who wrote the work and when. */
const isDayLine = (block: Judged) =>
  block.size < 90 &&
  block.heading === 0 &&
  !block.listItem &&
  !isTableRow(block) &&
  !endsSentence(block.text) &&
  partialDate(block.text)?.length === 10;

/** Before the first paragraph: names, dates, places and reading times; a standfirst is a sentence and stays. */
function isPreamble(block: Judged): boolean {
  if (/^(by|von|par|por|作者|记者)[\s:：]/i.test(block.text) && block.size < 120 && !endsSentence(block.text))
    return true;
  if (
    /\b(\d{1,2}:\d{2}|\d{4})\b|\b(ago|updated|published|min(ute)?s? read)\b|\d年/i.test(block.text) &&
    block.size < 90
  )
    return true;
  return block.size < 40 && !endsSentence(block.text) && block.heading === 0 && !block.listItem;
}
