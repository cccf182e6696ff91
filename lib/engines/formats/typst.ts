import { type Block, type Inline, type Inlines, idsOf, type Outline } from './blocks';
import { TEMPLATE } from './typst-template';

/*
 * Writes an outline as the two files that Typst sets it from: a template, which is ours, and the blocks as JSON. No word
 * of ours or of others' stands in markup, so nothing anybody said can become a command.
 */

/** Some words in one style: the style, the words, their language where it is another, and where a link leads. */
type Run = readonly [
  style: 'text' | 'strong' | 'name' | 'emphasis' | 'code' | 'sign' | 'aside' | 'aside-emphasis' | 'web' | 'place',
  words: string,
  language: string | null,
  target: string | null,
];

/** A block as the template reads it. */
type TypstBlock =
  | { kind: 'title'; above: string; runs: Run[]; lines: Run[][] }
  | { kind: 'contents'; title: string }
  | { kind: 'heading'; level: number; listed: boolean; fresh: boolean; place: string | null; runs: Run[] }
  | { kind: 'paragraph'; small: boolean; spaced: boolean; place: string | null; runs: Run[] }
  | { kind: 'quote'; language: string; runs: Run[] };

/** Text that can be set: control characters have no glyph and would fail PDF/UA. */
const settable = (text: string): string =>
  text.replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? ' ' : ''));

const literal = (text: string): string => `"${settable(text).replace(/[\\"]/g, '\\$&')}"`;

const primary = (language: string | undefined): string | null => language?.split('-')[0] ?? null;

/** Blocks of an outline that is long; some 250 claims. */
const LONG = 5_000;
/** Blocks of one that is very long; a thousand claims with three statements each have 23,000. */
const VERY_LONG = 20_000;

/**
 * Where a link of this outline may lead. A link costs the typesetter a quarter of a millisecond and 25 kB, and a statement
 * names its source three times: a long dossier links its claims, statements, speakers and contents, and leaves the way to
 * the sources to their bookmarks. A very long one leaves out those to statements as well, one for each in the index of
 * speakers: 3,000 of them take 90 MB.
 */
function targetsOf(blocks: readonly Block[]): ReadonlySet<string> {
  const ids = idsOf(blocks);
  const left = blocks.length > VERY_LONG ? /^[ST]-/ : blocks.length > LONG ? /^S-/ : null;
  return new Set(left ? ids.filter((id) => !left.test(id)) : ids);
}

function runOf(inline: Exclude<Inline, { kind: 'note' }>, targets: ReadonlySet<string>, aside: boolean): Run[] {
  const lang = 'lang' in inline ? primary(inline.lang) : null;
  switch (inline.kind) {
    case 'text':
      return [[aside ? 'aside' : 'text', settable(inline.text), lang, null]];
    case 'emphasis':
      return [[aside ? 'aside-emphasis' : 'emphasis', settable(inline.text), lang, null]];
    case 'strong':
    case 'code':
      return [[inline.kind, settable(inline.text), lang, null]];
    case 'sign':
      return [
        ['sign', inline.sign, null, null],
        ['text', ` ${settable(inline.word)}`, null, null],
      ];
    case 'link': {
      const words = settable(inline.text);
      if (!inline.to.startsWith('#')) return [['web', words, lang, inline.to]];
      const place = inline.to.slice(1);
      return [targets.has(place) ? ['place', words, lang, place] : [aside ? 'aside' : 'text', words, lang, null]];
    }
  }
}

/** Inlines as runs; neighbours of one style are one run, since each costs as much as a word. */
function runsOf(inlines: Inlines, targets: ReadonlySet<string>, aside = false): Run[] {
  const runs: Run[] = [];
  for (const inline of inlines) {
    // Real footnotes cost the typesetter 3 ms and 400 kB each: 1,000 claims would take half a minute.
    const next =
      inline.kind === 'note'
        ? ([['aside', ' [', null, null], ...runsOf(inline.inlines, targets, true), ['aside', ']', null, null]] as Run[])
        : runOf(inline, targets, aside);
    for (const run of next) {
      const last = runs.at(-1);
      const same = last && last[3] === null && run[3] === null && last[0] === run[0] && last[2] === run[2];
      if (same) runs.splice(-1, 1, [last[0], last[1] + run[1], last[2], null]);
      else runs.push(run);
    }
  }
  return runs;
}

