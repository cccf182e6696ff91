/** A stretch of page text that the eye sees as one block, with what is needed to judge it. */
export type PageBlock = {
  /** The nearest block element around it. */
  element: Element;
  text: string;
  /** Units of `text` that stand inside links, 0–1 of its length. */
  linkShare: number;
  heading: number;
  listItem: boolean;
};

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG CANVAS IFRAME OBJECT EMBED AUDIO VIDEO SELECT BUTTON INPUT TEXTAREA HEAD MATH MAP OPTION DATALIST PROGRESS METER'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);

type Open = { element: Element; parts: string[]; linked: number; length: number };

/**
 * Cuts a page into its blocks in reading order. Walks without recursion; inline elements join their block, two line
 * breaks in a row end it, table cells of a row share one block, with tabs between them. Text that shows nothing (scripts, controls) is passed.
 */
export function pageBlocks(root: Element): PageBlock[] {
  const blocks: PageBlock[] = [];
  let open: Open = { element: root, parts: [], linked: 0, length: 0 };
  let links = 0;
  let breaks = 0;

  const close = (next: Element) => {
    const text = tidy(open.parts.join(''));
    if (text !== '') blocks.push(blockOf(open, text));
    open = { element: next, parts: [], linked: 0, length: 0 };
  };
  const say = (text: string) => {
    open.parts.push(text);
    const seen = text.trim().length;
    open.length += seen;
    if (links > 0) open.linked += seen;
  };
  const enter = (element: Element) => {
    const tag = element.tagName;
    if (BLOCKS.has(tag) || isPlace(element)) close(element);
    else if (isLink(element)) links++;
    else if (tag === 'TD' || tag === 'TH') say('\t');
    if (tag === 'BR') {
      breaks++;
      say('\n');
      if (breaks === 2) close(open.element);
    }
  };
  const leave = (element: Element) => {
    if (BLOCKS.has(element.tagName) || isPlace(element)) close(blockAround(element.parentElement) ?? root);
    else if (isLink(element)) links--;
  };

  walk(root, {
    enter: (element) => {
      if (SKIPPED.has(element.tagName.toUpperCase()) || isMark(element)) return false;
      enter(element);
      return true;
    },
    leave,
    text: (value) => {
      if (value.trim() !== '') breaks = 0;
      // Line breaks of the source are spaces; only <br> and <pre> make lines.
      say(open.element.tagName === 'PRE' ? value : value.replace(/[\s]+/g, ' '));
    },
  });
  close(root);
  return blocks;
}

/** Letters of a cell from which on, or by a table within, its row is no row of a table: old pages set their parts so. */
const PLACE = 600;
const places = new WeakMap<Element, boolean>();
/** A cell that is a part of the page; its row is looked at once. */
function isPlace(element: Element): boolean {
  const row = element.parentElement;
  if (element.tagName !== 'TD' || !row) return false;
  const known = places.get(row);
  if (known !== undefined) return known;
  const is = row.querySelector('table') !== null || [...row.children].some((c) => (c.textContent ?? '').length > PLACE);
  places.set(row, is);
  return is;
}

/** Words within a line that are read aloud only (“, opens new tab”), and a wiki's "edit". */
const UNSEEN =
  /(^|\s)(mw-editsection|(u-)?visually-?hidden|sr-only|screen-?reader(-text|-only)?|assistive-text)(\s|$)/i;

/** The number of a footnote, which leads to it within the page, and what nobody sees: marks on the text, none of its words. */
function isMark(element: Element): boolean {
  const tag = element.tagName;
  if (tag !== 'SUP' && tag !== 'A' && tag !== 'SPAN') return false;
  if (tag === 'SPAN') return UNSEEN.test(element.getAttribute('class') ?? '');
  const words = element.textContent ?? '';
  if (words.length > 20 || !/^\s*\[?\s*(\d{1,3}|[a-z*†‡]|note \d{1,2}|citation needed)\s*\]?\s*$/i.test(words))
    return false;
  const link = tag === 'A' ? element : element.querySelector('a[href]');
  const to = link?.getAttribute('href') ?? '';
  // A plain anchor in the text ("see 3") is a word unless the name of its goal says that it is a note.
  return tag === 'SUP' ? to.includes('#') : /#(_?ftn?|fn|cite|footnote|endnote|_edn|note)[-_:]?/i.test(to);
}

/** An anchor without address is none, and one around half a page is an anchor that somebody forgot to close. */
function isLink(element: Element): boolean {
  return element.tagName === 'A' && element.hasAttribute('href') && (element.textContent ?? '').length < 1500;
}

type Visitor = { enter: (e: Element) => boolean; leave: (e: Element) => void; text: (value: string) => void };

function walk(root: Element, visit: Visitor): void {
  visit.enter(root);
  let node: Node | null = root.firstChild;
  let parent: Node = root;
  while (true) {
    if (node === null) {
      visit.leave(parent as Element);
      if (parent === root) return;
      node = parent.nextSibling;
      parent = parent.parentNode!;
    } else if (node.nodeType === 3) {
      visit.text(node.nodeValue ?? '');
      node = node.nextSibling;
    } else if (node.nodeType === 1 && visit.enter(node as Element)) {
      parent = node;
      node = node.firstChild;
    } else node = node.nextSibling;
  }
}

function blockAround(element: Element | null): Element | null {
  for (let e = element; e; e = e.parentElement) if (BLOCKS.has(e.tagName) || isPlace(e)) return e;
  return null;
}

function blockOf(open: Open, text: string): PageBlock {
  const heading = /^H([1-6])$/.exec(headingAround(open.element) ?? '')?.[1];
  return {
    element: open.element,
    text,
    linkShare: open.length === 0 ? 0 : open.linked / open.length,
    heading: heading ? Number(heading) : 0,
    listItem: open.element.tagName === 'LI',
  };
}

const headingAround = (element: Element) => (/^H[1-6]$/.test(element.tagName) ? element.tagName : null);

const tidy = (text: string) =>
  text
    .replace(/[^\S\n\t]+/g, ' ')
    .replace(/ ?\t ?/g, '\t')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();

/** Letters as an eye weighs them: a Chinese character says about as much as two or three Latin letters. */
export function size(text: string): number {
  return text.length + (text.match(/[\u3040-\u9fff\uac00-\ud7a3]/g)?.length ?? 0) * 1.5;
}
