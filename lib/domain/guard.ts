import { ORPCError, ValidationError } from '@orpc/server';
import type { Meta } from '@/lib/domain/route';
import type { Context } from '@/lib/domain/server';
import { demand } from '@/lib/platform/auth/permission';
import { errorReply, Failure, Invalid, STATUS } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';

/**
 * What stands before every procedure: the permission its contract names, then the input as a database can hold it;
 * after it, whatever was thrown as one of the errors of lib/platform/errors.ts.
 */
export async function guard<T>(
  { actor, language }: Pick<Context, 'actor' | 'language'>,
  meta: Meta,
  input: unknown,
  next: () => Promise<T>,
): Promise<T> {
  try {
    demand(actor, meta.permission, language);
    refuseNul(input);
    return await next();
  } catch (error) {
    throw callerError(error);
  }
}

/** PostgreSQL holds no NUL in a text. Inputs are shallow, so three levels reach every string. */
function refuseNul(input: unknown, field?: string, depth = 0): void {
  if (typeof input === 'string' && input.includes('\0'))
    throw new Invalid('The input holds a NUL character, which no text here can.', field);
  if (typeof input !== 'object' || input === null || depth > 3) return;
  for (const [name, value] of Object.entries(input)) refuseNul(value, field ?? name, depth + 1);
}

/** Anything thrown, as the error a caller is told of. What is a mistake of ours goes to the log and shows nothing. */
export function callerError(error: unknown): ORPCError<string, unknown> {
  if (error instanceof ORPCError && error.code in STATUS) return error;
  const failure = error instanceof ORPCError ? wrongInput(error) : error;
  if (!(failure instanceof Failure)) log.error('A procedure failed', { error });
  const { status, body } = errorReply(failure);
  const { code, message, field, details } = body.error;
  const retryAfter = failure instanceof Failure ? failure.extra.retryAfter : undefined;
  const more = details ?? (retryAfter === undefined ? undefined : { retryAfter });
  return new ORPCError(code, {
    status,
    message,
    data: { ...(field === undefined ? {} : { field }), ...(more === undefined ? {} : { details: more }) },
    cause: error,
  });
}

/** A refusal by the shapes of the contract as an Invalid; anything else oRPC throws stays as it is. */
function wrongInput(error: ORPCError<string, unknown>): unknown {
  if (error.status >= 500) return error.cause ?? error;
  if (!(error.cause instanceof ValidationError)) return new Invalid(error.message);
  const problems = error.cause.issues.map((issue) => ({
    field: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
    message: sentence(issue.message),
  }));
  const first = problems[0] ?? { field: '', message: error.message };
  const message = first.field ? `${first.field}: ${first.message}` : first.message;
  return new Invalid(message, first.field || undefined, problems.length > 1 ? problems : undefined);
}

/** zod's "Invalid input: expected number, received NaN" without its opening, as a sentence. */
function sentence(words: string): string {
  const text = words.replace(/^Invalid (input|option|string): /, '');
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}${/[.!?。]$/.test(text) ? '' : '.'}`;
}
