import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { SourceTitle } from '@/components/facts/SourceTitle';
import { Words } from '@/components/facts/Words';
import { Section } from '@/components/ui/Section';
import { Time } from '@/components/ui/Time';
import type { SourceBrief } from '@/lib/domain/briefs';
import type { CaseDetail } from '@/lib/domain/cases/contract';
import styles from './case.module.css';

/** Sources as a bibliography: publisher, title, date. */
function Works({ sources }: { sources: readonly SourceBrief[] }) {
  return (
    <ul className={styles.works}>
      {sources.map((source) => (
        <li key={source.ref}>
          <SourceTitle source={source} />
          <p>
            {source.publisher ? <Words of={source.publisher.name} /> : null}
            {source.published ? (
              <>
                , <Time value={source.published} about={source.publishedCirca} />
              </>
            ) : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What the case rests on without anybody here having read it: the claims, and the works known through others. */
export function Unread({ held }: { held: CaseDetail }) {
  const t = useTranslations('cases.unread');
  // Of a case in which nobody has said anything yet, nothing is read or unread.
  if (held.statements === 0) return null;
  return (
    <Section title={t('title')} id="unread">
      <p className={styles.prose}>
        {t.rich('claims', {
          count: held.unread,
          all: (words) => (
            <Link href={`/claims?case=${held.slug}&unread=yes`} prefetch={false}>
              {words}
            </Link>
          ),
        })}
      </p>
      {held.sourcesRelayed.length > 0 ? (
        <>
          <p className={styles.remark}>{t('sources')}</p>
          <Works sources={held.sourcesRelayed} />
        </>
      ) : null}
    </Section>
  );
}

/** The works in which the case's statements were read here. */
export function Held({ sources }: { sources: readonly SourceBrief[] }) {
  const t = useTranslations('cases.held');
  return (
    <Section title={t('title')} note={t('note', { count: sources.length })} id="sources">
      <Works sources={sources} />
    </Section>
  );
}
