import { Invalid } from '@/lib/platform/errors';
import type { Reader } from './moment';

/** What a filter is refused with whose value nobody recorded. */
export const notOnRecord = (value: string, parameter: string): Invalid =>
  new Invalid(`“${value}” is not on record here, so the filter ${parameter} cannot take it.`, parameter);

/**
 * Throws Invalid for a case that is not on record: to list nothing would say that it holds nothing. A case that did not
 * stand yet at a moment in the past did hold nothing then.
 */
export async function demandCase({ db, moment }: Reader, slug: string): Promise<void> {
  if (moment || (await db.case.findUnique({ where: { slug }, select: { id: true } }))) return;
  throw notOnRecord(slug, 'case');
}
