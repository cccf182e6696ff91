/** Limits of one capture. Each is far above any real article and low enough for a small server's memory. */
export const LIMITS = {
  /** Bytes of a file or a fetched page. */
  input: 25 * 1024 * 1024,
  /** Bytes of one entry of an archive, or of one compressed stream, once unpacked. */
  entry: 64 * 1024 * 1024,
  /** Bytes of everything unpacked from one file. */
  unpacked: 200 * 1024 * 1024,
  /** Unpacked to packed. Text rarely passes 20; deflate cannot pass 1,032, and bombs sit near that. */
  ratio: 200,
  /** Below this many bytes the ratio says nothing: a blank page compresses very well. */
  ratioFrom: 8 * 1024 * 1024,
  /** Files in one archive. */
  entries: 10_000,
  /** Elements of an HTML page and how deep they may nest; browsers themselves stop at 512. */
  elements: 50_000,
  depth: 600,
  /** Attributes of one element: the tree looks through all it has for each new one. */
  attributes: 1_000,
  /** Pieces of text between tags; a page of nothing but "<" is two million of them. */
  texts: 200_000,
  /** Elements up to which Readability is asked too; its time grows faster than the page. */
  readability: 12_000,
  /** UTF-16 code units of a text, some 800,000 words, and its blocks. */
  text: 5_000_000,
  blocks: 50_000,
  /** Bytes of the words of a Word document once unpacked; a book of 400 pages has some 6 MB. */
  document: 20 * 1024 * 1024,
  /** Pages of a PDF, and milliseconds for all of them. A thousand pages of print take some eight seconds. */
  pages: 1_000,
  milliseconds: 24_000,
  /** Messages within messages. */
  nesting: 8,
} as const;
