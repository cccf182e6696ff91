import { locateApart } from '@/lib/engines/casefile/apart';
import { type CaseFileProblem, type Finding, inWords, writePath } from '@/lib/engines/casefile/problem';
import type { Invalid } from '@/lib/platform/errors';
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
