import { describe, expect, it } from 'vitest';
import { momentInUtc } from './moment-in-utc';
import { asOf } from './values';

describe('a moment with an offset', () => {
  it.each([
    ['2026-11-14T11:00:00+02:00', '2026-11-14T09:00:00Z'],
    ['2026-11-14T00:30+02:00', '2026-11-13T22:30:00Z'],
    ['2026-11-14T20:00:00.250-05:30', '2026-11-15T01:30:00.250Z'],
    // A plus that was not encoded in an address.
    ['2026-11-14T11:00:00 02:00', '2026-11-14T09:00:00Z'],
  ])('%s is %s', (given, utc) => expect([momentInUtc(given), asOf.parse(given)]).toEqual([utc, utc]));

  it.each([
    '2026',
    '2026-11',
    '2026-11-14',
    '2026-11-14T09:00:00Z',
    '2026-02-30T09:00:00+02:00',
    '2026-11-14T25:00+01:00',
  ])('%s stays as it is: in UTC, less than a moment, or none', (given) => expect(momentInUtc(given)).toBe(given));

  it.each(['2026-11-14T09:00:00', '2026-11-14T09:00:00+2', 'yesterday', '2026-11-14 +02:00'])(
    '%s is refused',
    (given) => expect(asOf.safeParse(given).success).toBe(false),
  );
});
