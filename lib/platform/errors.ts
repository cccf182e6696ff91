/** Every kind of failure a caller can be told of, with its HTTP status. The only place the two meet. */
export const STATUS = {
  invalid: 400,
  unauthorised: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  unavailable: 503,
  internal: 500,
} as const;

export type ErrorCode = keyof typeof STATUS;

/** The one JSON shape of an error, in every reply that is not a success. */
export type ErrorBody = { error: { code: ErrorCode; message: string; details?: unknown; field?: string } };

/** A failure with a cause a person can be told in a sentence. Anything else thrown is a mistake of ours. */
export class Failure extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly extra: { details?: unknown; field?: string; retryAfter?: number } = {},
  ) {
    super(message);
    this.name = new.target.name;
  }
}

/** What was asked for does not exist, or this person may not know that it does. */
export class NotFound extends Failure {
  constructor(what: string) {
    super('not_found', `${what} was not found.`);
  }
}

/** The request makes no sense as it stands; `field` names the input at fault. */
export class Invalid extends Failure {
  constructor(message: string, field?: string, details?: unknown) {
    super('invalid', message, {
      ...(field === undefined ? {} : { field }),
      ...(details === undefined ? {} : { details }),
    });
  }
}

/** Nobody is signed in and somebody must be. */
export class Unauthorised extends Failure {
  constructor(message = 'Sign in to do this.') {
    super('unauthorised', message);
  }
}

/** Somebody is signed in and may not do this. */
export class Forbidden extends Failure {
  constructor(message = 'Your role does not allow this.') {
    super('forbidden', message);
  }
}

/** Somebody else changed the record first: carries what was sent and what is there, so that neither is lost. */
export class Conflict extends Failure {
  constructor(message: string, versions: { yours: unknown; theirs: unknown }) {
    super('conflict', message, { details: versions });
  }
}

/** More than we take: `limit` in bytes or items, as the message says. */
export class TooLarge extends Failure {
  constructor(message: string, limit: number) {
    super('too_large', message, { details: { limit } });
  }
}

/** Too many requests; try again after so many seconds. */
export class RateLimited extends Failure {
  constructor(retryAfter: number) {
    super('rate_limited', `Too many requests. Try again in ${retryAfter} seconds.`, { retryAfter });
  }
}

/** Something we depend on does not answer. */
export class Unavailable extends Failure {
  constructor(message: string) {
    super('unavailable', message);
  }
}

/** By what a page knows that it failed because the database took too long: an error's `digest` is all Next hands on. */
export const TOO_LONG = 'too_long';

/** The database took longer than COUNTERCLAIM_QUERY_SECONDS and was stopped. */
export class TookTooLong extends Unavailable {
  readonly digest = TOO_LONG;
  constructor() {
    super('The database took too long and was stopped. Ask for less at once, or try again later.');
  }
}

/**
 * What a connection that is refused, broken or turned away says: Node's codes, Prisma's, and PostgreSQL's (08 connection,
 * 53300 too many, 57P01–57P03 ending or starting), which the driver adapter only writes into its message.
 */
const AWAY = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|P1001|P1002|P1008|P1017|P2024|08\w{3}|53300|57P0[123])$/;
/** The driver says a connection that broke under a statement in words alone. */
const AWAY_IN_WORDS =
  /Code: `(?:08\w{3}|53300|57P0[123])`|not currently accepting connections|^Connection terminated|^timeout exceeded when trying to connect/;

/** Whether the database could not be reached, whoever of those between tells it. */
function isAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown };
  return AWAY.test(String(code)) || AWAY_IN_WORDS.test(String(message)) || isAway(cause, depth + 1);
}

/** Did PostgreSQL end this transaction because another got in its way? Prisma hides the code at several depths. */
export function lostRace(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { code, originalCode, kind, meta, cause, driverAdapterError } = error as Record<string, unknown>;
  if ([code, originalCode].some((found) => found === '40001' || found === '40P01' || found === 'P2034')) return true;
  if (kind === 'TransactionWriteConflict') return true;
  return [meta, cause, driverAdapterError].some((inner) => lostRace(inner, depth + 1));
}

/** Whether others wrote for so long that this never began, was ended each time it was tried, or ran out of time. */
const wasCrowdedOut = (error: unknown): boolean => lostRace(error) || (error as { code?: unknown })?.code === 'P2028';

/** Whether PostgreSQL broke a question off because it took longer than COUNTERCLAIM_QUERY_SECONDS allows (57014). */
export function tookTooLong(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false;
  const { code, originalCode, message, meta, cause, driverAdapterError } = error as Record<string, unknown>;
  if (code === '57014' || originalCode === '57014' || String(message).includes('Code: `57014`')) return true;
  return [meta, cause, driverAdapterError].some((inner) => tookTooLong(inner, depth + 1));
}

/**
 * The status and body for anything thrown. A mistake of ours (not a Failure) shows nothing of itself: its text may
 * hold queries or paths, and goes to the log instead.
 */
export function errorReply(error: unknown): { status: number; body: ErrorBody; headers: Record<string, string> } {
  if (!(error instanceof Failure)) {
    if (isAway(error)) return errorReply(new Unavailable('The database does not answer. Try again in a moment.'));
    if (tookTooLong(error)) return errorReply(new TookTooLong());
    if (wasCrowdedOut(error))
      return errorReply(new Unavailable('Others were writing at the same moment. Nothing was stored; try again.'));
    const message = 'Something went wrong on our side. It has been logged.';
    return { status: STATUS.internal, body: { error: { code: 'internal', message } }, headers: {} };
  }
  const { details, field, retryAfter } = error.extra;
  return {
    status: STATUS[error.code],
    body: {
      error: {
        code: error.code,
        message: error.message,
        ...(details === undefined ? {} : { details }),
        ...(field === undefined ? {} : { field }),
      },
    },
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  };
}
