import { useTranslations } from 'next-intl';
import { type FeedOf, feedAddress, filterOf, homeOf } from '@/lib/domain/feeds/address';
import { EmbedCode } from './EmbedCode';
import styles from './take.module.css';

/**
 * What is shown here to follow and to take along: feeds, a table, the data, the code of an embed, and the way to say
 * that it is wrong. `site` is the public address; `title` names the embed; `about` is the record's reference.
 */
export function TakeAlong({ of, site, title, about }: { of: FeedOf; site: string; title: string; about?: string }) {
  const t = useTranslations('publishing.take');
  const shown = shownAt(of);
  const table = feedAddress(of, 'json')
    .replace(/^\/feeds/, '/tables')
    .replace(/\.json/, '.csv');
  const sorted = of.of === 'claims' ? new URLSearchParams(of.search).get('sort') : null;
  return (
    <nav className={styles.take} aria-label={t('label')}>
      <a href={feedAddress(of, 'atom')} type="application/atom+xml">
        {t('atom')}
      </a>
      <a href={feedAddress(of, 'json')} type="application/feed+json">
        {t('json')}
      </a>
      {of.of === 'corrections' ? null : (
        <a href={sorted ? `${table}${table.includes('?') ? '&' : '?'}sort=${sorted}` : table} download>
          {t('csv')}
        </a>
      )}
      {of.of === 'claims' ? <a href={`/api${shown}`}>{t('data')}</a> : null}
      {of.of === 'corrections' ? null : <EmbedCode site={site} page={embeddedOf(of)} title={title} />}
      {of.of === 'claim' || of.of === 'case' || of.of === 'claims' ? <a href={takenAt(of)}>{t('away')}</a> : null}
      {about ? <a href={`/corrections/report?about=${about}`}>{t('report')}</a> : null}
    </nav>
  );
}

/** Where this goes into a file or a dossier. */
function takenAt(of: FeedOf): string {
  if (of.of === 'claim') return `/dossiers/take?claims=${of.key}`;
  if (of.of === 'case') return `/dossiers/take?case=${of.key}`;
  return shownAt(of).replace('/claims', '/dossiers/take');
}

/** What another site shows of this: a claim as a card, of a case or a speaker the claims, a list as it is. */
const embeddedOf = (of: FeedOf): string =>
  of.of === 'case' || of.of === 'speaker' ? `/claims?${of.of}=${of.key}` : shownAt(of);

/** The page with its order: what an embed and the data show, which a feed has no use for. */
function shownAt(of: FeedOf): string {
  if (of.of !== 'claims') return homeOf(of);
  const search = new URLSearchParams(filterOf(of.search));
  const sort = new URLSearchParams(of.search).get('sort');
  if (sort) search.set('sort', sort);
  return search.size > 0 ? `/claims?${search}` : '/claims';
}
