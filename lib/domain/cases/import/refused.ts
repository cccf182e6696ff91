import { type Coded, coded, type Finding, writePath } from '@/lib/engines/casefile/problem';
import { Invalid } from '@/lib/platform/errors';

/** One thing that is wrong, with its place in the case file: `path` as people read it, `at` to find the line. */
export type ImportProblem = Coded & { path: string; message: string; at: Finding['path'] };

/** The failure of an import: nothing was stored, `extra.details` is the list of ImportProblem. */
export function refused(findings: readonly Finding[]): Invalid {
  const problems = findings.map(({ path, ...fault }): ImportProblem => ({ ...fault, path: writePath(path), at: path }));
  const many = problems.length === 1 ? 'One thing is' : `${problems.length} things are`;
  return new Invalid(`${many} wrong with this case file. Nothing was stored.`, undefined, problems);
}

type Raised = { code: string; message: string; constraint: string | undefined };

/**
 * A rule of the database that broke, as a failure with a sentence; undefined for any other error. What an import can
 * look at beforehand never gets here; this is the last line, so it knows the rule but not the record.
 */
export function refusedByDatabase(error: unknown): Invalid | undefined {
  const raised = raisedBy(error);
  // Class 23: a constraint. 22: a value that cannot be, such as a character the database has no place for.
  if (!raised || !/^(23|22)/.test(raised.code)) return undefined;
  const sentence = raised.message.split('\n')[0]!.replace(/^[a-z]/, (letter) => letter.toUpperCase());
  return refused([
    {
      path: [],
      ...coded('database', { said: sentence, rule: raised.constraint ?? 'none', kind: kindOf(raised.code) }),
    },
  ]);
}

/** What kind of rule broke, by its SQLSTATE (PostgreSQL, appendix A). */
const kindOf = (state: string): string =>
  state === '23505' ? 'unique' : state === '23503' ? 'missing' : state.startsWith('22') ? 'value' : 'rule';

/** PostgreSQL's own words, wherever the client has put them. */
function raisedBy(error: unknown, depth = 0): Raised | undefined {
  if (typeof error !== 'object' || error === null || depth > 5) return undefined;
  const { code, originalCode, message, originalMessage, constraint, meta, cause, driverAdapterError } = error as Record<
    string,
    unknown
  >;
  const state = [originalCode, code].find(
    (found) => typeof found === 'string' && /^[0-9A-Z]{5}$/.test(found) && !/^P2/.test(found),
  );
  if (typeof state === 'string') {
    const named = typeof constraint === 'string' ? constraint : undefined;
    return { code: state, message: String(originalMessage ?? message ?? ''), constraint: named };
  }
  return [meta, cause, driverAdapterError].map((inner) => raisedBy(inner, depth + 1)).find(Boolean);
}
