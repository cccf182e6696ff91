import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { ChoosePicture, Elsewhere } from '@/app/compare/ChoosePicture';
import styles from '@/app/compare/picture.module.css';
import { pictureHref } from '@/app/compare/picture-address';
import { dateWords } from '@/components/ui/date-words';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import type { CaseItem } from '@/lib/domain/cases/contract';
import { LANES, SCALES, type TimelinePage } from '@/lib/domain/compare/timeline-contract';
import type { TimelineView } from '@/lib/domain/compare/timeline-scene';
import { STANCES } from '@/lib/domain/vocabulary';

/** What is shown and how finely: a form that works without scripts, periods to go into, and the same claims elsewhere. */
export function ChooseTime({
  page,
  view,
  search,
  cases,
}: {
  page: TimelinePage;
  view: Omit<TimelineView, 'language'>;
  search: URLSearchParams;
  cases: readonly CaseItem[];
}) {
  const t = useTranslations('compare.timeline');
  const v = useTranslations('vocabulary.stance');
  const locale = useLocale();
  return (
    <>
      <ChoosePicture picture="timeline" search={search} own={['from', 'to', 'stance', 'by', 'scale']} cases={cases}>
        <Select
          name="by"
          label={t('by')}
          defaultValue={view.by}
          choices={LANES.map((lane) => ({ value: lane, label: t(`lanes.${lane}`) }))}
        />
        <Select
          name="scale"
          label={t('scale')}
          defaultValue={view.scale}
          choices={SCALES.map((scale) => ({ value: scale, label: t(`scales.${scale}`) }))}
        />
        <Select
          name="stance"
          label={t('stance')}
          defaultValue={search.get('stance') ?? ''}
          choices={[
            { value: '', label: t('anyStance') },
            ...STANCES.map((stance) => ({ value: stance, label: v(stance) })),
          ]}
        />
        {(['from', 'to'] as const).map((name) => (
          <TextInput
            key={name}
            name={name}
            label={t(name)}
            hint={t('dateHint')}
            defaultValue={search.get(name) ?? ''}
            pattern={DATE}
          />
        ))}
      </ChoosePicture>
      <nav className={styles.links} aria-label={t('periods')}>
        {LANES.map((by) => (
          <Link
            key={by}
            href={pictureHref('timeline', search, { by: by === 'speaker' ? null : by })}
            aria-current={by === view.by ? 'true' : undefined}
            prefetch={false}
          >
            {t(`lanes.${by}`)}
          </Link>
        ))}
        {SCALES.map((scale) => (
          <Link
            key={scale}
            href={pictureHref('timeline', search, { scale })}
            aria-current={scale === view.scale ? 'true' : undefined}
            prefetch={false}
          >
            {t(`scales.${scale}`)}
          </Link>
        ))}
        {search.has('from') || search.has('to') ? (
          <Link href={pictureHref('timeline', search, { from: null, to: null })} prefetch={false}>
            {t('zoomOut')}
          </Link>
        ) : (
          yearsOf(page).map((year) => (
            <Link key={year} href={pictureHref('timeline', search, { from: year, to: year })} prefetch={false}>
              {t('zoomTo', { period: dateWords(year, locale) })}
            </Link>
          ))
        )}
        <Elsewhere search={search} other="map" />
      </nav>
    </>
  );
}

const DATE = '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?';

/** The years in which anything was said; more than a line of them nobody chooses from. */
const yearsOf = ({ statements }: TimelinePage): string[] => {
  const years = [...new Set(statements.flatMap(({ said }) => said?.slice(0, 4) ?? []))];
  return years.length > 1 ? years.slice(-8) : [];
};
