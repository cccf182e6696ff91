import { database } from '@/lib/platform/db';
import { RateLimited } from '@/lib/platform/errors';
import { newId } from '@/lib/platform/ids';
import { sha256 } from './secrets';

/** Wrong passwords are counted in windows of fifteen minutes. */
export const WINDOW_MS = 15 * 60_000;

/**
 * How many tries a window allows. One person mistypes a few times, an office behind one address more often; the last
 * number bounds guessing at one account from many addresses, and is high so that nobody is easily locked out by others.
 */
export const TRIES = { pair: 8, address: 40, account: 80 } as const;

type Counted = { key: string; most: number };

function keysOf(email: string, address: string | null): Counted[] {
  const account = sha256(email.trim().toLowerCase()).slice(0, 24);
  const from = address ?? 'anywhere';
  return [
    { key: `sign-in ${account} ${from}`, most: TRIES.pair },
    { key: `sign-in from ${from}`, most: TRIES.address },
    { key: `sign-in ${account}`, most: TRIES.account },
  ];
}

/**
 * Counts a try before the password is looked at, so that many at once cannot all pass. The counts are in the database:
 * they hold across processes and restarts. Throws RateLimited.
 */
export const countTry = (email: string, address: string | null, now: Date): Promise<void> =>
  countAll(keysOf(email, address), now);

/**
 * Errors reported without an account in a window: what one reader may find in an evening's reading, an office behind
 * one address included, and what a desk can read through at all.
 */
const REPORTS = { address: 6, all: 120 } as const;

/** Counts a report of an error before it is kept. Throws RateLimited. */
export const countReport = (address: string | null, now: Date): Promise<void> =>
  countAll(
    [
      ...(address ? [{ key: `report from ${address}`, most: REPORTS.address }] : []),
      { key: 'reports', most: REPORTS.all },
    ],
    now,
  );

/**
 * Files a visitor may have made in a window: every format of a handful of dossiers, for an office behind one address.
 * What is typeset or signed costs the server seconds rather than milliseconds, so there are fewer of it.
 */
export const EXPORTS = { address: 240, heavy: 60 } as const;

/** Counts a file before it is made for somebody without an account. Throws RateLimited. */
export const countExport = (address: string | null, heavy: boolean, now: Date): Promise<void> =>
  countAll(
    address
      ? [
          { key: `export for ${address}`, most: EXPORTS.address },
          ...(heavy ? [{ key: `heavy export for ${address}`, most: EXPORTS.heavy }] : []),
        ]
      : [],
    now,
  );

async function countAll(counted: readonly Counted[], now: Date): Promise<void> {
  const moment = BigInt(now.getTime());
  const since = moment - BigInt(WINDOW_MS);
  for (const { key, most } of counted) {
    const [row] = await database().$queryRaw<{ count: number; last_request: bigint }[]>`
      INSERT INTO rate_limits AS r (id, key, count, last_request) VALUES (${newId()}, ${key}, 1, ${moment})
      ON CONFLICT (key) DO UPDATE SET
        count = CASE WHEN r.last_request <= ${since} THEN 1 ELSE r.count + 1 END,
        last_request = CASE WHEN r.last_request <= ${since} THEN ${moment} ELSE r.last_request END
      RETURNING count, last_request`;
    if (row && row.count > most)
      throw new RateLimited(Math.max(1, Math.ceil((Number(row.last_request) + WINDOW_MS - now.getTime()) / 1000)));
  }
}

/** Takes a try back that was right: only wrong ones count. Clears what is older than a window on the way. */
export async function forgetTry(email: string, address: string | null, now: Date): Promise<void> {
  const [pair, ...others] = keysOf(email, address).map(({ key }) => key);
  const since = BigInt(now.getTime() - WINDOW_MS);
  await database().$executeRaw`DELETE FROM rate_limits WHERE key = ${pair} OR last_request <= ${since}`;
  await database().$executeRaw`UPDATE rate_limits SET count = count - 1 WHERE key = ANY(${others}) AND count > 0`;
}
