import { canonicalText } from '@/lib/engines/anchor/text';

/** A text file given with an import: its canonical text, and the sha256 (hex) of the file's bytes where it is known. */
export type TextGiven = string | { readonly text: string; readonly sha256: string };

/** The text of that file name in its canonical form, or undefined where it was not given or is empty. */
export function textOf(
  texts: ReadonlyMap<string, TextGiven>,
  name: string,
): { text: string; sha256: string | null; name: string } | undefined {
  const given = texts.get(name);
  if (given === undefined) return undefined;
  const text = canonicalText(typeof given === 'string' ? given : given.text);
  return text === '' ? undefined : { text, name, sha256: typeof given === 'string' ? null : given.sha256 };
}
