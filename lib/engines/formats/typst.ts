import { type Block, type Inline, type Inlines, idsOf, type Outline } from './blocks';

/*
 * Writes an outline as Typst. Every word of ours or of others' stands in a string literal, never in markup, so nothing
 * anybody said can become a command.
 */

/** A Typst string literal. Control characters other than a line end have no glyph and would fail PDF/UA. */
const literal = (text: string): string =>
  `"${text.replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? ' ' : '')).replace(/[\\"]/g, '\\$&')}"`;

/** Anchors as Typst labels; only those that exist may be linked to. */
const label = (id: string): string => `label(${literal(id)})`;

const labelOf = (id: string | undefined, known: ReadonlySet<string>): string =>
  id && known.has(id) ? `#${label(id)}` : '';

/** Blocks of an outline that still gets links inside; some 200 claims. */
const LINKED = 5_000;

const spoken = (code: string, lang: string | undefined): string =>
  lang ? `text(lang: ${literal(lang.split('-')[0]!)}, ${code})` : code;

function inlineCode(inline: Inline, known: ReadonlySet<string>): string {
  switch (inline.kind) {
    case 'text':
      return inline.lang ? spoken(literal(inline.text), inline.lang) : `text(${literal(inline.text)})`;
    case 'strong':
      return `strong(${spoken(`text(${literal(inline.text)})`, inline.lang)})`;
    case 'emphasis':
      return `emph(${spoken(`text(${literal(inline.text)})`, inline.lang)})`;
    case 'code':
      return `hash(${literal(inline.text)})`;
    case 'sign':
      return `sign(${literal(inline.sign)}, ${literal(inline.word)})`;
    case 'note':
      // Real footnotes cost the typesetter 3 ms and 400 kB each: 1,000 claims would take half a minute.
      return `aside(${contentCode(inline.inlines, known)})`;
    case 'link': {
      const words = spoken(`text(${literal(inline.text)})`, inline.lang);
      if (!inline.to.startsWith('#')) return `link(${literal(inline.to)}, ${words})`;
      return known.has(inline.to.slice(1)) ? `link(${label(inline.to.slice(1))}, ${words})` : words;
    }
  }
}

const contentCode = (inlines: Inlines, known: ReadonlySet<string>): string =>
  inlines.length === 0 ? '[]' : inlines.map((inline) => inlineCode(inline, known)).join(' + ');

function blockCode(block: Block, known: ReadonlySet<string>): string {
  const content = (inlines: Inlines) => contentCode(inlines, known);
  switch (block.kind) {
    case 'title':
      return `#title-page(${literal(block.above)}, ${content(block.title)}, (${block.lines.map((line) => `${content(line)},`).join(' ')}))`;
    case 'contents':
      return `#contents(${literal(block.title)})`;
    case 'heading':
      return `#heading(level: ${block.level}, bookmarked: ${block.level < 3}, outlined: ${listed(block, known)}, ${content(block.inlines)})${labelOf(block.id, known)}`;
    case 'paragraph':
      // A plain paragraph is set in half the time of a block.
      return `${block.inlines[0]?.kind === 'sign' ? '#v(0.4em)\n' : ''}#${block.small ? 'small' : 'text'}(${content(block.inlines)})${labelOf(block.id, known)}`;
    case 'quote':
      return `#words(${literal(block.lang.split('-')[0]!)}, ${content(block.inlines)})`;
    case 'list':
      return block.items.map((item) => `#item(${content(item)})`).join('\n\n');
    case 'facts':
      return block.rows.map(([name, inlines]) => `#fact(${literal(name)}, ${content(inlines)})`).join('#linebreak()\n');
  }
}

/**
 * The contents name parts and claims; sources and speakers have bookmarks. Those of a long dossier name the parts alone:
 * twenty pages of contents help nobody, and setting them takes a third of the time and 100 MB.
 */
const listed = ({ level, id }: Extract<Block, { kind: 'heading' }>, known: ReadonlySet<string>): boolean =>
  level === 1 || (level === 2 && id !== undefined && known.has(id) && /^C-/.test(id));

/** The look: paper and ink, a serif for words, small capitals nowhere; A4. */
const STYLE = `
#set page(paper: "a4", margin: (x: 26mm, top: 26mm, bottom: 28mm), numbering: "1")
#set text(font: ("Libertinus Serif", "Noto Sans Hans", "DejaVu Sans Mono"), size: 10.5pt, fallback: true)
#set par(justify: false, leading: 0.68em, spacing: 0.95em)
#set heading(numbering: none)
#show heading: set text(hyphenate: false)
#show heading.where(level: 1): it => { pagebreak(weak: true); block(below: 1.4em, text(size: 20pt, weight: "bold", it.body)) }
#show heading.where(level: 2): it => block(above: 2em, below: 0.9em, sticky: true, text(size: 13pt, weight: "bold", it.body))
#show heading.where(level: 3): it => block(above: 1.5em, below: 0.7em, sticky: true, text(size: 10.5pt, weight: "bold", fill: rgb("#5a4a3a"), it.body))
#show link: set text(fill: rgb("#24466b"))
#set footnote.entry(separator: line(length: 25%, stroke: 0.4pt))
#let small(body) = text(size: 9pt, fill: rgb("#4d4740"), body)
#let hash(it) = text(font: ("DejaVu Sans Mono", "Noto Sans Hans"), size: 7.2pt, it)
#let sign(mark, word) = text(font: ("DejaVu Sans Mono", "Noto Sans Hans"), size: 9pt, mark) + " " + text(word)
#let words(language, body) = block(inset: (left: 12pt), stroke: (left: 1.2pt + rgb("#b9ab98")), text(lang: language, size: 11pt, body))
#let fact(name, body) = text(weight: "bold", size: 9.5pt, name) + "  " + body
#let item(body) = text("– ") + body
#let aside(body) = text(size: 8.5pt, fill: rgb("#4d4740"), " [" + body + "]")
#let contents(name) = { pagebreak(weak: true); outline(title: name, depth: 2, indent: 1em) }
#let title-page(above, name, lines) = {
  v(45mm)
  block(text(size: 11pt, fill: rgb("#5a4a3a"), above))
  block(above: 1em, below: 2em, title(text(size: 28pt, weight: "bold", hyphenate: false, name)))
  for line in lines { block(spacing: 0.8em, line) }
}
`;

/** The whole document as Typst source. */
export function typstSource({ language, title, author, takenAt, blocks }: Outline): string {
  // Looking up a place costs the typesetter as much as setting a paragraph: a long dossier keeps its bookmarks and contents.
  const known = new Set(blocks.length > LINKED ? [] : idsOf(blocks));
  const [year, month, day] = takenAt.slice(0, 10).split('-').map(Number);
  const head = [
    `#set document(title: ${literal(title)}, author: ${literal(author)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))`,
    `#set text(lang: "${language}"${language === 'zh' ? ', region: "cn"' : ''})`,
  ];
  return [...head, STYLE, ...blocks.map((block) => blockCode(block, known))].join('\n\n');
}
