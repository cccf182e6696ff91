import { numberOf, reference } from '@/lib/domain/references';
import { ATTRIBUTIONS, RELATION_KINDS, STANCES } from '@/lib/domain/vocabulary';

/** Which records give the values of a filter their names. */
export type Naming = 'speakers' | 'sources' | 'cases' | 'topics' | 'statuses' | 'vocabulary' | 'languages' | 'choices';

/**
 * One filter of the claim list: its URL parameter, the term of the index it stands for, its control, and how its
 * values are named in the facet and in the sentence (messages/en/filters.ts under the same parameter).
 */
export type ClaimFilter = {
  readonly parameter: string;
  readonly control: 'checks' | 'names' | 'choice';
  readonly naming: Naming;
  /** The value as the index has it; null where it cannot be a value of this filter. */
  readonly indexed: (value: string) => string | null;
  /** The value of the URL for a value of the index. */
  readonly shown: (indexed: string) => string;
};

const same = (value: string): string => value;
const slug = (value: string): string | null => (/^[a-z0-9][a-z0-9-]*$/.test(value) ? value : null);
const oneOf = (words: readonly string[]) => (value: string) => (words.includes(value) ? value : null);

const numbered = (noun: 'speaker' | 'source') => ({
  indexed: (value: string) => numberOf(noun, value)?.toString() ?? null,
  shown: (indexed: string) => reference(noun, Number(indexed)),
});
const word = (naming: Naming, indexed: (value: string) => string | null) =>
  ({ control: 'checks', naming, indexed, shown: same }) as const;
const names = (naming: Naming, noun: 'speaker' | 'source') =>
  ({ control: 'names', naming, ...numbered(noun) }) as const;
const choice = { control: 'choice', naming: 'choices', indexed: oneOf(['yes', 'no']), shown: same } as const;

/** All filters by terms, in the order of the controls. A filter is added here and named in messages/. */
export const FILTERS: readonly ClaimFilter[] = [
  { parameter: 'case', ...word('cases', slug) },
  { parameter: 'status', ...word('statuses', slug) },
  { parameter: 'attribution', ...word('vocabulary', oneOf(ATTRIBUTIONS)) },
  { parameter: 'stance', ...word('vocabulary', oneOf(STANCES)) },
  { parameter: 'speaker', ...names('speakers', 'speaker') },
  { parameter: 'organisation', ...names('speakers', 'speaker') },
  { parameter: 'assertedBy', ...names('speakers', 'speaker') },
  { parameter: 'deniedBy', ...names('speakers', 'speaker') },
  { parameter: 'source', ...names('sources', 'source') },
  { parameter: 'topic', ...word('topics', slug) },
  { parameter: 'relation', ...word('vocabulary', oneOf(RELATION_KINDS)) },
  {
    parameter: 'language',
    ...word('languages', (value) => (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) ? value : null)),
  },
  { parameter: 'unread', ...choice },
  { parameter: 'hasEvidence', ...choice },
];
