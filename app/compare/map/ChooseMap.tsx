import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ChoosePicture, Elsewhere } from '@/app/compare/ChoosePicture';
import styles from '@/app/compare/picture.module.css';
import { pictureHref } from '@/app/compare/picture-address';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import type { CaseItem } from '@/lib/domain/cases/contract';
import { type ClaimMap, REACHES } from '@/lib/domain/compare/map-contract';
import { RELATION_KINDS } from '@/lib/domain/vocabulary';

/** What is mapped: a form that works without scripts, and the ways on to the same claims elsewhere. */
export function ChooseMap({
  map,
  search,
  cases,
}: {
  map: ClaimMap;
  search: URLSearchParams;
  cases: readonly CaseItem[];
}) {
  const t = useTranslations('compare.map');
  const v = useTranslations('vocabulary.relation');
  const kinds = (search.get('kinds') ?? '').split(',').filter(Boolean);
  const folded = search.get('fold');
  return (
    <>
      <ChoosePicture picture="map" search={search} own={['focus', 'reach', 'kinds']} cases={map.focus ? null : cases}>
        <TextInput
          name="focus"
          label={t('focus')}
          defaultValue={map.focus ?? ''}
          placeholder="C-1"
          pattern="[Cc]-[0-9]+"
        />
        <Select
          name="reach"
          label={t('reach')}
          defaultValue={search.get('reach') ?? '1'}
          choices={REACHES.map((reach) => ({ value: reach, label: t(`reaches.${reach}`) }))}
        />
        <fieldset className={`${styles.kinds} ${styles.wide}`}>
          <legend>{t('kinds')}</legend>
          {RELATION_KINDS.map((kind) => (
            <label key={kind}>
              <input type="checkbox" name="kinds" value={kind} defaultChecked={kinds.includes(kind)} /> {v(kind)}
            </label>
          ))}
        </fieldset>
      </ChoosePicture>
      <p className={styles.links}>
        {map.focus ? (
          <>
            <Link href={`/claims/${map.focus}`} prefetch={false}>
              {map.focus}
            </Link>
            {REACHES.map((reach) => (
              <Link
                key={reach}
                href={pictureHref('map', search, { reach: reach === '1' ? null : reach })}
                aria-current={reach === (search.get('reach') ?? '1') ? 'true' : undefined}
                prefetch={false}
              >
                {t(`reaches.${reach}`)}
              </Link>
            ))}
            <Link
              href={pictureHref('map', search, {
                focus: null,
                reach: null,
                ...(map.cases[0] ? { case: map.cases[0].slug } : {}),
              })}
              prefetch={false}
            >
              {t('whole')}
            </Link>
          </>
        ) : (
          <>
            <Link href={pictureHref('map', search, { fold: folded === 'all' ? null : 'all' })} prefetch={false}>
              {folded === 'all' ? t('unfoldAll') : t('foldAll')}
            </Link>
            {folded && folded !== 'all' ? (
              <Link href={pictureHref('map', search, { fold: null })} prefetch={false}>
                {t('unfoldAll')}
              </Link>
            ) : null}
            <Elsewhere search={search} other="timeline" />
          </>
        )}
      </p>
    </>
  );
}
