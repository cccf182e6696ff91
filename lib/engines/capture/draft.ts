/** One stretch of a captured work, as the preview shows it; `why` says in a word why it was left out. */
export type Block = { text: string; kept: boolean; why?: Why };

/** Reasons a block is left out; screens have a label for each. */
export type Why =
  | 'comments'
  | 'navigation'
  | 'related'
  | 'advertisement'
  | 'sharing'
  | 'form'
  | 'caption'
  | 'title'
  | 'byline'
  | 'notice'
  | 'outside'
  | 'page-furniture';

/** What a format's reader makes of the bytes: everything but hashes, kind and the checked language. */
export type Draft = {
  title: string | null;
  byline: string | null;
  publisher: string | null;
  /** Partial date: 2020, 2020-12 or 2020-12-17. */
  published: string | null;
  /** Language the work itself claims, as a BCP 47 tag; checked against its words afterwards. */
  language: string | null;
  cslType: string;
  blocks: Block[];
  /** How the text was won, in words an editor can read. */
  method: string;
};

/** What is known besides the bytes; nothing of it decides the format. */
export type Hints = { filename?: string; url?: string; contentType?: string };

export const EMPTY: Draft = {
  title: null,
  byline: null,
  publisher: null,
  published: null,
  language: null,
  cslType: 'document',
  blocks: [],
  method: '',
};

/** Codes of refusals; each comes with a sentence for people. */
export type RefusalCode =
  | 'too_large'
  | 'empty'
  | 'unknown_format'
  | 'broken'
  | 'encrypted'
  | 'bomb'
  | 'too_deep'
  | 'too_long'
  | 'no_text'
  | 'no_page';

/** Thrown inside readers and caught in one place, captureBytes, which turns it into a value. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
  }
}
