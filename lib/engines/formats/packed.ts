import { strToU8, type Zippable, zipSync } from 'fflate';

/** The first moment a zip can write, local time by its rules: every entry carries it, so no clock is in the file. */
const NO_TIME = new Date(1980, 0, 1);

/** What is packed already does not get smaller. */
const PACKED = /\.(pdf|docx|xlsx|zip|png|jpe?g|gif|webp)$/i;

/**
 * A zip whose bytes depend on nothing but what is in it: entries in the order given, one date, one system, one level of
 * compression.
 */
export function zipOf(files: readonly (readonly [path: string, content: string | Uint8Array])[]): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of files) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    entries[path] = [bytes, { mtime: NO_TIME, level: PACKED.test(path) ? 0 : 6, os: 3, attrs: 0o644 << 16 }];
  }
  return zipSync(entries);
}

/** Text as XML, without the characters that XML 1.0 cannot hold. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The properties that Word and Excel show of a file; times are the document's. */
export const coreProperties = (title: string, author: string, language: string, at: string): string => {
  const when = `${at.slice(0, 19)}Z`;
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dc:language>${language}</dc:language><cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified></cp:coreProperties>`;
};
