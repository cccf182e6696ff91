import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Picture } from '@/app/compare/Picture';
import { PictureLinks } from '@/app/compare/PictureLinks';
import styles from '@/app/compare/picture.module.css';
import { Steps } from '@/app/compare/Steps';
import { DeskStatus } from '@/app/data/DeskStatus';
import { address } from '@/app/search-params';
import { AsOf } from '@/components/facts/AsOf';
import { Colophon } from '@/components/facts/Colophon';
import { RefLink } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import type { ClaimChains } from '@/lib/domain/compare/chains-contract';
import { routesOf } from '@/lib/domain/compare/ways';
import type { Scene } from '@/lib/engines/picture/scene';

/** The chains of a claim as a screen: the sum of it, the picture, and every origin with the ways from it in words. */
export function ChainsScreen({
  chains,
  scene,
  asOf,
  path,
  zoom,
}: {
  chains: ClaimChains;
  scene: Scene;
  asOf?: string;
  path: string;
  zoom: number;
}) {
  const t = useTranslations('compare.chains');
  const { claim, statements, texts, origins } = chains;
  const search = new URLSearchParams(asOf ? { asOf } : {});
  return (
    <article>
      <AsOf asOf={asOf} now={path} />
      <PageHead
        kicker={
          <>
            {t('kicker', { ref: claim.ref })} · <DeskStatus status={claim.status} />
          </>
        }
        title={<Words of={claim.short} />}
      />
      <p className={styles.links}>
        <Link href={address(`/claims/${claim.ref}`, { asOf })} prefetch={false}>
          {t('back')}
        </Link>
      </p>
      {origins.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('none2')}</p>
        </EmptyState>
      ) : (
        <>
          <p className={styles.summary}>
            {t('summary', { statements: statements.length, texts, origins: origins.length })}
          </p>
          <p className={styles.note}>
            {t('note')} {t('reading')}
          </p>
          <Picture scene={scene} label={t('label')} zoom={zoom} />
          <PictureLinks picture="chains" search={search} claim={claim.ref} />
          <Origins chains={chains} />
        </>
      )}
      <Colophon data={`/api/compare/chains?claim=${claim.ref}`} asOf={asOf} />
    </article>
  );
}

/** Each origin with how many statements come down to it, and the ways by which they came. */
function Origins({ chains }: { chains: ClaimChains }) {
  const t = useTranslations('compare.chains');
  const end = useTranslations('vocabulary.terminus');
  const { origins, statements, speakers, sources } = chains;
  return (
    <Section title={t('title')} note={t('origins', { count: origins.length })} id="origins">
      <ul className={styles.related}>
        {origins.map((origin) => {
          const own = statements.filter(({ statement }) => origin.statements.includes(statement));
          const work = sources.find(({ ref }) => ref === origin.source);
          return (
            <li key={`${origin.agent} ${origin.source}`}>
              <p className={styles.words}>
                <Words of={speakers.find(({ ref }) => ref === origin.agent)!.name} />
                {work ? (
                  <>
                    , <cite lang={work.language}>{work.title}</cite> <RefLink reference={work.ref} />
                  </>
                ) : null}
              </p>
              <p className={styles.note}>
                <b>{t('one', { statements: own.length })}</b> · {end(origin.terminus)}
              </p>
              <ul className={styles.routes}>
                {routesOf({ statements: own }).map(({ chain, statements: told }) => (
                  <li key={told[0]}>
                    <Steps chain={chain} names={chains} undated={false} /> —{' '}
                    {told.map((ref) => (
                      <span key={ref}>
                        <RefLink reference={ref} />{' '}
                      </span>
                    ))}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
