import type { Block, Why } from './draft';
import { judgeInside } from './inside';
import { isProse, type Judged, type Witnesses } from './judged';
import { headsAppendix, junkHeading, namedJunk } from './junk';
import { pageBlocks, size } from './page-blocks';

/**
 * Judges every block of a page: article, or why not. In three steps: parts named or built as something else; the
 * element that holds the article; lines inside it that are none of its words. `stated`: the page itself says where its
 * article ends.
 */
export function judgePage(body: Element, witnesses: Witnesses): { blocks: Judged[]; stated: boolean } {
  const blocks: Judged[] = pageBlocks(body).map((block) => ({ ...block, size: size(block.text), why: null }));
  markNamed(blocks, body);
  markHeaded(blocks);
  markAppendix(blocks);
  markTeasers(blocks, body);
  const { root, stated } = articleRoot(blocks, body);
  for (const block of blocks) if (block.why === null && !root.contains(block.element)) block.why = 'outside';
  judgeInside(blocks, witnesses);
  return { blocks, stated };
}

/** Marks blocks inside elements whose tag or names say they are something else. */
function markNamed(blocks: Judged[], body: Element): void {
  const prose = proseInside(blocks, body);
  const all = prose.get(body) ?? 0;
  const verdicts = new Map<Element, Why | null>();
  const verdict = (element: Element): Why | null => {
    const junk = namedJunk(element);
    if (!junk) return null;
    const inside = prose.get(element) ?? 0;
    const outside = all - inside;
    // Strong names need some paragraphs outside and no headline inside; weak ones may not hold half of the prose.
    const article = junk.strong && element.querySelector('h1, main, [itemprop="articleBody"]') !== null;
    const holds = junk.strong && !article ? outside >= Math.min(400, inside) : inside < outside;
    return holds || inside === 0 ? junk.why : null;
  };
  for (const block of blocks) {
    block.why = whollyNamed(block);
    for (let e: Element | null = block.element; e && e !== body && block.why === null; e = e.parentElement) {
      if (!verdicts.has(e)) verdicts.set(e, verdict(e));
      const why = verdicts.get(e)!;
      // Nobody writes a paragraph into a share bar: the name belongs to something beside it.
      block.why = why === 'sharing' && isProse(block) && block.size > 120 ? null : why;
    }
  }
}

/** A caption or a byline may be an inline element, alone in a part that says nothing of it. */
function whollyNamed({ element, text }: Judged): Why | null {
  const spoken = [...element.children].filter((child) => (child.textContent ?? '').trim() !== '');
  const only = spoken.length === 1 && spoken[0]!.tagName === 'SPAN' ? spoken[0]! : null;
  if (!only || tight(only.textContent ?? '') !== tight(text)) return null;
  const why = namedJunk(only)?.why;
  return why === 'caption' || why === 'byline' ? why : null;
}

const tight = (text: string) => text.replace(/\s+/g, '');

/** Size of the prose inside each element that has any. */
function proseInside(blocks: Judged[], body: Element): Map<Element, number> {
  const inside = new Map<Element, number>();
  for (const block of blocks.filter(isProse)) {
    for (let e: Element | null = block.element; e; e = e === body ? null : e.parentElement) {
      inside.set(e, (inside.get(e) ?? 0) + block.size);
    }
  }
  return inside;
}

/** A heading such as "Related" takes along what follows it in its part of the page, up to the next equal heading. */
function markHeaded(blocks: Judged[]): void {
  blocks.forEach((block, i) => {
    const why = headingLike(block) ? junkHeading(block.text) : null;
    if (!why || block.why !== null) return;
    const part = block.element.parentElement;
    const rest = blocks.slice(i + 1);
    const next = rest.findIndex(
      (b) =>
        !part?.contains(b.element) ||
        (b.heading > 0 && b.heading <= (block.heading || 6)) ||
        // A line between two paragraphs of the article leads elsewhere; the next paragraph is the article's again.
        (why !== 'comments' && inPassing(block) && goesOn(b, block)),
    );
    const follow = next < 0 ? rest : rest.slice(0, next);
    block.why = why;
    // Much prose under such a heading means that the heading is a link in passing and the article goes on.
    const long = follow.filter((b) => isProse(b) && b.size > 200).length;
    if (why !== 'comments' && long > 2) return;
    for (const b of follow) b.why ??= why;
  });
}

const inPassing = (line: Judged) => line.heading === 0 && line.element.tagName === 'P';
const goesOn = (next: Judged, line: Judged) =>
  next.element.tagName === 'P' &&
  next.element.parentElement === line.element.parentElement &&
  isProse(next) &&
  next.linkShare < 0.1;

/**
 * Lists of notes and sources under their heading go; where the heading stands over paragraphs, they stay. Where neither
 * is marked as what it is, the numbers of the notes tell.
 */
function markAppendix(blocks: Judged[]): void {
  blocks.forEach((block, i) => {
    if (block.why !== null || !headsAppendix(block.text)) return;
    const rest = blocks.slice(i + 1);
    if (block.heading === 0) {
      const other = rest.findIndex((b) => !/^[[(]?\d{1,3}[\])]?\.?\s/.test(b.text));
      const notes = other < 0 ? rest : rest.slice(0, other);
      if (notes.length > 0) for (const b of [block, ...notes]) b.why ??= 'related';
      return;
    }
    const next = rest.findIndex((b) => b.heading > 0 && b.heading <= block.heading);
    const follow = next < 0 ? rest : rest.slice(0, next);
    const listed = follow.findIndex((b) => b.element.closest('li, table, dl') === null);
    const list = listed < 0 ? follow : follow.slice(0, listed);
    if (list.length === 0) return;
    for (const b of [block, ...list]) b.why ??= 'related';
  });
}

