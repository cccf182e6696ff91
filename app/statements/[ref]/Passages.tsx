import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { address } from '@/app/search-params';
import { LiveLink } from '@/components/facts/LiveLink';
import { Quote } from '@/components/ui/Quote';
import { Section } from '@/components/ui/Section';
import type { StatementDetail } from '@/lib/domain/statements/contract';
import styles from './statement.module.css';

/** The passages it stands on in each text held, with a little before and after, and the way to the page they stand on. */
export function Passages({ statement, asOf }: { statement: StatementDetail; asOf?: string }) {
  const t = useTranslations('statement.anchors');
  const { ref, source, anchors } = statement;
  if (anchors.length === 0) return null;
  return (
    <Section title={t('title')} note={t('note', { count: anchors.length })} id="words">
      <ul className={styles.passages}>
        {anchors.map((anchor) => {
          const { capture, exact, prefix, suffix, start } = anchor;
          return (
            <li key={`${capture} ${start}`}>
              {/* A text is in the language of its statement here: what was translated was read in translation. */}
              <Quote lang={statement.language} className={styles.passage}>
                …{prefix}
                <mark>{exact}</mark>
                {suffix}…
              </Quote>
              <p className={styles.where}>
                <Link
                  href={address(`/sources/${source.ref}`, { capture: capture.split('.')[1], at: ref, asOf })}
                  prefetch={false}
                >
                  {t('open', { capture })}
                </Link>
                <LiveLink statement={statement} anchor={anchor} />
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
