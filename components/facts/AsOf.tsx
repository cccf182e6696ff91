import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/Notice';
import { Time } from '@/components/ui/Time';
import styles from './reading.module.css';

/** Says over a page that it is shown as it stood in the past; nothing where the present is shown. `now` is its present address. */
export function AsOf({ asOf, now }: { asOf?: string; now: string }) {
  const t = useTranslations('reading.asOf');
  if (!asOf) return null;
  return (
    <div className={styles.asOf}>
      <Notice kind="warning" title={t('title')}>
        <p>
          {t.rich('body', { date: () => <Time value={asOf} long /> })}{' '}
          <Link href={now} prefetch={false}>
            {t('now')}
          </Link>
        </p>
      </Notice>
    </div>
  );
}
