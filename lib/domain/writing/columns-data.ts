import { Prisma } from '@/prisma/generated/client';

/** A word of the contract as Prisma names it: partly-quoted → partly_quoted. */
export const named = <T extends string>(word: string): T => word.replaceAll('-', '_') as T;

/** A text in several languages for a column that may be empty: undefined stays untouched, null empties it. */
export const localColumn = (value: Record<string, string> | null | undefined) =>
  value === undefined ? undefined : value === null || Object.keys(value).length === 0 ? Prisma.DbNull : value;
