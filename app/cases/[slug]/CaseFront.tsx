import { isDeepStrictEqual } from 'node:util';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { Follow } from '@/app/Follow';
import { italic } from '@/app/fonts/italic';
import { NotPassed } from '@/app/NotPassed';
import { AsOf } from '@/components/facts/AsOf';
import { Colophon } from '@/components/facts/Colophon';
import { CompareLinks } from '@/components/facts/CompareLinks';
import { Corrections } from '@/components/facts/Corrections';
import { TakeAlong } from '@/components/facts/TakeAlong';
import { Words } from '@/components/facts/Words';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import { Time } from '@/components/ui/Time';
import type { CaseDetail } from '@/lib/domain/cases/contract';
import { inLanguage } from '@/lib/domain/in-language';
import type { Vocabulary } from '@/lib/domain/vocabulary/contract';
import styles from './case.module.css';
import { Disputed } from './Disputed';
import { CaseDeskEntry } from './desk/CaseDeskEntry';
import { Held, Unread } from './Sources';
import { Standing } from './Standing';
import { Statuses } from './Statuses';
import { Timeline } from './Timeline';

/** The opening page of a case: what is in dispute, who stands where, how far the evidence carries, when it was said. */
export function CaseFront({
  held,
  vocabulary,
  by,
  asOf,
  path,
  site,
  editing = false,
}: {
  held: CaseDetail;
  vocabulary: Vocabulary;
  by: 'side' | 'speaker';
  asOf?: string;
  /** Where this page stands: the front page of a desk with one case, or the case's own address. */
  path: string;
  site: string;
  /** Whether the form of the desk is asked for. */
  editing?: boolean;
}) {
  const t = useTranslations('cases');
  const reading = useTranslations('reading');
  return (
    <article className={styles.front}>
      <AsOf asOf={asOf} now={path} />
      <div className={styles.opening}>
        <PageHead
          kicker={
            <>
              {t('kicker', { ref: held.ref })}
              {held.started ? <> · {t.rich('began', { when: () => <Time value={held.started!} long /> })}</> : null}
            </>
          }
          title={<Words of={held.title} />}
        />
        {/* What nobody has written yet says the same as the line above it (lib/domain/cases/edit-data.ts). */}
        {isDeepStrictEqual(held.question, held.title) ? null : (
          <p className={`${styles.question} ${italic}`}>
            <Words of={held.question} />
          </p>
        )}
        {asOf ? null : <CaseDeskEntry held={held} editing={editing} />}
        {asOf ? null : <NotPassed of={held.ref} />}
        <div className={styles.summary}>
          {isDeepStrictEqual(held.summary, held.question) ? null : (
            <p>
              <Words of={held.summary} />
            </p>
          )}
          <p className={styles.counts}>
            {t('counts', held)}{' '}
            <Link href={`/claims?case=${held.slug}`} prefetch={false}>
              {t('all', { count: held.claims })}
            </Link>
          </p>
          <CompareLinks search={`case=${held.slug}`} />
        </div>
      </div>
      <Standing sides={held.sides} />
      <Statuses held={held} vocabulary={vocabulary} />
      <Disputed disputed={held.disputed} />
      <Timeline held={held} by={by} path={path} asOf={asOf} />
      <Unread held={held} />
      <Held sources={held.sourcesHeld} />
      {held.corrections.length > 0 ? (
        <Section title={reading('corrections.title')} id="corrections">
          <Corrections corrections={held.corrections} />
        </Section>
      ) : null}
      <TakeAlong
        of={{ of: 'case', key: held.slug }}
        site={site}
        title={inLanguage(held.title, useLocale()).words}
        about={held.ref}
      />
      <Follow path={`/cases/${held.slug}`} record={held} asOf={asOf} />
      <Colophon
        record={held}
        data={`/api/cases/${held.slug}`}
        asOf={asOf}
        keep={{ timeline: by === 'speaker' ? by : undefined }}
      />
    </article>
  );
}
