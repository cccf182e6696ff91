import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from './canonical';
import { PUBLISHED_SCHEMA, printDocumentSchema } from './jsonschema';

describe('canonical JSON', () => {
  it('sorts names by code units, as RFC 8785 shows in its example', () => {
    const value = {
      '€': 'Euro',
      '\r': 'CR',
      '\ufb33': 'Hebrew',
      '1': 'One',
      '😀': 'Emoji',
      '\u0080': 'Control',
      ö: 'o',
    };

    expect([...canonical(value).matchAll(/:"(\w+)"/g)].map(([, word]) => word)).toEqual([
      'CR',
      'One',
      'Control',
      'o',
      'Euro',
      'Emoji',
      'Hebrew',
    ]);
  });

  it('means the same as what it was made from, and is the same however the names were ordered', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonical(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('refuses what JSON cannot hold and leaves out what is undefined', () => {
    expect(() => canonical(Number.NaN)).toThrow(TypeError);
    expect(() => canonical([undefined])).toThrow(TypeError);
    expect(canonical({ b: undefined, a: 1 })).toBe('{"a":1}');
  });
});

it('the published schema is the one the code has', () => {
  expect(readFileSync(PUBLISHED_SCHEMA, 'utf8')).toBe(printDocumentSchema());
});
