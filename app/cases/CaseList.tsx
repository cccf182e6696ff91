import { isDeepStrictEqual } from 'node:util';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Words } from '@/components/facts/Words';
import { EmptyState } from '@/components/ui/EmptyState';
import type { CaseItem } from '@/lib/domain/cases/contract';
import styles from './cases.module.css';

/** The cases held, each by its title, its question and what it holds. */
export function CaseList({ cases }: { cases: readonly CaseItem[] }) {
  const t = useTranslations('cases');
  if (cases.length === 0)
    return (
      <EmptyState title={t('empty')}>
        <p>{t('emptyHint')}</p>
      </EmptyState>
    );
  return (
    <ol className={styles.cases}>
      {cases.map((held) => (
        <li key={held.ref}>
          <h2>
            <Link href={`/cases/${held.slug}`} prefetch={false}>
              <Words of={held.title} />
            </Link>
          </h2>
          <p className={styles.question}>
            {isDeepStrictEqual(held.question, held.title) ? null : <Words of={held.question} />}
          </p>
          <p className={styles.counts}>{t('counts', held)}</p>
        </li>
      ))}
    </ol>
  );
}
