/*
 * A dossier as it is read, before it is a file: HTML, Markdown, DOCX and PDF are written from these blocks and from
 * nothing else, so that they say the same in the same order.
 */

/** Words within a block. `lang` is BCP 47 where it differs from the document's. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly lang?: string | undefined }
  | { readonly kind: 'strong' | 'emphasis'; readonly text: string; readonly lang?: string | undefined }
  /** To an anchor of the document (`#C-12`) or an address. */
  | { readonly kind: 'link'; readonly text: string; readonly to: string; readonly lang?: string | undefined }
  | { readonly kind: 'code'; readonly text: string }
  /** A sign of the house (▲) with the word it stands for. */
  | { readonly kind: 'sign'; readonly sign: string; readonly word: string }
  | { readonly kind: 'note'; readonly inlines: readonly Inline[] };

export type Inlines = readonly Inline[];

export type Block =
  | { readonly kind: 'title'; readonly above: string; readonly title: Inlines; readonly lines: readonly Inlines[] }
  | { readonly kind: 'contents'; readonly title: string }
  /** Levels 1 (a part) to 4. `id` is unique and may be linked to. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly id?: string; readonly inlines: Inlines }
  | { readonly kind: 'paragraph'; readonly inlines: Inlines; readonly small?: boolean; readonly id?: string }
  | { readonly kind: 'quote'; readonly inlines: Inlines; readonly lang: string }
  | { readonly kind: 'list'; readonly items: readonly Inlines[]; readonly ordered?: boolean }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, Inlines])[] };

/** The places of an outline that may be linked to. */
export const idsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => ((block.kind === 'heading' || block.kind === 'paragraph') && block.id ? [block.id] : []));

/** A dossier laid out in one language. */
export type Outline = {
  readonly language: 'en' | 'zh';
  readonly title: string;
  readonly author: string;
  /** ISO 8601: the only time a file made from this carries. */
  readonly takenAt: string;
  readonly blocks: readonly Block[];
};

/** Words as they are, in their language. */
export const plain = (text: string, lang?: string): Inline => ({ kind: 'text', text, lang });
/** Words that stand out. */
export const strong = (text: string, lang?: string): Inline => ({ kind: 'strong', text, lang });
/** Words with stress: titles, what is said aside. */
export const emphasis = (text: string, lang?: string): Inline => ({ kind: 'emphasis', text, lang });
/** Characters that are no words: a hash, a key. */
export const code = (text: string): Inline => ({ kind: 'code', text });
/** A link to a record that has a heading in the document. */
export const toRef = (ref: string, text: string = ref): Inline => ({ kind: 'link', text, to: `#${ref}` });
/** A link to an address of the web. */
export const toWeb = (address: string, text: string = address): Inline => ({ kind: 'link', text, to: address });
