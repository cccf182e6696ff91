import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixedClock } from './clock';
import { idMaker, newId } from './ids';

const START = '2026-11-22T10:00:00.000Z';

test('an id is a UUID of version 7 that begins with the milliseconds of its time', () => {
  const id = idMaker(fixedClock(START))();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(new Date(START).getTime());
});

test('ids sort in the order they were made, also within a millisecond and when the clock steps back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 200 }), (steps) => {
      let now = new Date(START).getTime();
      const make = idMaker(() => new Date(now));
      const ids = steps.map((step) => {
        now += step;
        return make();
      });
      expect([...ids].sort()).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test('ten thousand ids of one millisecond stay in order', () => {
  const make = idMaker(fixedClock(START));
  const ids = Array.from({ length: 10_000 }, make);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('with the clock and the random bytes given, two makers make the same ids', () => {
  const make = () => idMaker(fixedClock(START, 1), (bytes) => bytes.fill(7));
  const [one, other] = [make(), make()];
  expect([one(), one()]).toEqual([other(), other()]);
});

test('the usual maker takes the machine’s time', () => {
  const id = newId();
  const age = Date.now() - Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  expect(age).toBeGreaterThanOrEqual(0);
  expect(age).toBeLessThan(5000);
});
