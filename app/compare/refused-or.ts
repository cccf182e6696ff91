import { ORPCError } from '@orpc/client';
import { notFound } from 'next/navigation';

/** What was read, or the sentence that says why it cannot be; a reference nothing stands under ends in the not-found page. */
export async function refusedOr<T>(read: Promise<T>): Promise<T | string> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'not_found') notFound();
    if (error instanceof ORPCError && error.code === 'invalid') return error.message;
    throw error;
  }
}
