import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testDatabase } from './testing/database';

const { db } = await testDatabase();

type Row = { length: number; slices: (string | null)[] };

/** Length and every slice of a text as the database has them, by start and then by end. */
async function inDatabase(value: string): Promise<Row> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT utf16_length(${value}) AS length, array_agg(utf16_slice(${value}, s, e) ORDER BY s, e) AS slices
    FROM generate_series(0, ${value.length}::int) s, generate_series(0, ${value.length}::int) e WHERE s < e`;
  return row!;
}

/** Whether an offset stands between the two halves of one character. */
const splits = (text: string, at: number) => /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));

function inScript(value: string): Row {
  const slices: (string | null)[] = [];
  for (let s = 0; s <= value.length; s += 1)
    for (let e = s + 1; e <= value.length; e += 1)
      slices.push(splits(value, s) || splits(value, e) ? null : value.slice(s, e));
  return { length: value.length, slices };
}

it('counts and cuts a text by UTF-16 units as scripts do, and cuts no character in two', async () => {
  const sign = fc.constantFrom('a', 'é', '中', '\n', '😀', '𠮷', '“');
  await fc.assert(
    fc.asyncProperty(fc.array(sign, { minLength: 1, maxLength: 12 }), async (signs) => {
      const text = signs.join('');
      expect(await inDatabase(text)).toEqual(inScript(text));
    }),
    { numRuns: 40, seed: 7 },
  );
});

// Sign by sign the second took longer than a test may.
it('finds words at the end of two million characters', async () => {
  const [row] = await db.$queryRaw<{ plain: string; paired: string }[]>`
    SELECT utf16_slice(repeat('word ', 400000) || 'here', 2000000, 2000004) AS plain,
      utf16_slice('😀' || repeat('word ', 400000) || 'here', 2000002, 2000006) AS paired`;
  expect(row).toEqual({ plain: 'here', paired: 'here' });
});
