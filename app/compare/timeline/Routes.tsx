import { useTranslations } from 'next-intl';
import styles from '@/app/compare/picture.module.css';
import { Steps } from '@/app/compare/Steps';
import { RefLink } from '@/components/facts/RefLink';
import { Section } from '@/components/ui/Section';
import type { TimelinePage } from '@/lib/domain/compare/timeline-contract';
import { routesOf } from '@/lib/domain/compare/ways';

/** References named on a line before the rest is only counted. */
const NAMED = 12;

/** The ways the words took, in words: from the origin to what was read here, with the statements that came by each. */
export function Routes({ page }: { page: Pick<TimelinePage, 'statements' | 'speakers' | 'sources'> }) {
  const t = useTranslations('compare.timeline');
  const more = useTranslations('compare');
  const routes = routesOf(page);
  if (routes.length === 0) return null;
  return (
    <Section title={t('routes')} id="routes">
      <ul className={styles.routes}>
        {routes.map(({ chain, statements }) => (
          <li key={statements[0]}>
            <Steps chain={chain} names={page} /> — {t('route', { count: statements.length })}:{' '}
            {statements.slice(0, NAMED).map((ref) => (
              <span key={ref}>
                <RefLink reference={ref} />{' '}
              </span>
            ))}
            {statements.length > NAMED ? more('more', { count: String(statements.length - NAMED) }) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
