import compile from 'icu-minify/compile';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '@/lib/engines/capture/limits';
import en from './en';
import zh from './zh';

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path: string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : leaves(value, [...path, key]),
  );
}

/** Names of the values a message takes: {date}, {count, plural, …}. Words inside plural branches never carry braces of their own names. */
function argumentsOf(message: string): string[] {
  const compiled = compile(message);
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    for (const part of node) {
      if (!Array.isArray(part)) continue;
      if (typeof part[0] === 'string') names.add(part[0]);
      const branches = part[2];
      if (branches && typeof branches === 'object') for (const branch of Object.values(branches)) walk(branch);
    }
  };
  walk(compiled);
  return [...names].sort();
}

const english = new Map(leaves(en));
const chinese = new Map(leaves(zh));

describe('the two catalogues', () => {
  it('have exactly the same keys', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('hold well-formed messages that take the same values', () => {
    for (const [key, message] of english) {
      expect(argumentsOf(chinese.get(key) ?? ''), key).toEqual(argumentsOf(message));
    }
  });

  it('give the limit of an upload as it is', () => {
    const sizes = [...english, ...chinese]
      // What the page of checking reads stays in the browser and has a limit of its own.
      .filter(([key]) => !key.includes('.found.'))
      .flatMap(([, message]) => message.match(/\d+(?= MB)/g) ?? []);
    expect(new Set(sizes)).toEqual(new Set([String(LIMITS.input / 2 ** 20)]));
  });

  it('leave no message empty and shout in none', () => {
    for (const [key, message] of [...english, ...chinese]) {
      expect(message.trim(), key).not.toBe('');
      expect(message, key).not.toMatch(/[!！]/);
    }
  });

  it('keep keys free of dots, which would read as a path', () => {
    for (const key of english.keys()) expect(key).toMatch(/^[\w-]+(\.[\w-]+)*$/);
  });
});
