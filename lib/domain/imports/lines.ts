import type { ImportProblem } from '@/lib/domain/cases/import/refused';
import { locateApart } from '@/lib/engines/casefile/apart';
import { type CaseFileProblem, type Finding, inWords, writePath } from '@/lib/engines/casefile/problem';
import { Invalid } from '@/lib/platform/errors';
import type { Locale } from '@/lib/platform/preferences';
import { refuse } from './told';

/** Problems that are listed; after so many somebody mends the first ones and looks again. */
const LISTED = 200;

/** What is wrong with a case file, each with its line and reason, as the refusal of the whole. */
export async function refuseLines(
  language: Locale,
  text: string,
  problems: readonly (Finding | CaseFileProblem)[],
): Promise<Invalid> {
  const shown = problems.slice(0, LISTED);
  const paths = shown.map(({ path }) => (typeof path === 'string' ? [] : path));
  const placed = shown.every((each) => 'line' in each);
  const answer = placed ? null : await locateApart(text, paths);
  const details = shown.map((each, at) => {
    const { line, column } = 'line' in each ? each : answer?.ok ? answer.value[at]! : { line: 1, column: 1 };
    const path = typeof each.path === 'string' ? each.path : writePath(each.path);
    const words = inWords(each, language);
    const message = words ?? each.message;
    return { field: `${line}:${column} ${path}`, line, column, path, message, language: words ? language : 'en' };
  });
  const values = { count: problems.length, line: details[0]?.line ?? 1 };
  return refuse(language, 'caseProblems', 'file', values, details);
}

/** What is wrong with the case files made of a document, as the refusal of the whole. They have no lines: a path each. */
export function refuseDocument(
  language: Locale,
  problems: readonly Pick<CaseFileProblem, 'path' | 'message' | 'why' | 'values'>[],
): Invalid {
  const details = problems.slice(0, LISTED).map((each) => ({
    field: each.path,
    message: inWords(each, language) ?? each.message,
  }));
  const [{ field, message } = { field: '', message: '' }] = details;
  return refuse(language, 'problems', 'file', { why: `${field}: ${message}` }, details);
}

/** What an import of a case found wrong once it met the database; undefined for any other failure. */
export function importProblems(error: unknown): ImportProblem[] | undefined {
  const problems = error instanceof Invalid ? error.extra.details : undefined;
  return Array.isArray(problems) && problems.every((each) => Array.isArray(each?.at)) ? problems : undefined;
}
