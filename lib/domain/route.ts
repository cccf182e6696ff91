import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { Permission } from '@/lib/platform/auth/roles';

/** What a contract says of a procedure besides its shapes. */
export type Meta = { permission: Permission };

const failure = z.object({ field: z.string().optional(), details: z.unknown().optional() }).optional();

/**
 * The errors any procedure may answer with. Codes and statuses are those of lib/platform/errors.ts.
 */
const ERRORS = {
  invalid: { status: 400, data: failure },
  unauthorised: { status: 401, data: failure },
  forbidden: { status: 403, data: failure },
  not_found: { status: 404, data: failure },
  conflict: { status: 409, data: failure },
  too_large: { status: 413, data: failure },
  rate_limited: { status: 429, data: failure },
  unavailable: { status: 503, data: failure },
} as const;

/** The beginning of every contract: a procedure names its permission first. */
export const procedure = (permission: Permission) => oc.$meta<Meta>({ permission }).errors(ERRORS);
