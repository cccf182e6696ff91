import { useTranslations } from 'next-intl';
import { CompareTabs } from '@/app/compare/CompareTabs';
import frame from '@/app/compare/compare.module.css';
import { Picture } from '@/app/compare/Picture';
import { PictureLinks } from '@/app/compare/PictureLinks';
import styles from '@/app/compare/picture.module.css';
import { pictureHref } from '@/app/compare/picture-address';
import { AsOf } from '@/components/facts/AsOf';
import { Colophon } from '@/components/facts/Colophon';
import { RefLink } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import { EmptyState } from '@/components/ui/EmptyState';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import type { CaseItem } from '@/lib/domain/cases/contract';
import type { ClaimMap } from '@/lib/domain/compare/map-contract';
import { unrelated } from '@/lib/domain/compare/map-scene';
import type { Scene } from '@/lib/engines/picture/scene';
import { ChooseMap } from './ChooseMap';
import { MapLegend } from './MapLegend';
import { RelationsInWords } from './RelationsInWords';

/** The map as a screen: the picture, its lines explained, the same in words, and what stands alone. */
export function MapScreen({
  map,
  scene,
  search,
  cases,
  zoom,
}: {
  map: ClaimMap;
  scene: Scene;
  search: URLSearchParams;
  cases: readonly CaseItem[];
  zoom: number;
}) {
  const t = useTranslations('compare.map');
  const p = useTranslations('compare.pictures');
  const asOf = search.get('asOf') ?? undefined;
  const alone = unrelated(map);
  return (
    <article className={frame.screen}>
      <AsOf asOf={asOf} now={pictureHref('map', search, { asOf: null })} />
      <div className={frame.tabs}>
        <CompareTabs now="map" search={search} />
      </div>
      <PageHead kicker={t('title')} title={map.sentence} lede={t('lede')} />
      <ChooseMap map={map} search={search} cases={cases} />
      {map.relations.length === 0 ? (
        <EmptyState title={t('empty')}>
          <p>{t('emptyBody')}</p>
          <LinkButton href={pictureHref('map', search, { kinds: null, focus: null })}>{t('whole')}</LinkButton>
        </EmptyState>
      ) : (
        <>
          <MapLegend relations={map.relations} />
          <Picture scene={scene} label={t('label')} zoom={zoom} />
          <PictureLinks picture="map" search={search} />
          {map.claims.length < map.total ? (
            <p className={styles.note}>{t('first', { shown: String(map.claims.length), total: String(map.total) })}</p>
          ) : null}
          <Section title={p('inWords')} note={t('relations', { count: map.relations.length })} id="words">
            <RelationsInWords map={map} />
          </Section>
        </>
      )}
      {alone.length > 0 ? (
        <Section title={t('alone')} note={t('claims', { count: alone.length })} id="alone">
          <ul className={styles.alone}>
            {alone.map(({ ref, short }) => (
              <li key={ref}>
                <RefLink reference={ref} /> <Words of={short} />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Colophon data={`/api${pictureHref('map', withoutFold(search))}`} keep={Object.fromEntries(search)} />
    </article>
  );
}

/** Folding is how the page shows it; the data know nothing of it. */
function withoutFold(search: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams(search);
  kept.delete('fold');
  return kept;
}
