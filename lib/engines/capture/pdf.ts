import { getDocumentProxy } from 'unpdf';
import { partialDate } from './date';
import { type Draft, EMPTY, Refusal } from './draft';
import { LIMITS } from './limits';
import { bylineIn, headline, kept } from './paragraphs';
import { type Line, paragraphsOfPages } from './pdf-lines';
import { CELL_GAP, inRows } from './pdf-rows';
import { refusePdfBomb } from './pdf-streams';

/** Is this a PDF? Its mark may stand anywhere in the first 1,024 bytes, as readers take it (ISO 32000-1, H.3.4.1). */
export const isPdf = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.length)).includes('%PDF-');

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Reads the text layer of a PDF, lines joined to paragraphs by their place on the page. Scanned pages have no text
 * layer and are refused. Streams are measured before the reader sees them; pages and time are capped.
 */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  refusePdfBomb(bytes);
  const pdf = await openPdf(bytes);
  try {
    if (pdf.numPages > LIMITS.pages) {
      throw new Refusal('too_long', `The PDF has ${pdf.numPages} pages; at most ${LIMITS.pages} are read.`);
    }
    const pages = await linesOfPages(pdf);
    const paragraphs = paragraphsOfPages(pages);
    if (paragraphs.length === 0) {
      throw new Refusal('no_text', 'The PDF holds pictures of pages without text; it needs to go through OCR first.');
    }
    const facts = await propertiesOf(pdf);
    const top = titleLine(paragraphs, facts.title);
    const title = paragraphs[top] ?? headline(paragraphs) ?? facts.title;
    return {
      ...EMPTY,
      title,
      byline: bylineIn(paragraphs.slice(top >= 0 ? top + 1 : title ? 1 : 0)) ?? facts.author,
      published:
        paragraphs
          .slice(0, Math.max(0, top) + 5)
          .filter((p) => p.length < 120)
          .map(partialDate)
          .find((d) => d?.length === 10) ?? null,
      language: facts.language,
      blocks: paragraphs.map((text, at) => (at < top ? { text, kept: false, why: 'navigation' } : kept(text))),
      method: `PDF, text layer of ${pdf.numPages} ${pdf.numPages === 1 ? 'page' : 'pages'}`,
    };
  } finally {
    await pdf.loadingTask.destroy().catch(() => undefined);
  }
}

const letters = (s: string) => s.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The paragraph near the top that is the title the file names, with or without the site behind a bar; -1 where none is.
 * What stands above it in a printed page is the site's menu.
 */
function titleLine(paragraphs: string[], named: string | null): number {
  const told = [named, named?.replace(/\s+[|–—-]\s+[^|–—]*$/, '')].map((title) => letters(title ?? ''));
  return paragraphs
    .slice(0, 10)
    .findIndex((text) => text.length < 300 && told.includes(letters(text)) && letters(text));
}

async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  try {
    // A copy (slice() of a Buffer is none): the reader takes the memory over and does not take Buffers. Fonts are not needed for text, and nothing of a PDF may be evaluated.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      verbosity: 0,
      maxImageSize: 1,
    });
  } catch (error) {
    if ((error as Error).name === 'PasswordException')
      throw new Refusal('encrypted', 'The PDF is protected by a password.');
    throw new Refusal('broken', 'The PDF is damaged and cannot be read.');
  }
}

async function linesOfPages(pdf: Pdf): Promise<Line[][]> {
  const until = Date.now() + LIMITS.milliseconds;
  const pages: Line[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    pages.push(await linesOfPage(pdf, number, until));
    if (Date.now() > until) throw tooSlow();
  }
  return pages;
}

async function linesOfPage(pdf: Pdf, number: number, until: number): Promise<Line[]> {
  const page = await pdf.getPage(number);
  const lines: Line[] = [];
  const reader = (page.streamTextContent() as ReadableStream).getReader();
  while (true) {
    const { done, value } = await reader.read();
    if (done) break;
    for (const item of value.items) if (typeof item.str === 'string') addItem(lines, item);
    if (Date.now() > until) {
      // It may fail in turn; the refusal is what counts.
      reader.cancel().catch(() => undefined);
      throw tooSlow();
    }
  }
  page.cleanup();
  return inRows(
    lines
      .filter((line) => line.text.trim() !== '')
      .map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })),
  );
}

const tooSlow = () => new Refusal('too_long', 'The PDF takes too long to read and was given up.');

type Item = { str: string; transform: number[]; width: number; height: number };

/** Puts a run of glyphs on its line: same height on the page, to the right of what is there. */
function addItem(lines: Line[], item: Item): void {
  const [x, y] = [item.transform[4] ?? 0, item.transform[5] ?? 0];
  const height = item.height || Math.abs(item.transform[3] ?? 0) || 10;
  const last = lines.at(-1);
  // The width of a stretched blank in a justified line is told twice over: only what is printed says where a line ends.
  if (item.str.trim() === '') {
    if (last) last.text += ' ';
    return;
  }
  const gap = last ? x - last.right : 0;
  if (last && Math.abs(last.y - y) < height * 0.5 && gap >= -height && gap <= height * CELL_GAP) {
    last.text += (gap > height * 0.15 && !last.text.endsWith(' ') ? ' ' : '') + item.str;
    last.right = Math.max(last.right, x + item.width);
  } else lines.push({ text: item.str, x, y, right: x + item.width, height });
}

async function propertiesOf(
  pdf: Pdf,
): Promise<{ title: string | null; author: string | null; language: string | null }> {
  try {
    const info = (await pdf.getMetadata()).info as Record<string, unknown>;
    const text = (name: string) => (typeof info[name] === 'string' ? (info[name] as string).trim() || null : null);
    const title = text('Title');
    // "Microsoft Word - draft.docx" and the like are names of files, not of works.
    return {
      title: title && !/\.\w{2,5}$|^untitled/i.test(title) ? title : null,
      author: text('Author'),
      language: text('Language'),
    };
  } catch {
    return { title: null, author: null, language: null };
  }
}