/**
 * Of a long dossier every so many claims begin on a new page: what lies between two such pages is set apart from the
 * rest, by as many processors as there are. A thousand claims take a quarter less time and five pages more.
 */
const CLAIMS_SET_TOGETHER = 100;

/** The headings that begin on a new page for that reason. */
function freshOf(blocks: readonly Block[]): ReadonlySet<Block> {
  if (blocks.length <= LONG) return new Set();
  const claims = blocks.filter((block) => block.kind === 'heading' && block.level === 2 && listed(block));
  return new Set(claims.filter((_, place) => place > 0 && place % CLAIMS_SET_TOGETHER === 0));
}

/** The contents name parts and claims; sources and speakers have bookmarks. */
const listed = ({ level, id }: Extract<Block, { kind: 'heading' }>): boolean =>
  level === 1 || (level === 2 && id !== undefined && /^C-/.test(id));

function blocksOf(block: Block, targets: ReadonlySet<string>, fresh: ReadonlySet<Block>): TypstBlock[] {
  const runs = (inlines: Inlines) => runsOf(inlines, targets);
  const paragraph = (set: Run[]): TypstBlock => ({
    kind: 'paragraph',
    small: false,
    spaced: false,
    place: null,
    runs: set,
  });
  switch (block.kind) {
    case 'title':
      return [{ kind: 'title', above: settable(block.above), runs: runs(block.title), lines: block.lines.map(runs) }];
    case 'contents':
      return [{ kind: 'contents', title: settable(block.title) }];
    case 'heading':
      return [
        {
          kind: 'heading',
          level: block.level,
          listed: listed(block),
          fresh: fresh.has(block),
          place: block.id ?? null,
          runs: runs(block.inlines),
        },
      ];
    case 'paragraph':
      return [
        {
          ...paragraph(runs(block.inlines)),
          small: block.small ?? false,
          spaced: block.inlines[0]?.kind === 'sign',
          place: block.id ?? null,
        } as TypstBlock,
      ];
    case 'quote':
      return [{ kind: 'quote', language: primary(block.lang)!, runs: runs(block.inlines) }];
    case 'list':
      return block.items.map((item) => paragraph(runs([{ kind: 'text', text: '– ' }, ...item])));
    case 'facts':
      // One paragraph of lines: a table costs ten times as much.
      return [
        paragraph(
          block.rows.flatMap(([name, inlines], place) => [
            ['name', `${place > 0 ? '\n' : ''}${settable(name)}`, null, null] as Run,
            ['text', '  ', null, null] as Run,
            ...runs(inlines),
          ]),
        ),
      ];
  }
}

/** The template with the outline's own head. Its only time is the day of the document. */
export function typstSource({ language, title, author, takenAt }: Outline): string {
  const [year, month, day] = takenAt.slice(0, 10).split('-').map(Number);
  return [
    `#set document(title: ${literal(title)}, author: ${literal(author)}, date: datetime(year: ${year}, month: ${month}, day: ${day}))`,
    `#set text(lang: "${language}"${language === 'zh' ? ', region: "cn"' : ''})`,
    TEMPLATE,
  ].join('\n');
}

/** Blocks that are written at once. */
const SLICE = 500;

/** The blocks of an outline as the JSON that the template reads, in pieces, so that never all of them are held twice. */
export function* typstBlocks({ blocks }: Outline): Generator<string> {
  const targets = targetsOf(blocks);
  const fresh = freshOf(blocks);
  for (let from = 0; from < blocks.length; from += SLICE) {
    const written = JSON.stringify(
      blocks.slice(from, from + SLICE).flatMap((block) => blocksOf(block, targets, fresh)),
    );
    yield (from === 0 ? '[' : ',') + written.slice(1, -1);
  }
  yield ']';
}
