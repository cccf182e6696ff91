import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it, vi } from 'vitest';
import { DOCUMENT } from './document.fixture';
import { FORMATS, type FormatName } from './formats';
import { xlsxOf } from './xlsx';

// The first of each loads its writer and its reader, which takes long on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const CHOICES = { language: 'en', style: 'apa', bom: false } as const;
const bytesOf = async (name: FormatName) => new Uint8Array(Buffer.from(await FORMATS[name].make(DOCUMENT, CHOICES)));

/** The tree of a part of a package; a reader of XML that finds a fault throws. */
const treeOf = (text: string) =>
  new DOMParser({
    errorHandler: (level: string, message: string) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'application/xml');

const elements = (text: string): Element[] => Array.from(treeOf(text).getElementsByTagName('*'));
const childrenOf = (element: Element): string[] =>
  Array.from(element.childNodes)
    .filter(({ nodeType }) => nodeType === 1)
    .map(({ nodeName }) => nodeName);

describe('Word and Excel', () => {
  const partsOf = async (name: 'docx' | 'xlsx') =>
    Object.entries(unzipSync(await bytesOf(name))).map(([path, bytes]) => [path, strFromU8(bytes)] as const);

  it('are read by another reader of Word (mammoth) with headings, notes and links, and without a complaint', async () => {
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(await bytesOf('docx')) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(value).toContain('<h1>');
    expect(value).toContain('footnote-1');
    expect(value).toContain('The weir stood open');
  });

  it.each(['docx', 'xlsx'] as const)(
    '%s is XML in every part, each with a type, each link with an end',
    async (name) => {
      const parts = new Map(await partsOf(name));
      const types = elements(parts.get('[Content_Types].xml')!);
      const typed = new Set(types.map((type) => type.getAttribute('PartName') || `.${type.getAttribute('Extension')}`));
      for (const [path, text] of parts) {
        expect(() => treeOf(text), path).not.toThrow();
        if (path !== '[Content_Types].xml')
          expect(typed.has(`/${path}`) || typed.has(`.${path.split('.').at(-1)}`), path).toBe(true);
        if (!path.endsWith('.rels')) continue;
        const links = elements(text).filter(({ nodeName }) => nodeName === 'Relationship');
        expect(new Set(links.map((link) => link.getAttribute('Id'))).size, path).toBe(links.length);
        const base = path.replace(/_rels\/[^/]+$/, '');
        for (const link of links.filter((one) => one.getAttribute('TargetMode') !== 'External'))
          expect([...parts.keys()], path).toContain(base + link.getAttribute('Target'));
      }
    },
  );

  /** The order in which ECMA-376 lets these elements stand; Word refuses a file that mixes them. */
  const ORDER: Readonly<Record<string, string>> = {
    'w:pPr':
      'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs suppressAutoHyphens spacing ind contextualSpacing jc outlineLvl rPr sectPr',
    'w:rPr':
      'rStyle rFonts b bCs i iCs caps smallCaps strike color spacing kern position sz szCs highlight u shd vertAlign lang',
    'w:style': 'name aliases basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr',
    'w:sectPr': 'headerReference footerReference footnotePr type pgSz pgMar pgNumType cols titlePg docGrid',
    'w:lvl': 'start numFmt pStyle suff lvlText lvlJc pPr rPr',
    'w:settings':
      'view zoom defaultTabStop updateFields footnotePr endnotePr compat themeFontLang decimalSymbol listSeparator',
    worksheet: 'sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter pageMargins pageSetup',
    workbook: 'workbookPr bookViews sheets definedNames calcPr',
    styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs',
  };

  it.each(['docx', 'xlsx'] as const)('%s keeps the order of elements that the standard sets', async (name) => {
    for (const [path, text] of await partsOf(name))
      for (const element of elements(text)) {
        const order = ORDER[element.nodeName]?.split(' ');
        if (!order) continue;
        const places = childrenOf(element).map((child) => order.indexOf(child.replace(/^w:/, '')));
        expect(places, `${path} ${element.nodeName}: ${childrenOf(element)}`).toEqual(
          [...places].sort((a, b) => a - b),
        );
        expect(places, `${path} ${element.nodeName}: ${childrenOf(element)}`).not.toContain(-1);
      }
  });

  it('has its contents as links before Word has counted the pages', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await bytesOf('docx')) });
    const contents = value.slice(0, value.indexOf('<h1>'));
    for (const { ref, proposition } of DOCUMENT.claims) {
      expect(contents).toContain(`<a href="#r_${ref.replace('-', '_')}">`);
      expect(contents).toContain(proposition.en);
    }
  });

  it('gives a row of a sheet the height its longest text takes in lines, one that Excel allows', () => {
    const text = 'a word '.repeat(30);
    const rows = [
      ['Head', 'Text'],
      ['C-1', text],
      ['C-2', '水坝当时整夜开着。'.repeat(20)],
      ['C-3', text.repeat(99)],
    ];
    const about = { title: 'T', author: 'A', language: 'en', takenAt: DOCUMENT.takenAt };
    const sheet = strFromU8(unzipSync(xlsxOf([{ title: 'S', rows }], about))['xl/worksheets/sheet1.xml']!);
    expect([...sheet.matchAll(/<row r="\d+" ht="(\d+)"/g)].map(([, height]) => Number(height))).toEqual([
      15, 60, 105, 409,
    ]);
  });

  it('has marks and notes whose numbers are their own', async () => {
    const parts = new Map(await partsOf('docx'));
    for (const [path, kind] of [
      ['word/document.xml', 'w:bookmarkStart'],
      ['word/footnotes.xml', 'w:footnote'],
    ] as const) {
      const ids = elements(parts.get(path)!)
        .filter(({ nodeName }) => nodeName === kind)
        .map((one) => one.getAttribute('w:id'));
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
