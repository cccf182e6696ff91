import type { LocalText } from '@/lib/domain/values';

/** partly_quoted → partly-quoted: Prisma's names of enum values as the contract's words. */
export type Hyphened<T extends string> = T extends `${infer Before}_${infer After}`
  ? `${Before}-${Hyphened<After>}`
  : T;

/** A value of an enum as the contract spells it. */
export const word = <T extends string>(value: T): Hyphened<T> => value.replaceAll('_', '-') as Hyphened<T>;

/** A column that the database keeps to the shape of a LocalText (its check is_local_text). */
export const text = (value: unknown): LocalText => value as LocalText;

/** The same for a column that may be empty. */
export const textOrNull = (value: unknown): LocalText | null => (value ?? null) as LocalText | null;
