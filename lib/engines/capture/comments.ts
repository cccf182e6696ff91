import type { Block } from './draft';
import { junkHeading } from './junk';

/** "somebody says...", "Ann wrote on 3 May:", a line that opens a reader's comment. */
const OPENS =
  /^\S.{0,60}\s(says|said|wrote|writes|commented|replied|posted)(\s+(on|at)\s.{0,30}\d.{0,12}|\s.{0,20}\bago)?\s*(\.{3}|…|:)?$/i;
/** The same where a line may be cut out of a sentence: a short name, and a sign that says a comment follows. */
const OPENS_SURELY = /^\S{1,30}(\s\S{1,20}){0,2}\s(says|said|wrote|writes|commented|replied)\s*(\.{3}|…)$/i;
/** "Posted 17 December 2020, 3:06 p.m. Suggest removal", "Reply", "Report abuse": a line that closes one. */
const CLOSES =
  /^((posted|submitted|published)\s.{4,40}|reply|replies|report|report (abuse|comment)|suggest removal|flag|like|permalink|upvote|回复|举报|点赞|发表于.{4,30})([\s·|,]+(reply|report( abuse)?|suggest removal|flag|like|share|permalink|edit|\d+|回复|举报|点赞))*$/i;

/** Whether a line stands at the edge of a reader's comment; formats without markup must not glue it to its neighbours. */
export function isCommentEdge(line: string): boolean {
  const text = line.trim();
  return text.length < 100 && (OPENS_SURELY.test(text) || (CLOSES.test(text) && /\d|suggest|report|reply/i.test(text)));
}

/**
 * Leaves out readers' comments that follow an article, by their recurring first and last lines. Needs two comments of
 * the kind, or one that ends the text, after some words of article; so a person quoted with "said:" begins nothing.
 */
export function leaveOutComments(blocks: Block[]): Block[] {
  const start = startOfComments(blocks);
  if (start < 0) return blocks;
  return blocks.map((b, i) => (i >= start && b.kept ? { text: b.text, kept: false, why: 'comments' as const } : b));
}

/** Words of article that must come first; less would leave nothing to capture. */
const ARTICLE = 200;

function startOfComments(blocks: Block[]): number {
  // Edges count where a page's reader has left them out as scraps already; the words between them have to go too.
  const near = (b: Block) => b.kept || b.why === 'page-furniture' || b.why === 'sharing' || b.why === 'byline';
  const opens = blocks.map((b) => near(b) && b.text.length < 90 && OPENS.test(b.text));
  const closes = blocks.map((b) => near(b) && b.text.length < 100 && CLOSES.test(b.text));
  let words = 0;
  for (let i = 0; i < blocks.length; i++) {
    if (words >= ARTICLE) {
      if (opens[i] && pairsFrom(i, opens, closes) >= 2) return i;
      if (opens[i] && lastPairEnds(i, closes, blocks)) return i;
      if (blocks[i]!.kept && isHeadingOfComments(blocks, i, opens, closes)) return i;
    }
    if (blocks[i]!.kept) words += blocks[i]!.text.length;
  }
  return -1;
}

/** Comments from here on: an opening line with a closing line before the next opening one. */
function pairsFrom(from: number, opens: boolean[], closes: boolean[]): number {
  let pairs = 0;
  let open = false;
  for (let i = from; i < opens.length; i++) {
    if (opens[i]) open = true;
    else if (closes[i] && open) {
      pairs++;
      open = false;
    }
  }
  return pairs;
}

function lastPairEnds(from: number, closes: boolean[], blocks: Block[]): boolean {
  const end = closes.indexOf(true, from);
  return end > from && end - from < 12 && blocks.slice(end + 1).every((b) => !b.kept);
}

function isHeadingOfComments(blocks: Block[], i: number, opens: boolean[], closes: boolean[]): boolean {
  if (junkHeading(blocks[i]!.text) !== 'comments') return false;
  return closes.some((c, j) => c && j > i) || opens.some((o, j) => o && j > i) || /\d/.test(blocks[i]!.text);
}
