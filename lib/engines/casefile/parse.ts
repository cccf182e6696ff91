import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import {
  type CaseFileProblem,
  coded,
  type Fault,
  type Finding,
  type TreePath,
  writePath,
} from '@/lib/engines/casefile/problem';
import { findReferenceProblems } from '@/lib/engines/casefile/references';
import { type CaseFile, caseFileSchema } from '@/lib/engines/casefile/schema';
import { sayIssue } from '@/lib/engines/casefile/sentences';
import { findSpanProblems } from '@/lib/engines/casefile/spans';
import { findStateProblems } from '@/lib/engines/casefile/states';
import { aliasAt, slipsOf } from '@/lib/engines/casefile/syntax';

/** What reading a case file gives: the file with its defaults filled in, or every problem in the order of the lines. */
export type ParsedCaseFile = { ok: true; value: CaseFile } | { ok: false; problems: CaseFileProblem[] };

/** After the first slips of syntax the others mostly follow from them. */
const SYNTAX_ERRORS_SHOWN = 10;

/**
 * Reads a case file (YAML 1.2, so JSON too). Never throws: whatever is wrong comes back as problems, all at once, each
 * with file, line, column (from 1), the path in the file and a sentence that says what to do. What ties records to each
 * other can only be looked at once every record has the right shape, so those problems come in a second round.
 */
export function parseCaseFile(yamlText: string, { file }: { file: string }): ParsedCaseFile {
  if (yamlText.includes('\0'))
    return { ok: false, problems: [{ file, line: 1, column: 1, path: '(file)', ...coded('not-text') }] };
  const { document, at } = readYaml(yamlText);
  const written = slipsOf(yamlText, document)
    .slice(0, SYNTAX_ERRORS_SHOWN)
    .map(({ offset, ...slip }): CaseFileProblem => ({ file, ...at(offset), path: '(file)', ...slip }));
  // After a slip of syntax the rest is guesswork; a key that stands twice leaves the rest readable.
  if (document.errors.some((error) => error.code !== 'DUPLICATE_KEY')) return { ok: false, problems: written };
  const { value, findings, alias } = checkValue(document);
  if (alias) return { ok: false, problems: [...written, { file, ...at(aliasAt(document)), path: '(file)', ...alias }] };
  const problems = [
    ...written,
    ...findings.map(({ path, ...fault }) => ({
      file,
      ...at(offsetOf(document, path)),
      path: writePath(path),
      ...fault,
    })),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
  return problems.length > 0 || !value ? { ok: false, problems } : { ok: true, value };
}

/**
 * Where a path of the file stands in its text, line and column from 1: for problems that only show once the file meets
 * a database. A path that leads nowhere gives the nearest record around it.
 */
export function locate(yamlText: string, paths: readonly TreePath[]): { line: number; column: number }[] {
  const { document, at } = readYaml(yamlText);
  return paths.map((path) => at(offsetOf(document, path)));
}

function readYaml(yamlText: string) {
  const lines = new LineCounter();
  const document = parseDocument(yamlText, {
    lineCounter: lines,
    prettyErrors: false,
    // 2013 is a date and 0.34 is a quotation: without numbers everything stays as it was typed.
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/:(int|float)$/.test(tag.tag)),
  });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return { document, at };
}

function checkValue(document: Document.Parsed): { value?: CaseFile; findings: Finding[]; alias?: Fault } {
  let plain: unknown;
  try {
    plain = document.toJS();
  } catch (error) {
    // Aliases (*name) that lead nowhere, or so many that they unfold without end.
    return { findings: [], alias: coded('aliases', { said: (error as Error).message }) };
  }
  const shaped = caseFileSchema.safeParse(plain, { reportInput: true });
  if (!shaped.success) return { findings: shaped.error.issues.flatMap(sayIssue) };
  const value = shaped.data;
  return {
    value,
    findings: [...findReferenceProblems(value), ...findStateProblems(value), ...findSpanProblems(value)],
  };
}

/** The offset of the node at a path; of its key when the path names one; else of the nearest record around it. */
function offsetOf(document: Document.Parsed, path: TreePath): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const step = path[length - 1];
    const pair = isMap(parent) && parent.items.find((item) => isScalar(item.key) && item.key.value === step);
    const node = pair ? (pair.key as Node) : (document.getIn(path.slice(0, length), true) as Node | undefined);
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}
