import { ORPCError } from '@orpc/client';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { serverClient } from '@/app/data/server';
import type { ClaimDetail } from '@/lib/domain/claims/contract';

/** A claim as it is or stood; or, for a day on which it was not yet on record, the claim as it is now. */
export type Loaded = { claim: ClaimDetail; notYet: boolean };

/** Reads a claim once a request. A reference nothing stands under ends in the not-found page. */
export const loadClaim = cache(async (ref: string, asOf: string | undefined): Promise<Loaded> => {
  const { claims } = await serverClient();
  const found = await claims.get({ ref, asOf }).catch(missed);
  if (found) return { claim: found, notYet: false };
  const now = asOf ? await claims.get({ ref }).catch(missed) : null;
  return now ? { claim: now, notYet: true } : notFound();
});

function missed(error: unknown): null {
  if (error instanceof ORPCError && (error.code === 'not_found' || error.code === 'invalid')) return null;
  throw error;
}
