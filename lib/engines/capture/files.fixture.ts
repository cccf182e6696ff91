import { deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** A PDF of text lines, one list a page: Helvetica 11 on 14 points, an empty string makes a gap. */
export function pdfOf(pages: string[][], options: { stream?: Uint8Array; title?: string } = {}): Uint8Array {
  const objects: Array<string | Uint8Array> = [];
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((lines, i) => {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + i * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    );
    const stream = options.stream ?? deflateSync(Buffer.from(textOperators(lines), 'latin1'));
    const head = `<< /Length ${stream.length} /Filter /FlateDecode >>\nstream\n`;
    objects.push(Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream')]));
  });
  if (options.title !== undefined) objects.push(`<< /Title (${options.title}) >>`);
  return assemble(objects, options.title === undefined ? '' : ` /Info ${objects.length} 0 R`);
}

function textOperators(lines: string[]): string {
  const escaped = (line: string) =>
    line
      .replace(/[\\()]/g, '\\$&')
      .replace(/’/g, '\x92')
      .replace(/“/g, '\x93')
      .replace(/”/g, '\x94');
  let y = 790;
  return lines
    .map((line) => {
      y -= line === '' ? 10 : 14;
      return line === '' ? '' : `BT /F1 11 Tf 60 ${y} Td (${escaped(line)}) Tj ET`;
    })
    .join('\n');
}

function assemble(objects: Array<string | Uint8Array>, info: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let size = parts[0]!.length;
  const add = (data: string | Uint8Array) => {
    parts.push(Buffer.from(data as string));
    size += parts.at(-1)!.length;
  };
  objects.forEach((object, i) => {
    offsets.push(size);
    add(`${i + 1} 0 obj\n`);
    add(object);
    add('\nendobj\n');
  });
  const start = size;
  const rows = offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('');
  add(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer << /Size ${objects.length + 1} /Root 1 0 R${info} >>\nstartxref\n${start}\n%%EOF`,
  );
  return new Uint8Array(Buffer.concat(parts));
}

/** Words wrapped to lines of at most 85 letters, as a typesetter would. */
export function wrapped(paragraph: string): string[] {
  return paragraph.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 85) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

/** A Word document of plain paragraphs. */
export function docxOf(paragraphs: string[], properties = ''): Uint8Array {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const body = paragraphs.map((p) => `<w:p><w:r><w:t xml:space="preserve">${escaped(p)}</w:t></w:r></w:p>`).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
    'docProps/core.xml': strToU8(
      `<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${properties}</cp:coreProperties>`,
    ),
  });
}

/** One WARC response record. */
export function warcOf(url: string, html: string, headers = ''): Uint8Array {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n${headers}\r\n${html}`;
  const block = Buffer.from(http);
  const head = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2021-03-04T10:00:00Z\r\nContent-Length: ${block.length}\r\n\r\n`;
  return new Uint8Array(Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]));
}

/** A WACZ whose page list names its main page. */
export function waczOf(main: string, records: Uint8Array[]): Uint8Array {
  return zipSync({
    'datapackage.json': strToU8('{"profile":"data-package"}'),
    'pages/pages.jsonl': strToU8(`{"format":"json-pages-1.0"}\n{"url":"${main}"}\n`),
    'archive/data.warc.gz': [new Uint8Array(Buffer.concat(records.map((r) => gzipSync(r)))), { level: 0 }],
  });
}

/**
 * A ZIP archive whose list names its first entry many times over: small and soon made, and unpacked it is large.
 * The list is the last but 22 bytes of an archive without a comment (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16).
 */
export function manyTimes(archive: Uint8Array, times: number): Uint8Array {
  const zip = Buffer.from(archive);
  const end = Buffer.from(zip.subarray(-22));
  const [count, from] = [end.readUInt16LE(10), end.readUInt32LE(16)];
  const first = zip.subarray(from, from + 46 + zip.readUInt16LE(from + 28));
  const list = Buffer.concat([...Array.from({ length: times }, () => first), zip.subarray(from, -22)]);
  end.writeUInt16LE(count + times, 8);
  end.writeUInt16LE(count + times, 10);
  end.writeUInt32LE(list.length, 12);
  return new Uint8Array(Buffer.concat([zip.subarray(0, from), list, end]));
}
