import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Corrections } from '@/components/facts/Corrections';
import { RefLink } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import { Notice } from '@/components/ui/Notice';
import { Time } from '@/components/ui/Time';
import type { Superseded as Since } from '@/lib/domain/dossiers/contract';
import styles from '../../../dossiers.module.css';

/** Whether an edition has been superseded: by what, and why. It is never changed for that. */
export function Superseded({
  dossier,
  since,
  labels,
}: {
  dossier: string;
  since: Since;
  labels: Readonly<Record<string, string>>;
}) {
  const t = useTranslations('dossiers.edition');
  if (since.by === null && since.corrections.length === 0 && since.statuses.length === 0)
    return <p className={styles.quiet}>{t('unchanged')}</p>;
  return (
    <Notice kind="warning" title={t('superseded')}>
      <div className={styles.since}>
        {since.by === null ? null : (
          <p>
            {t.rich('later', {
              link: () => (
                <Link href={`/dossiers/${dossier}/editions/${since.by}`} prefetch={false}>
                  {t('laterLink', { number: String(since.by) })}
                </Link>
              ),
            })}
          </p>
        )}
        {since.statuses.length > 0 ? (
          <section>
            <h2>{t('statuses')}</h2>
            <ul className={styles.changes}>
              {since.statuses.map((moved) => (
                <li key={moved.assessment}>
                  <RefLink reference={moved.claim} /> <Words of={moved.proposition} />
                  <p className={styles.note}>
                    {t.rich('moved', {
                      before: labels[moved.before] ?? moved.before,
                      now: labels[moved.now] ?? moved.now,
                      date: () => <Time value={moved.publishedAt} />,
                    })}
                  </p>
                  <p className={styles.note}>{t.rich('why', { words: () => <Words of={moved.why} /> })}</p>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {since.corrections.length > 0 ? (
          <section>
            <h2>{t('corrections')}</h2>
            <Corrections corrections={since.corrections} />
          </section>
        ) : null}
      </div>
    </Notice>
  );
}
