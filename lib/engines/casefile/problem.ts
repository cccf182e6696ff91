import type { Locale } from '@/lib/platform/preferences';
import { catalogue, say } from '@/messages/say';

/** Where in the case file's tree something stands: ['statements', 3, 'chain', 'links', 0, 'agent']. */
export type TreePath = ReadonlyArray<string | number>;

/** A fault with a code, so that it can be said in any language. */
export interface Coded {
  why?: Why;
  values?: Values;
}
/** The code of a fault: its sentence stands in messages under it. */
export type Why = keyof ReturnType<typeof catalogue>['caseFile'];
type Values = Record<string, string>;

/** Something wrong with the file, before it has been given a line. The message is a sentence that says what to do. */
export interface Finding extends Fault {
  path: TreePath;
}

/** A fault without its place. */
export type Fault = Coded & { message: string };

/** Whether a word is the code of a fault. */
export const isWhy = (word: string): word is Why => word in catalogue('en').caseFile;

/** A fault by its code, with its sentence in English. */
export const coded = (why: Why, values: Values = {}): Fault => ({
  why,
  values,
  message: inWords({ why, values }, 'en') ?? '',
});

/** The sentence of a fault in a language; null where it has no code. */
export const inWords = ({ why, values }: Coded, language: Locale): string | null =>
  why ? say(catalogue(language).caseFile[why], language, values ?? {}) : null;

/** One problem as people see it. Line and column count from 1; `path` reads like `statements[3].chain.links[0]`. */
export interface CaseFileProblem extends Coded {
  file: string;
  line: number;
  column: number;
  path: string;
  message: string;
}

/** Writes a path the way people point at it: `statements[3].chain.links[0].agent`; the whole file is `(file)`. */
export function writePath(path: TreePath): string {
  const written = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return written.replace(/^\./, '') || '(file)';
}
