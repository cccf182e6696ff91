import { useLocale, useTranslations } from 'next-intl';
import { Changes } from '@/components/facts/VersionHistory';
import { DefinitionList } from '@/components/ui/DefinitionList';
import { inLanguage } from '@/lib/domain/in-language';
import type { LocalText } from '@/lib/domain/values';
import type { WaitingChange } from '@/lib/domain/waiting/contract';
import styles from './review.module.css';

type Whole = Extract<WaitingChange['kind'], 'merge' | 'split' | 'import'>;

/** Is it carried out as a whole when it is passed, and until then nothing has changed? */
export const isWhole = (kind: WaitingChange['kind']): kind is Whole =>
  kind === 'merge' || kind === 'split' || kind === 'import';

/** What would be otherwise: of a change, what the public sees beside it; of a proposal, what would come of it. */
export function WhatWaits({ item: { kind, changes } }: { item: Pick<WaitingChange, 'kind' | 'changes'> }) {
  const t = useTranslations('review.changes');
  const field = useTranslations('statement.history.field');
  const locale = useLocale();
  /** The claims that would come in are texts in several languages. */
  const words = (value: unknown): string =>
    typeof value === 'object' && value !== null ? inLanguage(value as LocalText, locale).words : String(value);
  // Where a claim would go stands beside its name.
  if (kind === 'merge') return null;
  if (changes.length === 0) return <p className={styles.note}>{t('belonging')}</p>;
  if (!isWhole(kind)) return <Changes changes={changes} was={t('was')} now={t('now')} />;
  return (
    <DefinitionList
      entries={changes.map(({ field: key, after }) => ({
        term: field.has(key as 'parts') ? field(key as 'parts') : key,
        value: <List of={[after].flat().map(words)} ordered={key === 'parts'} />,
      }))}
    />
  );
}

function List({ of, ordered }: { of: readonly string[]; ordered: boolean }) {
  if (of.length === 1) return of[0];
  const Tag = ordered ? 'ol' : 'ul';
  return (
    <Tag className={ordered ? styles.parts : styles.inline}>
      {of.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </Tag>
  );
}