const headingLike = (block: Judged) =>
  block.heading > 0 || (block.text.length < 40 && /^(P|DIV|SPAN|STRONG|SECTION|LI)$/.test(block.element.tagName));

/** Three or more like-built neighbours, each a linked headline with few words, are a list of other articles. */
function markTeasers(blocks: Judged[], body: Element): void {
  const items = new Map<Element, Judged[]>();
  for (const block of blocks) {
    for (let e: Element | null = block.element; e && e !== body; e = e.parentElement) {
      const list = items.get(e);
      if (list) list.push(block);
      else items.set(e, [block]);
    }
  }
  const groups = new Map<Element, Element[]>();
  for (const [element, inside] of items) {
    if (element.tagName === 'P' || !isTeaser(inside)) continue;
    const parent = element.parentElement!;
    const group = groups.get(parent);
    if (group) group.push(element);
    else groups.set(parent, [element]);
  }
  for (const teasers of groups.values()) {
    const alike = teasers.filter((t) => t.tagName === teasers[0]!.tagName && t.className === teasers[0]!.className);
    if (alike.length < 3) continue;
    for (const teaser of alike) for (const block of items.get(teaser)!) block.why ??= 'related';
  }
}

function isTeaser(inside: Judged[]): boolean {
  const total = inside.reduce((sum, b) => sum + b.size, 0);
  const linked = inside.reduce((sum, b) => sum + b.size * b.linkShare, 0);
  return total < 450 && linked >= 15 && linked / total >= 0.25 && inside.some((b) => b.linkShare > 0.8);
}

/** What a block adds to the worth of an element that holds it: prose much, links and scraps a little less than none. */
function worth(block: Judged): number {
  if (block.why !== null) return 0;
  if (isProse(block)) return block.size;
  if (block.linkShare >= 0.5) return -30 - block.size / 2;
  if (block.heading > 0) return 0;
  return block.listItem || /[.!?。！？…”"]$/.test(block.text) ? block.size / 2 : -20;
}

/**
 * The element that holds the article: from the one with the most prose directly in it, up to every ancestor that adds
 * more prose than scraps. A container that the page names as the article's settles it when it holds nearly as much.
 */
function articleRoot(blocks: Judged[], body: Element): { root: Element; stated: boolean } {
  const direct = new Map<Element, number>();
  const within = new Map<Element, { good: number; bad: number }>();
  for (const block of blocks) {
    const value = worth(block);
    const holder = block.element === body ? body : (block.element.parentElement ?? body);
    direct.set(holder, (direct.get(holder) ?? 0) + value);
    for (let e: Element | null = block.element; e; e = e === body ? null : e.parentElement) {
      const sums = within.get(e) ?? { good: 0, bad: 0 };
      if (value > 0) sums.good += value;
      else sums.bad -= value;
      within.set(e, sums);
    }
  }
  let best = [...direct].sort((a, b) => b[1] - a[1])[0]?.[0] ?? body;
  const bound = statedArticle(best, body, (part) => within.get(part)?.good ?? 0);
  for (let e = best.parentElement; e && best !== bound; e = e === body ? null : e.parentElement) {
    const [now, more] = [within.get(best)!, within.get(e)!];
    if (
      worthClimbing(
        more.good - now.good,
        more.bad - now.bad,
        now.good,
        saysArticle(e),
        best.tagName === 'MAIN' || saysArticle(best),
      )
    )
      best = e;
  }
  return { root: best, stated: bound !== body };
}

/** Letters from which on the part that a page states to be its article's body is believed to hold all of it. */
const STATED = 800;

/**
 * How far up the article may reach: to the element around the one part that the page states to be its body, where that
 * is long enough and no live blog, whose body is a few words above its updates. Elsewhere to the page's body.
 */
function statedArticle(best: Element, body: Element, good: (part: Element) => number): Element {
  const stated = body.querySelectorAll('[itemprop~="articleBody"]');
  const [part] = stated;
  const live = body.querySelector('[itemtype*="LiveBlog"], [itemprop~="liveBlogUpdate"]') !== null;
  if (!part || stated.length > 1 || live || !part.contains(best) || good(part) < STATED) return body;
  return part.closest('article, [itemtype*="Article"], [itemtype*="BlogPosting"]') ?? part;
}

function worthClimbing(good: number, bad: number, held: number, toArticle: boolean, fromArticle: boolean): boolean {
  if (good <= 0) return false;
  const share = good / (good + bad);
  if (toArticle) return share > 0.4;
  // Out of what the page itself calls its article only for half as much again: a live blog, a story in parts.
  if (fromArticle) return good > held * 0.5 && share > 0.5;
  return good > held * 0.25 ? share > 0.5 : good > 80 && share > 0.75;
}

function saysArticle(element: Element): boolean {
  if (element.tagName === 'ARTICLE' || element.getAttribute('itemprop') === 'articleBody') return true;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return /(article|story|entry|post)[-_]?(body|content|text|main)|body[-_]?copy|storytext|articlebody/i.test(names);
}

/** The preview's blocks. */
export function toBlocks(judged: Judged[]): Block[] {
  return judged.map(({ text, why }) => (why === null ? { text, kept: true } : { text, kept: false, why }));
}
