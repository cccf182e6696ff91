import { catalogue } from '@/messages/say';
import { type Block, type Inline, type Inlines, idsOf, type Outline } from './blocks';
import { TEMPLATE } from './typst-template';

/*
 * Writes an outline as the two files that Typst sets it from: a template, which is ours, and the blocks as JSON. No word
 * of ours or of others' stands in markup, so nothing anybody said can become a command.
 */

/** Some words in one style: the style, the words, their language where it is another, and where a link leads. */
type Styled = readonly [
  style: 'text' | 'strong' | 'name' | 'emphasis' | 'code' | 'sign' | 'aside' | 'aside-emphasis' | 'web' | 'place',
  words: string,
  language: string | null,
  target: string | null,
];

/** Most words are in no style of their own: they stand as they are, which the template takes without a call. */
type Run = Styled | string;

/** A block as the template reads it. */
type TypstBlock =
  | { kind: 'title'; above: string; runs: Run[]; lines: Run[][] }
  | { kind: 'contents'; title: string }
  | { kind: 'heading'; level: number; listed: boolean; fresh: boolean; place: string | null; runs: Run[] }
  | { kind: 'paragraph'; small?: true; spaced?: true; place?: string; runs: Run[] }
  | { kind: 'quote'; language?: string; runs: Run[] };

/** What a block is set by: where links may lead, which headings begin on a new page, and the language of the outline. */
type Setting = {
  readonly targets: ReadonlySet<string>;
  readonly fresh: ReadonlySet<Block>;
  readonly language: Outline['language'];
};

/** Text that can be set: control characters have no glyph and would fail PDF/UA. */
const settable = (text: string): string =>
  text.replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? ' ' : ''));

const literal = (text: string): string => `"${settable(text).replace(/[\\"]/g, '\\$&')}"`;

/** A language where it is another than the outline's: naming it costs as much as a style. */
const foreign = (language: string | undefined, { language: own }: Setting): string | null => {
  const primary = language?.split('-')[0] ?? own;
  return primary === own ? null : primary;
};

/** Blocks of an outline that is long; some 250 claims. */
export const LONG = 5_000;
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

function runOf(inline: Exclude<Inline, { kind: 'note' }>, setting: Setting, aside: boolean): Styled[] {
  const lang = 'lang' in inline ? foreign(inline.lang, setting) : null;
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
      return [
        setting.targets.has(place) ? ['place', words, lang, place] : [aside ? 'aside' : 'text', words, lang, null],
      ];
    }
  }
}

/** Inlines as runs; neighbours of one style are one run, since each costs as much as a word. */
function styledOf(inlines: Inlines, setting: Setting, aside = false): Styled[] {
  const runs: Styled[] = [];
  for (const inline of inlines) {
    // Real footnotes cost the typesetter 3 ms and 400 kB each: 1,000 claims would take half a minute.
    const next =
      inline.kind === 'note'
        ? ([
            ['aside', ' [', null, null],
            ...styledOf(inline.inlines, setting, true),
            ['aside', ']', null, null],
          ] as Styled[])
        : runOf(inline, setting, aside);
    for (const run of next) {
      const last = runs.at(-1);
      const same = last && last[3] === null && run[3] === null && last[0] === run[0] && last[2] === run[2];
      if (same) runs.splice(-1, 1, [last[0], last[1] + run[1], last[2], null]);
      else runs.push(run);
    }
  }
  return runs;
}

const runsOf = (inlines: Inlines, setting: Setting): Run[] =>
  styledOf(inlines, setting).map((run) => (run[0] === 'text' && run[2] === null ? run[1] : run));

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

function blocksOf(block: Block, setting: Setting): TypstBlock[] {
  const runs = (inlines: Inlines) => runsOf(inlines, setting);
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
          fresh: setting.fresh.has(block),
          place: block.id ?? null,
          runs: runs(block.inlines),
        },
      ];
    case 'paragraph':
      return [
        {
          kind: 'paragraph',
          ...(block.small ? { small: true } : {}),
          ...(block.inlines[0]?.kind === 'sign' ? { spaced: true } : {}),
          ...(block.id ? { place: block.id } : {}),
          runs: runs(block.inlines),
        },
      ];
    case 'quote': {
      const language = foreign(block.lang, setting);
      return [{ kind: 'quote', ...(language ? { language } : {}), runs: runs(block.inlines) }];
    }
    case 'list':
      return block.items.map((item) => ({ kind: 'paragraph', runs: runs([{ kind: 'text', text: '– ' }, ...item]) }));
    case 'facts': {
      // One paragraph of lines: a table costs ten times as much.
      const lines = block.rows.flatMap(([name, inlines], place): Run[] => [
        ['name', `${place > 0 ? '\n' : ''}${settable(name)}`, null, null],
        '  ',
        ...runs(inlines),
      ]);
      return [{ kind: 'paragraph', runs: lines }];
    }
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

/** As the JSON of a block: that signs which no typeface has stand as another here. */
export function typstNote({ language }: Outline): string {
  const note: TypstBlock = { kind: 'paragraph', small: true, runs: [catalogue(language).document.lost] };
  return JSON.stringify(note);
}

/** Blocks that are written at once. */
const SLICE = 500;

/** The blocks of an outline as the JSON that the template reads, in pieces, so that never all of them are held twice. */
export function* typstBlocks({ blocks, language }: Outline): Generator<string> {
  const setting = { targets: targetsOf(blocks), fresh: freshOf(blocks), language };
  for (let from = 0; from < blocks.length; from += SLICE) {
    const written = JSON.stringify(blocks.slice(from, from + SLICE).flatMap((block) => blocksOf(block, setting)));
    yield (from === 0 ? '[' : ',') + written.slice(1, -1);
  }
  yield ']';
}
