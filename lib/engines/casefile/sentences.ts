import type { z } from 'zod';
import { coded, type Fault, type Finding, isWhy, type TreePath } from '@/lib/engines/casefile/problem';

type Issue = z.core.$ZodIssue;

const KINDS: Record<string, string> = { object: 'group', record: 'group' };

/** Turns what zod says about a file into findings whose sentences a person can act on. One issue may be several. */
export function sayIssue(issue: Issue): Finding[] {
  const path = issue.path as TreePath;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      ...coded('unknown-word', { word: key }),
    }));
  // A bad key of a map of languages carries its own issues.
  if (issue.code === 'invalid_key') return [{ path, ...said(`“${path.at(-1)}”`, issue.issues[0]?.message ?? '') }];
  return [{ path, ...fault(issue) }];
}

function fault(issue: Issue): Fault {
  const name = `“${String(issue.path.at(-1) ?? 'file')}”`;
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(name, issue.expected, issue.input);
    case 'invalid_value': {
      const words = issue.values.join(', ');
      return issue.input === undefined
        ? coded('one-of-missing', { name, words })
        : coded('one-of', { value: String(issue.input), words });
    }
    case 'too_small':
      if (issue.origin === 'array') return coded('too-few', { name, least: String(issue.minimum) });
      return coded('too-low', { name, least: String(issue.minimum) });
    case 'too_big':
      return coded('too-high', { name, most: String(issue.maximum) });
    default:
      return said(typeof issue.input === 'string' ? `“${shorten(issue.input)}”` : name, issue.message);
  }
}

/** What the schema says of a value: by a code of ours, else in zod's words. */
const said = (what: string, message: string): Fault =>
  isWhy(message) ? coded(message, { what, example: '{"volume":"12"}' }) : { message: `${what} ${message}` };

function wrongType(name: string, expected: string, input: unknown) {
  const values = { name, kind: KINDS[expected] ?? expected };
  return coded(input === undefined ? 'missing' : input === null ? 'empty' : 'wrong-kind', values);
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
