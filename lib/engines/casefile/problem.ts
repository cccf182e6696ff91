/** Where in the case file's tree something stands: ['statements', 3, 'chain', 'links', 0, 'agent']. */
export type TreePath = ReadonlyArray<string | number>;

/** Something wrong with the file, before it has been given a line. The message is a sentence that says what to do. */
export interface Finding {
  path: TreePath;
  message: string;
}

/** One problem as people see it. Line and column count from 1; `path` reads like `statements[3].chain.links[0]`. */
export interface CaseFileProblem {
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
