import { Prisma } from '@/prisma/generated/client';
import type { SearchPattern } from './search-words';

/** Whether a word of a search stands in a text, case and accents apart. `column` is SQL of ours. */
export const holds = (column: string, { operator, pattern }: SearchPattern): Prisma.Sql =>
  Prisma.sql`folded(${Prisma.raw(column)}) ${Prisma.raw(operator)} folded(${pattern})`;
