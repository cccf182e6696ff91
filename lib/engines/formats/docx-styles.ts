import { XML_HEAD } from './packed';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

type Look = { size?: number; bold?: boolean; italic?: boolean; colour?: string };

const looks = ({ size, bold, italic, colour }: Look): string =>
  `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${colour ? `<w:color w:val="${colour}"/>` : ''}${size ? `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` : ''}`;

/** A paragraph style; distances in points. */
function style(
  id: string,
  name: string,
  how: Look & {
    based?: string;
    before?: number;
    after?: number;
    level?: number;
    more?: string;
    indent?: string;
    next?: string;
  },
): string {
  const spacing = `<w:spacing w:before="${(how.before ?? 0) * 20}" w:after="${(how.after ?? 6) * 20}"/>`;
  const outline = how.level === undefined ? '' : `<w:outlineLvl w:val="${how.level}"/>`;
  const keep = how.level === undefined ? '' : '<w:keepNext/><w:keepLines/>';
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${how.based ?? 'Normal'}"/>${how.next ? `<w:next w:val="${how.next}"/>` : ''}<w:uiPriority w:val="9"/><w:qFormat/><w:pPr>${keep}${how.level === 0 ? '<w:pageBreakBefore/>' : ''}${how.more ?? ''}${spacing}${how.indent ?? ''}${outline}</w:pPr><w:rPr>${looks(how)}</w:rPr></w:style>`;
}

const QUIET = '5B5347';

/** The styles of a dossier, under the names that Word and LibreOffice know. */
export const DOCX_STYLES = (language: 'en' | 'zh'): string => {
  const styles = [
    style('BodyText', 'Body Text', {}),
    style('Kicker', 'Kicker', { size: 11, colour: QUIET, before: 120 }),
    style('Title', 'Title', { size: 28, bold: true, after: 18, next: 'Subtitle' }),
    style('Subtitle', 'Subtitle', { size: 10.5, colour: QUIET, after: 4 }),
    style('ContentsHeading', 'TOC Heading', { size: 20, bold: true, after: 12, more: '<w:pageBreakBefore/>' }),
    style('TOC1', 'toc 1', { bold: true, before: 6, after: 2 }),
    style('TOC2', 'toc 2', { after: 1, indent: '<w:ind w:left="284"/>' }),
    style('Heading1', 'heading 1', { size: 20, bold: true, after: 12, level: 0, next: 'BodyText' }),
    style('Heading2', 'heading 2', { size: 13, bold: true, before: 20, after: 6, level: 1, next: 'BodyText' }),
    style('Heading3', 'heading 3', {
      size: 10.5,
      bold: true,
      colour: '5A4A3A',
      before: 12,
      after: 4,
      level: 2,
      next: 'BodyText',
    }),
    style('Heading4', 'heading 4', { size: 10.5, italic: true, before: 8, after: 4, level: 3, next: 'BodyText' }),
    style('Small', 'Small', { size: 9, colour: QUIET }),
    style('Quote', 'Quote', {
      more: '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="B9AB98"/></w:pBdr>',
      indent: '<w:ind w:left="340"/>',
      after: 8,
    }),
    style('ListBullet', 'List Bullet', { after: 3, indent: '<w:ind w:left="340" w:hanging="227"/>' }),
    style('Fact', 'Fact', {
      after: 3,
      more: '<w:tabs><w:tab w:val="left" w:pos="2552"/></w:tabs>',
      indent: '<w:ind w:left="2552" w:hanging="2552"/>',
    }),
    style('FootnoteText', 'footnote text', { size: 9, after: 2 }),
  ];
  return `${XML_HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="SimSun" w:cs="Georgia"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="${language === 'zh' ? 'zh-CN' : 'en-GB'}" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>${styles.join('')}<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="24466B"/><w:u w:val="single"/></w:rPr></w:style><w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="Hash"><w:name w:val="Hash"/><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/><w:sz w:val="15"/></w:rPr></w:style></w:styles>`;
};

export const NUMBERING = `${XML_HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="227"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
