import type { z } from 'zod';
import type { Finding, TreePath } from '@/lib/engines/casefile/problem';

type Issue = z.core.$ZodIssue;

const KIND_OF_VALUE: Record<string, string> = {
  string: 'a text',
  object: 'a group of keys',
  record: 'a group of keys',
  array: 'a list',
  boolean: 'true or false',
  number: 'a whole number',
};

/** Turns what zod says about a file into findings whose sentences a person can act on. One issue may be several. */
export function sayIssue(issue: Issue): Finding[] {
  const path = issue.path as TreePath;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `“${key}” is not a word of the case file here. Correct its spelling or remove it.`,
    }));
  // A bad key of a map of languages carries its own issues.
  if (issue.code === 'invalid_key') return [{ path, message: `“${path.at(-1)}” ${issue.issues[0]?.message ?? ''}` }];
  return [{ path, message: sentence(issue) }];
}

function sentence(issue: Issue): string {
  const name = `“${String(issue.path.at(-1) ?? 'file')}”`;
  switch (issue.code) {
    case 'invalid_type':
      return sayType(name, issue.expected, issue.input);
    case 'invalid_value':
      if (issue.input === undefined) return `${name} is missing. Write one of: ${issue.values.join(', ')}.`;
      return `“${String(issue.input)}” is not known here. Write one of: ${issue.values.join(', ')}.`;
    case 'too_small':
      if (issue.origin === 'array') return `${name} needs at least ${issue.minimum} entry. Add one.`;
      return `${name} must be at least ${issue.minimum}.`;
    case 'too_big':
      return `${name} must be at most ${issue.maximum}.`;
    default:
      // Our own messages are written to follow the value or the name.
      return typeof issue.input === 'string'
        ? `“${shorten(issue.input)}” ${issue.message}`
        : `${name} ${issue.message}`;
  }
}

function sayType(name: string, expected: string, input: unknown): string {
  const wanted = KIND_OF_VALUE[expected] ?? expected;
  if (input === undefined) return `${name} is missing. Add it: ${wanted}.`;
  if (input === null) return `${name} is empty. Write ${wanted} or remove the line.`;
  return `${name} must be ${wanted}.`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
