import { type Block, type Inline, type Inlines, idsOf, type Outline } from './blocks';
import { DOCX_STYLES, NUMBERING } from './docx-styles';
import { coreProperties, escapeXml, XML_HEAD, zipOf } from './packed';

/*
 * WordprocessingML (ECMA-376, transitional), written directly: a library would put its own clock and chance into the
 * file, and an edition must be the same bytes each time. Headings, quotations, lists and footnotes are real ones, so an
 * editor can go on in Word.
 */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const ROOT = `xmlns:w="${W}" xmlns:r="${OFFICE}"`;

/** What is gathered while the text is written: footnotes, outer links, bookmarks. */
type Gathered = {
  readonly notes: string[];
  readonly links: Map<string, string>;
  readonly bookmarks: ReadonlySet<string>;
  marks: number;
};

const EAST = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** A run of text. Chinese is told to Word by the attribute for East Asian text, anything else by the plain one. */
function run(text: string, properties = '', lang?: string): string {
  const east = EAST.test(text) ? '<w:rFonts w:hint="eastAsia"/>' : '';
  const language = lang
    ? `<w:lang w:${lang.startsWith('zh') ? 'eastAsia' : 'val'}="${escapeXml(lang === 'zh' ? 'zh-CN' : lang)}"/>`
    : '';
  const inside = `${properties.includes('rStyle') ? '' : east}${properties}${language}`;
  return `<w:r>${inside ? `<w:rPr>${inside}</w:rPr>` : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

const bookmarkName = (id: string): string => `r_${id.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40);

function inlineXml(inline: Inline, gathered: Gathered): string {
  switch (inline.kind) {
    case 'text':
      return run(inline.text, '', inline.lang);
    case 'strong':
      return run(inline.text, '<w:b/>', inline.lang);
    case 'emphasis':
      return run(inline.text, '<w:i/>', inline.lang);
    case 'code':
      return run(inline.text, '<w:rStyle w:val="Hash"/>');
    case 'sign':
      return run(`${inline.sign} ${inline.word}`);
    case 'note': {
      gathered.notes.push(inline.inlines.map((one) => inlineXml(one, { ...gathered, notes: [] })).join(''));
      return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${gathered.notes.length}"/></w:r>`;
    }
    case 'link':
      return linkXml(inline, gathered);
  }
}

function linkXml(inline: Extract<Inline, { kind: 'link' }>, gathered: Gathered): string {
  const words = run(inline.text, '<w:rStyle w:val="Hyperlink"/>', inline.lang);
  if (inline.to.startsWith('#')) {
    const id = inline.to.slice(1);
    return gathered.bookmarks.has(id)
      ? `<w:hyperlink w:anchor="${bookmarkName(id)}" w:history="1">${words}</w:hyperlink>`
      : run(inline.text, '', inline.lang);
  }
  if (!/^https?:\/\//i.test(inline.to)) return run(inline.text);
  const known = gathered.links.get(inline.to) ?? `rLink${gathered.links.size + 1}`;
  gathered.links.set(inline.to, known);
  return `<w:hyperlink r:id="${known}" w:history="1">${words}</w:hyperlink>`;
}

const inlinesXml = (inlines: Inlines, gathered: Gathered): string =>
  inlines.map((inline) => inlineXml(inline, gathered)).join('');

const paragraph = (style: string, content: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;

function blockXml(block: Block, outline: Outline, gathered: Gathered): string {
  const words = (inlines: Inlines) => inlinesXml(inlines, gathered);
  switch (block.kind) {
    case 'title':
      return [
        paragraph('Kicker', run(block.above)),
        paragraph('Title', words(block.title)),
        ...block.lines.map((line) => paragraph('Subtitle', words(line))),
      ].join('');
    case 'contents':
      return contents(block.title, outline, gathered);
    case 'heading':
      return paragraph(`Heading${block.level}`, bookmarked(block.id, words(block.inlines), gathered));
    case 'paragraph':
      return paragraph(block.small ? 'Small' : 'BodyText', bookmarked(block.id, words(block.inlines), gathered));
    case 'quote':
      return paragraph('Quote', words(block.inlines));
    case 'list':
      return block.items
        .map((item) =>
          paragraph('ListBullet', words(item), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        )
        .join('');
    case 'facts':
      return block.rows
        .map(([name, value]) => paragraph('Fact', `${run(name, '<w:b/>')}<w:r><w:tab/></w:r>${words(value)}`))
        .join('');
  }
}

function bookmarked(id: string | undefined, content: string, gathered: Gathered): string {
  if (!id) return content;
  gathered.marks += 1;
  const number = gathered.marks;
  return `<w:bookmarkStart w:id="${number}" w:name="${bookmarkName(id)}"/>${content}<w:bookmarkEnd w:id="${number}"/>`;
}

/**
 * A field that Word fills in anew when it opens the file, since only it knows the pages. Until then, and in programs that
 * fill in nothing by themselves, it holds the headings as links.
 */
function contents(title: string, { blocks }: Outline, gathered: Gathered): string {
  const entries = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level <= 2 ? [[block.level, entry(block, gathered)] as const] : [],
  );
  const mark = (type: string, more = '') => `<w:r><w:fldChar w:fldCharType="${type}"${more}/></w:r>`;
  const asked = `<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>`;
  const lines = entries.map(([level, words], place) =>
    paragraph(`TOC${level}`, place === 0 ? mark('begin', ' w:dirty="true"') + asked + mark('separate') + words : words),
  );
  return [paragraph('ContentsHeading', run(title)), ...lines, `<w:p>${mark('end')}</w:p>`].join('');
}

function entry({ id, inlines }: Extract<Block, { kind: 'heading' }>, gathered: Gathered): string {
  const words = inlinesXml(
    inlines.filter(({ kind }) => kind !== 'note'),
    gathered,
  );
  return id ? `<w:hyperlink w:anchor="${bookmarkName(id)}" w:history="1">${words}</w:hyperlink>` : words;
}

const PAGE = `<w:sectPr><w:footerReference w:type="default" r:id="rFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/><w:titlePg/></w:sectPr>`;

const FOOTER = `${XML_HEAD}<w:ftr ${ROOT}><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`;

const SETTINGS = `${XML_HEAD}<w:settings ${ROOT}><w:defaultTabStop w:val="720"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const PARTS: readonly (readonly [part: string, type: string])[] = [
  ['word/document.xml', `${CONTENT}.document.main+xml`],
  ['word/styles.xml', `${CONTENT}.styles+xml`],
  ['word/settings.xml', `${CONTENT}.settings+xml`],
  ['word/numbering.xml', `${CONTENT}.numbering+xml`],
  ['word/footnotes.xml', `${CONTENT}.footnotes+xml`],
  ['word/footer1.xml', `${CONTENT}.footer+xml`],
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
];

function footnotes(notes: readonly string[]): string {
  const marks = [
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
  ];
  const texts = notes.map(
    (note, place) =>
      `<w:footnote w:id="${place + 1}">${paragraph('FootnoteText', `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${run(' ')}${note}`)}</w:footnote>`,
  );
  return `${XML_HEAD}<w:footnotes ${ROOT}>${[...marks, ...texts].join('')}</w:footnotes>`;
}

const relationships = (
  list: readonly (readonly [id: string, type: string, target: string, outer?: boolean])[],
): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(
      ([id, type, target, outer]) =>
        `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${outer ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

/** An outline as DOCX with styles, headings, bookmarks, footnotes and a table of contents. */
export function docxOf(outline: Outline): Uint8Array {
  const bookmarks = new Set(idsOf(outline.blocks));
  const gathered: Gathered = { notes: [], links: new Map(), bookmarks, marks: 0 };
  const body = outline.blocks.map((block) => blockXml(block, outline, gathered)).join('');
  // A note may hold links of its own file; ours only point inside, and Word takes those in footnotes too.
  const links = [...gathered.links].map(([target, id]) => [id, `${OFFICE}/hyperlink`, target, true] as const);
  const types = PARTS.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('');
  return zipOf([
    [
      '[Content_Types].xml',
      `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types}</Types>`,
    ],
    [
      '_rels/.rels',
      relationships([
        ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
        ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(outline.title, outline.author, outline.language, outline.takenAt)],
    ['word/document.xml', `${XML_HEAD}<w:document ${ROOT}><w:body>${body}${PAGE}</w:body></w:document>`],
    [
      'word/_rels/document.xml.rels',
      relationships([
        ['rStyles', `${OFFICE}/styles`, 'styles.xml'],
        ['rSettings', `${OFFICE}/settings`, 'settings.xml'],
        ['rNumbering', `${OFFICE}/numbering`, 'numbering.xml'],
        ['rNotes', `${OFFICE}/footnotes`, 'footnotes.xml'],
        ['rFooter', `${OFFICE}/footer`, 'footer1.xml'],
        ...links,
      ]),
    ],
    ['word/styles.xml', DOCX_STYLES(outline.language)],
    ['word/settings.xml', SETTINGS],
    ['word/numbering.xml', NUMBERING],
    ['word/footnotes.xml', footnotes(gathered.notes)],
    ['word/footer1.xml', FOOTER],
  ]);
}
