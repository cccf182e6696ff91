import { canonicalText } from '@/lib/engines/anchor/text';

/**
 * A text file given with an import: its text, or that with the sha256 (hex) of the file's bytes and how the text was
 * won from them, as engines/capture says it; with the bytes, the file is kept.
 */
export type TextGiven =
  | string
  | {
      readonly text: string;
      readonly sha256: string;
      readonly method: string;
      readonly bytes?: Uint8Array;
    };

/** What a capture is made of. */
export type TextFile = { text: string; sha256: string | null; method: string; name: string };

/** The text of that file name in its canonical form, or undefined where it was not given or is empty. */
export function textOf(texts: ReadonlyMap<string, TextGiven>, name: string): TextFile | undefined {
  const given = texts.get(name);
  if (given === undefined) return undefined;
  const read = typeof given === 'string' ? { text: given, sha256: null, method: 'plain text file' } : given;
  const text = canonicalText(read.text);
  return text === '' ? undefined : { ...read, text, name };
}
