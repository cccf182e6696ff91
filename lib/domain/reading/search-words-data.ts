import { Prisma } from '@/prisma/generated/client';
import type { SearchWord } from './search-words';

/**
 * Whether a word of a search stands in a text, case and accents apart. `column` is SQL of ours. Written so that the
 * indexes of the lists are used: trigrams know which letters of a regular expression must stand there, the space before
 * them included; Chinese is looked up by its pairs of characters.
 */
export function holds(column: string, word: SearchWord): Prisma.Sql {
  const text = Prisma.raw(column);
  if (word.kind === 'chinese')
    return Prisma.sql`to_tsvector('simple', chinese_pairs(${text})) @@ phraseto_tsquery('simple', chinese_pairs(${word.words}))`;
  if (word.kind !== 'beginning') return Prisma.sql`folded(${text}) ~ ${literal(Prisma.sql`folded(${word.words})`)}`;
  const ways = [
    literal(Prisma.sql`word_starts(${word.words})`),
    ...word.others.map((way) => Prisma.sql`${literal(Prisma.sql`word_starts(${way})`)} || '([^a-z0-9]|$)'`),
  ];
  return Prisma.sql`word_starts(${text}) ~ (${Prisma.join(ways, ` || '|' || `)})`;
}

/** Words as an expression that means them: signs are escaped after folding, which may make some of a letter. */
const literal = (folded: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`regexp_replace(${folded}, '[][\\\\^$.*+?(){}|]', '\\\\\\&', 'g')`;
