import { useTranslations } from 'next-intl';
import { Time } from '@/components/ui/Time';
import type { CorrectionBrief } from '@/lib/domain/briefs';
import { RefLink } from './RefLink';
import styles from './reading.module.css';
import { Words } from './Words';

/** Published corrections: what was wrong, what is right, why, and when it was said. */
export function Corrections({ corrections }: { corrections: readonly CorrectionBrief[] }) {
  const t = useTranslations('reading.corrections');
  return (
    <ol className={styles.corrections}>
      {corrections.map(({ ref, target, wrong, right, why, publishedAt }) => (
        <li key={ref} id={ref}>
          <p className={styles.when}>
            <RefLink reference={ref} /> · <Time value={publishedAt} /> · {t('of')} <RefLink reference={target.ref} />
          </p>
          <p>
            <Words of={wrong} /> <strong>{t('right')}</strong> <Words of={right} />
          </p>
          <p className={styles.why}>
            <Words of={why} />
          </p>
        </li>
      ))}
    </ol>
  );
}
