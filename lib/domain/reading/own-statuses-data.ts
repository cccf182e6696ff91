import type { LocalText } from '@/lib/domain/values';
import type { Reader } from './moment';
import { text } from './words';

/** The evidence statuses the desk added, as they are or as they stood: key → what they are called. */
export async function ownStatuses({ db }: Reader): Promise<Record<string, LocalText>> {
  const rows = await db.evidenceStatus.findMany({ where: { builtIn: false }, select: { key: true, label: true } });
  return Object.fromEntries(rows.map(({ key, label }) => [key, text(label)]));
}
