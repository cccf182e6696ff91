import { useLocale, useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { CompareTabs } from '@/app/compare/CompareTabs';
import frame from '@/app/compare/compare.module.css';
import { Marks, Picture } from '@/app/compare/Picture';
import { PictureLinks } from '@/app/compare/PictureLinks';
import styles from '@/app/compare/picture.module.css';
import { pictureHref } from '@/app/compare/picture-address';
import { AsOf } from '@/components/facts/AsOf';
import { Colophon } from '@/components/facts/Colophon';
import { Disclosure } from '@/components/ui/Disclosure';
import { EmptyState } from '@/components/ui/EmptyState';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import type { CaseItem } from '@/lib/domain/cases/contract';
import type { TimelinePage } from '@/lib/domain/compare/timeline-contract';
import { drawCase, type TimelineView } from '@/lib/domain/compare/timeline-scene';
import { ChooseTime } from './ChooseTime';
import { Routes } from './Routes';
import { TimeInWords } from './TimeInWords';
import { Following, TimelineLegend } from './TimelineLegend';

/** The timeline as a screen: the picture with its lanes, the ways the words took, and all of it as a list to read. */
export function TimelineScreen({
  page,
  view,
  search,
  cases,
  zoom,
}: {
  page: TimelinePage;
  view: Omit<TimelineView, 'language'>;
  search: URLSearchParams;
  cases: readonly CaseItem[];
  zoom: number;
}) {
  const t = useTranslations('compare.timeline');
  const p = useTranslations('compare.pictures');
  const language = useLocale();
  const asOf = search.get('asOf') ?? undefined;
  const drawn = drawCase(page, { ...view, language });
  const empty = page.statements.length === 0 && page.assessments.length === 0;
  return (
    <article className={frame.screen}>
      <AsOf asOf={asOf} now={pictureHref('timeline', search, { asOf: null })} />
      <div className={frame.tabs}>
        <CompareTabs now="timeline" search={search} />
      </div>
      <PageHead kicker={t('title')} title={page.sentence} lede={t('lede')} />
      <ChooseTime page={page} view={view} search={search} cases={cases} />
      {empty ? (
        <EmptyState title={t('empty')}>
          <p>{t('emptyBody')}</p>
          <LinkButton href={pictureHref('timeline', search, { from: null, to: null })}>{t('zoomOut')}</LinkButton>
        </EmptyState>
      ) : (
        <>
          <TimelineLegend />
          <Following page={page} search={search} />
          <Picture
            scene={drawn.scene}
            label={t('label')}
            zoom={zoom}
            overlay={
              <>
                <ul className={styles.lanes} aria-hidden="true">
                  {drawn.lanes.map(({ key, label, language: spoken, y }) => (
                    <li key={key} lang={spoken} style={{ '--y': y } as CSSProperties}>
                      {label}
                    </li>
                  ))}
                </ul>
                <svg
                  viewBox={`0 0 ${Math.ceil(drawn.scene.width)} ${drawn.head.height}`}
                  className={styles.strip}
                  style={{ '--head': drawn.head.height } as CSSProperties}
                  aria-hidden="true"
                >
                  <Marks marks={drawn.head.marks} />
                </svg>
              </>
            }
          />
          <PictureLinks picture="timeline" search={search} />
          {page.cut ? <p className={styles.note}>{t('cut')}</p> : null}
          <Routes page={page} />
          <Section title={p('inWords')} id="words">
            <Disclosure
              summary={t('listed', { statements: page.statements.length, assessments: page.assessments.length })}
            >
              <TimeInWords page={page} search={search} />
            </Disclosure>
          </Section>
        </>
      )}
      <Colophon data={`/api${pictureHref('timeline', forData(search))}`} keep={Object.fromEntries(search)} />
    </article>
  );
}

/** How it is drawn is the page's affair; the data know nothing of it. */
function forData(search: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams(search);
  for (const name of ['by', 'scale', 'follow']) kept.delete(name);
  return kept;
}
