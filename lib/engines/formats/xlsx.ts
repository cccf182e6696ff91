import { coreProperties, escapeXml, XML_HEAD, zipOf } from './packed';
import type { Row } from './tables';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Excel refuses a cell with more; the rest is in every other format. */
const MOST = 32_767;

/** A, B, … Z, AA, … */
export function columnName(index: number): string {
  return (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function cell(value: Row[number], at: string, head: boolean): string {
  const style = head ? ' s="1"' : ' s="2"';
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${at}"${style}><v>${value}</v></c>`;
  // An inline string is never a formula, whatever it begins with.
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value.slice(0, MOST))}</t></is></c>`;
}

const EAST = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/g;

/** How wide a text is, in digits of the normal font, by which columns are measured: a Chinese character takes two. */
const breadth = (text: string): number => text.length + (text.match(EAST)?.length ?? 0);

/** Points of a line of the normal font, and of the highest row that Excel takes. */
const LINE = 15;
const HIGHEST = 409;

/** Points of a row whose texts are broken into lines: LibreOffice leaves a row that has no height at one line. */
function heightOf(row: Row, widths: readonly number[]): number {
  const lines = row.map((value, index) =>
    String(value ?? '')
      .split('\n')
      // Words do not fill a line to its end.
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(breadth(line) / (widths[index]! * 0.9))), 0),
  );
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines));
}

function sheet(rows: readonly Row[]): string {
  const width = rows[0]?.length ?? 1;
  const widths = Array.from({ length: width }, (_, index) =>
    Math.min(60, 2 + Math.max(8, ...rows.slice(0, 200).map((row) => breadth(String(row[index] ?? ''))))),
  );
  const columns = widths.map(
    (wide, index) => `<col min="${index + 1}" max="${index + 1}" width="${wide}" customWidth="1"/>`,
  );
  const body = rows.map(
    (row, place) =>
      `<row r="${place + 1}" ht="${heightOf(row, widths)}" customHeight="1">${row.map((value, index) => cell(value, `${columnName(index)}${place + 1}`, place === 0)).join('')}</row>`,
  );
  const range = `A1:${columnName(width - 1)}${Math.max(1, rows.length)}`;
  return `${XML_HEAD}<worksheet xmlns="${MAIN}"><dimension ref="${range}"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${body.join('')}</sheetData><autoFilter ref="${range}"/></worksheet>`;
}

const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Tables as an Excel workbook (ECMA-376), a sheet each, first row frozen and filtered. Cells hold text, never formulas. */
export function xlsxOf(
  sheets: readonly { readonly title: string; readonly rows: readonly Row[] }[],
  about: { title: string; author: string; language: string; takenAt: string },
): Uint8Array {
  const part = (index: number) => `xl/worksheets/sheet${index + 1}.xml`;
  const names = sheets.map(({ title }, index) => {
    const name = escapeXml(title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31));
    return `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  });
  const filters = sheets.map(({ title, rows }, index) => {
    const range = `$A$1:$${columnName((rows[0]?.length ?? 1) - 1)}$${Math.max(1, rows.length)}`;
    return `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${escapeXml(title.replaceAll("'", "''"))}'!${range}</definedName>`;
  });
  const types = sheets.map(
    (_, index) =>
      `<Override PartName="/${part(index)}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return zipOf([
    [
      '[Content_Types].xml',
      `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${types.join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ],
    ['docProps/core.xml', coreProperties(about.title, about.author, about.language, about.takenAt)],
    [
      'xl/workbook.xml',
      `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', STYLES],
    ...sheets.map(({ rows }, index): [string, string] => [part(index), sheet(rows)]),
  ]);
}
