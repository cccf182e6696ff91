import { Parser } from 'htmlparser2';
import { partialDate } from './date';
import { type DocxWords, docxWords } from './docx-words';
import { type Draft, EMPTY, Refusal } from './draft';
import { LIMITS } from './limits';
import { bylineIn, headline, kept } from './paragraphs';
import { type Entry, zipEntries } from './zip';

/** Is a zip with these entries a Word document? */
export const isDocx = (entries: Entry[]) => entries.some((entry) => entry.name === 'word/document.xml');

/**
 * Reads a Word document: its paragraphs and then its notes as text, title, author and date from its properties. Every entry is unpacked
 * under the limits before mammoth sees the file, because mammoth's own reader has none.
 */
export async function readDocx(bytes: Uint8Array): Promise<Draft> {
  const entries = zipEntries(bytes);
  for (const entry of entries) {
    if (entry.bytes().length > LIMITS.document && entry.name.endsWith('.xml'))
      throw new Refusal('too_long', 'The Word document holds more words than one work and was not read.');
  }
  for (const entry of entries) if (/\.(xml|rels)$/i.test(entry.name)) demandShallow(entry.bytes());
  const core = entries.find((entry) => entry.name === 'docProps/core.xml');
  const properties = core ? new TextDecoder().decode(core.bytes()) : '';
  const { paragraphs, notes } = await wordsOfDocx(bytes);
  const title = headline(paragraphs) ?? property(properties, 'dc:title');
  return {
    ...EMPTY,
    title,
    byline: bylineIn(paragraphs) ?? property(properties, 'dc:creator'),
    published: null,
    language: property(properties, 'dc:language'),
    blocks: [...paragraphs, ...notes].map(kept),
    method: writtenOn(properties),
  };
}

/** Refuses what is nested too deeply before a tree is built of it: 20 kB of tables within tables took 20 seconds. */
function demandShallow(xml: Uint8Array): void {
  let depth = 0;
  const counts = {
    onopentagname() {
      if (++depth > LIMITS.depth)
        throw new Refusal('too_deep', 'The Word document is nested too deeply and was not read.');
    },
    onclosetag() {
      depth--;
    },
  };
  new Parser(counts, { xmlMode: true }).end(new TextDecoder().decode(xml));
}

async function wordsOfDocx(bytes: Uint8Array): Promise<DocxWords> {
  try {
    return await docxWords(bytes);
  } catch {
    throw new Refusal('broken', 'The Word document is damaged and cannot be read.');
  }
}

/** A document's creation date is when somebody typed it, not when it was published; it is only told, not stored. */
function writtenOn(properties: string): string {
  const date = partialDate(property(properties, 'dcterms:created'));
  return date ? `Word document, by its paragraphs (file made on ${date})` : 'Word document, by its paragraphs';
}

function property(xml: string, name: string): string | null {
  const value = new RegExp(`<${name}[^>]{0,200}>([^<]{1,500})</${name}>`).exec(xml)?.[1]?.trim();
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return value?.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity) => named[entity]!) || null;
}
