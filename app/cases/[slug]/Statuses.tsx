import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { StatusTag } from '@/components/facts/StatusTag';
import { Words } from '@/components/facts/Words';
import { MetricBar } from '@/components/ui/MetricBar';
import { Section } from '@/components/ui/Section';
import type { CaseDetail } from '@/lib/domain/cases/contract';
import { statusMark } from '@/lib/domain/glyphs';
import { inLanguage } from '@/lib/domain/in-language';
import type { Vocabulary } from '@/lib/domain/vocabulary/contract';
import styles from './case.module.css';

/** How many claims stand at each evidence status, as one bar that says each part in words, and the claims by topic. */
export function Statuses({ held, vocabulary }: { held: CaseDetail; vocabulary: Vocabulary }) {
  const t = useTranslations('cases.status');
  const locale = useLocale();
  const labels = new Map(vocabulary.statuses.map(({ key, label }) => [key, inLanguage(label, locale).words]));
  const list = (parameter: string, value: string) => `/claims?case=${held.slug}&${parameter}=${value}`;
  return (
    <Section title={t('title')} note={t('note', { count: held.claims })} id="status">
      <MetricBar
        label={t('label')}
        metrics={held.statuses.map(({ status, claims }) => ({
          key: status,
          count: claims,
          hue: statusMark(status).hue,
          word: <StatusTag status={status} label={labels.get(status)} />,
          href: list('status', status),
        }))}
      />
      <p className={styles.remark}>{t('words')}</p>
      {held.topics.length > 0 ? (
        <div className={styles.topics}>
          <h3>{t('topics')}</h3>
          <ul>
            {held.topics.map(({ key, label, claims }) => (
              <li key={key}>
                <Link href={list('topic', key)} prefetch={false}>
                  <Words of={label} />
                </Link>{' '}
                <data value={claims}>{claims}</data>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Section>
  );
}
