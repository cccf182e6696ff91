import { useTranslations } from 'next-intl';
import styles from '@/app/find.module.css';
import { RefLink } from '@/components/facts/RefLink';
import { SourceTitle } from '@/components/facts/SourceTitle';
import { Words } from '@/components/facts/Words';
import { Mark } from '@/components/ui/Glyph';
import { Time } from '@/components/ui/Time';
import type { SourceItem } from '@/lib/domain/sources/contract';

/** Sources as a bibliography: publisher, title, date, and whether anybody here has read it. */
export function SourceRows({ sources }: { sources: readonly SourceItem[] }) {
  const t = useTranslations('sources.list');
  const type = useTranslations('vocabulary.sourceType');
  return (
    <ol className={styles.rows}>
      {sources.map((source) => (
        <li key={source.ref}>
          <RefLink reference={source.ref} />
          <div>
            <h3 className={styles.name}>
              <SourceTitle source={source} />
            </h3>
            <p className={styles.about}>
              {source.publisher ? (
                <>
                  <Words of={source.publisher.name} />,{' '}
                </>
              ) : null}
              {type.has(source.type as 'article') ? type(source.type as 'article') : source.type}
              {source.published ? (
                <>
                  , <Time value={source.published} about={source.publishedCirca} />
                </>
              ) : null}
            </p>
          </div>
          <p className={styles.counts}>
            <span className={source.held ? styles.held : undefined}>
              <Mark shape={source.held ? 'disc' : 'dotted'} /> {source.held ? t('readHere') : t('notRead')}
            </span>
            <span>
              {source.held ? t('statements', { count: source.statements }) : t('passes', { count: source.relayed })}
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}
