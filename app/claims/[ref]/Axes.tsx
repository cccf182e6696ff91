import { useLocale, useTranslations } from 'next-intl';
import { statusLabel } from '@/app/data/status-label';
import type { Attribution } from '@/components/facts/AttributionTag';
import { useAuthorName } from '@/components/facts/author-name';
import { TwoAxes } from '@/components/facts/TwoAxes';
import { Time } from '@/components/ui/Time';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { inLanguage } from '@/lib/domain/in-language';
import { COVERAGES } from '@/lib/domain/vocabulary';
import styles from './claim.module.css';

/** Most wary first: of two equally frequent ones the reader is told the one that promises less. */
const WARY: readonly Attribution[] = ['misquoted', 'unconfirmed', 'as-quoted', 'confirmed-in-original'];

/** Did they say it, is it so, what is denied: with the numbers and the people behind each answer. */
export async function Axes({ claim }: { claim: ClaimDetail }) {
  const label = await statusLabel(claim.axes.status);
  const { axes } = claim;
  const held = WARY.filter((status) => (axes.attributions[status] ?? 0) > 0);
  const most = held.toSorted((a, b) => axes.attributions[b]! - axes.attributions[a]!)[0];
  const widest = COVERAGES.find((coverage) => axes.denials.some((denial) => denial.coverage === coverage));
  return (
    <TwoAxes
      attribution={{ status: most ?? 'unconfirmed', note: <Said claim={claim} held={held} /> }}
      status={{ status: axes.status, ...(label ? { label } : {}), note: <Weighed claim={claim} /> }}
      denial={widest && { coverage: widest, note: <Denied claim={claim} /> }}
    />
  );
}

function Said({ claim: { axes }, held }: { claim: ClaimDetail; held: readonly Attribution[] }) {
  const t = useTranslations('claim.axes');
  const v = useTranslations('vocabulary.attribution');
  if (held.length === 0) return t('none');
  const counts = held.map((status) =>
    t('counted', { count: axes.attributions[status]!, word: v(status).toLocaleLowerCase() }),
  );
  return t('counts', { counts: counts.join(' · '), read: t(axes.unread ? 'unread' : 'read') });
}

function Weighed({ claim }: { claim: ClaimDetail }) {
  const t = useTranslations('claim.axes');
  const named = useAuthorName();
  const standing = claim.assessments.find(({ ref }) => ref === claim.axes.assessment);
  const earlier = claim.assessments.filter(({ state }) => state === 'published').length - 1;
  return (
    <>
      {t('independence', claim.independence)} {claim.independence.circular ? `${t('circular')} ` : null}
      {standing ? (
        <>
          {t.rich(standing.reviewer ? 'set' : 'setAlone', {
            date: () => <Time value={standing.publishedAt ?? standing.assessedAt} />,
            author: named(standing.author),
            reviewer: standing.reviewer ? named(standing.reviewer) : '',
          })}{' '}
          <a href="#why">{t('why')}</a>
          {earlier > 0 ? <> · {t('earlier', { count: earlier })}</> : null}
        </>
      ) : null}
    </>
  );
}

/** Who denies how much, the widest denial first. */
function Denied({ claim: { axes } }: { claim: ClaimDetail }) {
  const v = useTranslations('vocabulary.coverage');
  const t = useTranslations('claim.axes');
  const locale = useLocale();
  return COVERAGES.flatMap((coverage) => {
    const names = axes.denials
      .filter((denial) => denial.coverage === coverage)
      .map(({ speaker }) => inLanguage(speaker.name, locale).words);
    if (names.length === 0) return [];
    const listed = [...new Set(names)].join(t('comma'));
    return (
      <span key={coverage} className={styles.denial}>
        {v(coverage)}: {listed}
      </span>
    );
  });
}
