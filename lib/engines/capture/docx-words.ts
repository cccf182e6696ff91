import mammoth from 'mammoth';

/** The words of a Word document: its paragraphs, and the notes they refer to in the order of the references. */
export type DocxWords = { paragraphs: string[]; notes: string[] };

/** What mammoth makes of a document's parts; its own types leave it open. */
type Element = {
  type: string;
  value?: string;
  children?: Element[];
  notes?: Notes;
  noteType?: string;
  noteId?: string;
};
type Notes = { resolve(reference: Element): { body: Element[] } | undefined };

/**
 * Reads the words with mammoth. Footnotes and endnotes are paragraphs of their own behind the text, as Tika and pandoc
 * give them, each with the number its reference has: Word counts the references, the file holds no numbers. In the
 * sentences themselves the numbers are left out, so that a quotation reads as it was written. Throws on a damaged file.
 */
export async function docxWords(bytes: Uint8Array): Promise<DocxWords> {
  let whole: Element = { type: 'document' };
  const nothing = (document: Element) => {
    whole = document;
    // Only the tree is wanted; without children mammoth writes no HTML and reads no pictures.
    return { ...document, children: [] };
  };
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument: nothing });
  const paragraphs = paragraphsIn(whole.children);
  return { paragraphs, notes: notesOf(whole) };
}

function notesOf(whole: Element): string[] {
  const references = new Map(referencesIn(whole).map((each) => [`${each.noteType} ${each.noteId}`, each]));
  return [...references.values()].flatMap((reference, at) => {
    const [first, ...more] = paragraphsIn(whole.notes?.resolve(reference)?.body);
    return first === undefined ? [] : [`[${at + 1}] ${first}`, ...more];
  });
}

const referencesIn = (element: Element): Element[] =>
  element.type === 'noteReference' ? [element] : (element.children ?? []).flatMap(referencesIn);

const paragraphsIn = (elements: Element[] = []): string[] =>
  elements
    .map(wordsOf)
    .join('')
    .split(/\n{2,}/)
    .map((words) => words.trim())
    .filter(Boolean);

/** As mammoth's own raw text, and a line break within a paragraph is one: it ran two words together. */
function wordsOf(element: Element): string {
  if (element.type === 'text') return element.value ?? '';
  if (element.type === 'tab') return '\t';
  if (element.type === 'break') return '\n';
  const words = (element.children ?? []).map(wordsOf).join('');
  return element.type === 'paragraph' ? `${words.replace(/\n{2,}/g, '\n').trim()}\n\n` : words;
}
