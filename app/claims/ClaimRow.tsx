import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { RefLink } from '@/components/facts/RefLink';
import { StatusTag } from '@/components/facts/StatusTag';
import { Glyph } from '@/components/ui/Glyph';
import { Highlight } from '@/components/ui/Highlight';
import { Lang } from '@/components/ui/Quote';
import { TimeSpan } from '@/components/ui/Time';
import type { ClaimItem, ClaimPage } from '@/lib/domain/claims/contract';
import { STANCE_MARKS } from '@/lib/domain/glyphs';
import { inLanguage } from '@/lib/domain/in-language';
import { STANCES } from '@/lib/domain/vocabulary';
import styles from './claims.module.css';

/** Names shown for one stance before the others are counted. */
const NAMES = 3;

const toHits = (ranges: ClaimItem['hits'][number]['ranges']) => ranges.map(([start, end]) => ({ start, end }));

/** One claim in the list: what it says, who stands where, how far the evidence goes; `box` is what it is chosen with. */
export function ClaimRow({ item, facets, box }: { item: ClaimItem; facets: ClaimPage['facets']; box: ReactNode }) {
  const t = useTranslations('claims');
  const locale = useLocale();
  const hit = item.hits.find((each) => each.in === 'proposition');
  const own = inLanguage(item.proposition, locale);
  const { words, language } = hit ? { words: hit.text, language: hit.language } : own;
  const status = facets.status?.find(({ value }) => value === item.status)?.label;
  return (
    <li className={styles.row}>
      <article aria-labelledby={item.ref} className={styles.claim}>
        <p className={styles.line}>
          {box}
          <RefLink reference={item.ref} />
          {item.state === 'draft' ? <span className={styles.draft}>{t('draft')}</span> : null}
          <span>
            {item.said
              ? t.rich('said', { when: () => <TimeSpan from={item.said!.from} to={item.said!.to} /> })
              : t('undated')}
          </span>
          <Topics item={item} facets={facets} />
        </p>
        <h2 id={item.ref} className={styles.proposition}>
          <Link href={`/claims/${item.ref}`} prefetch={false} data-claim>
            <Lang lang={language}>
              <Highlight text={words} hits={hit ? toHits(hit.ranges) : []} />
            </Lang>
          </Link>
        </h2>
        <Passages item={item} />
        <Positions item={item} />
      </article>
      <div className={styles.standing}>
        <StatusTag status={item.status} label={status ? inLanguage(status, locale).words : undefined} />
        <p>
          {t('reports', { reports: item.evidence })}
          {item.evidence > 0 ? `, ${t('origins', { origins: item.origins })}` : ''}
        </p>
        <p>
          {t('statements', { statements: item.statements })}
          {item.statements > 0 ? ` · ${t('sources', { sources: item.sources })}` : ''}
        </p>
        {item.unread ? (
          <p className={styles.unread} title={t('unreadNote')}>
            {t('unread')}
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** Who stands where: for each stance how many statements, and of whom. */
function Positions({ item }: { item: ClaimItem }) {
  const t = useTranslations('claims');
  const locale = useLocale();
  const taken = STANCES.filter((stance) => (item.stances[stance] ?? 0) > 0);
  return (
    <ul className={styles.positions}>
      {taken.map((stance) => {
        const speakers = item.speakers.filter((speaker) => speaker.stance === stance);
        const names = speakers.slice(0, NAMES).map(({ ref, name }, place) => {
          const { words, language } = inLanguage(name, locale);
          return (
            <span key={ref}>
              {place > 0 ? t('comma') : null}
              <Link href={`/speakers/${ref}`} prefetch={false} lang={language}>
                {words}
              </Link>
            </span>
          );
        });
        const others = speakers.length - names.length;
        return (
          <li key={stance}>
            <Glyph {...STANCE_MARKS[stance]} className={styles.count}>
              {t(`bearing.${stance}`, { count: item.stances[stance]! })}
            </Glyph>{' '}
            {names}
            {others > 0 ? <span> · {t('others', { count: others })}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Where the words searched for stand when they are not in the claim itself. */
function Passages({ item }: { item: ClaimItem }) {
  const t = useTranslations('claims.hitIn');
  return item.hits
    .filter((hit) => hit.in !== 'proposition')
    .map((hit) => (
      <p key={`${hit.in} ${hit.ref}`} className={styles.passage}>
        <span className={styles.where}>{t(hit.in)}</span>{' '}
        <Lang lang={hit.language}>
          <Highlight text={hit.text} hits={toHits(hit.ranges)} />
        </Lang>
      </p>
    ));
}

function Topics({ item, facets }: { item: ClaimItem; facets: ClaimPage['facets'] }) {
  const locale = useLocale();
  return item.topics.map((key) => {
    const label = facets.topic?.find(({ value }) => value === key)?.label;
    const { words, language } = label ? inLanguage(label, locale) : { words: key, language: undefined };
    return (
      <a key={key} href={`/claims?topic=${encodeURIComponent(key)}`} lang={language} className={styles.topic}>
        {words}
      </a>
    );
  });
}
