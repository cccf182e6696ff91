'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import styles from '@/app/review/review.module.css';
import { useWaiting } from '@/app/review/use-waiting';
import { useWords } from '@/components/desk/use-words';
import { Section } from '@/components/ui/Section';
import { Tag } from '@/components/ui/Tag';
import { Time } from '@/components/ui/Time';

/** What I changed in public records, or proposed, and nobody has passed; nothing where there is none. */
export function MyChanges() {
  const t = useTranslations('review');
  const v = useTranslations('vocabulary.returnReason');
  const words = useWords();
  const mine = (useWaiting().data?.items ?? []).filter((each) => each.mine);
  if (mine.length === 0) return null;
  return (
    <Section id="my-changes" title={t('work.myChanges')} note={t('count', { count: mine.length })}>
      <p className={styles.note}>{t('work.myChangesLede')}</p>
      <ul className={styles.list}>
        {mine.map(({ id, kind, ref, words: of, at, returned }) => (
          <li key={id} className={styles.row}>
            <p className={styles.claim}>
              <Link href={`/review#change-${id}`} prefetch={false}>
                {ref ? <b translate="no">{ref}</b> : null} {words(of)}
              </Link>
            </p>
            <p className={styles.facts}>
              <span>{t(`changes.kind.${kind}`)}</span> <Time value={at} />
              {returned ? <Tag hue="ochre">{t('changes.returnedFor', { reason: v(returned.reason) })}</Tag> : null}
            </p>
            {returned ? <p className={styles.note}>{returned.note}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
