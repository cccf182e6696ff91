import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { alternatesOf } from '@/app/alternates';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { Follow } from '@/app/Follow';
import { NotPassed } from '@/app/NotPassed';
import { asOfIn, one, type SearchParams } from '@/app/search-params';
import { siteAddress } from '@/app/site';
import { AsOf } from '@/components/facts/AsOf';
import { Colophon } from '@/components/facts/Colophon';
import { CompareLinks } from '@/components/facts/CompareLinks';
import { SourceTitle } from '@/components/facts/SourceTitle';
import { TakeAlong } from '@/components/facts/TakeAlong';
import { Waits } from '@/components/facts/Waits';
import { Words } from '@/components/facts/Words';
import { EmptyState } from '@/components/ui/EmptyState';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import { Time } from '@/components/ui/Time';
import { feedLinks } from '@/lib/domain/feeds/address';
import { inLanguage } from '@/lib/domain/in-language';
import { SpeakerDeskEntry } from './desk/SpeakerDeskEntry';
import { Position } from './Position';
import { SpeakerFacts } from './SpeakerFacts';
import styles from './speaker.module.css';

type Props = { params: Promise<{ ref: string }>; searchParams: SearchParams };

async function load({ params, searchParams }: Props) {
  const [{ ref }, search] = [await params, await searchParams];
  const asOf = asOfIn(search);
  const api = await serverQueries();
  return { speaker: await read(api.speakers.get.queryOptions({ input: { ref, asOf } })), asOf };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { speaker, asOf } = await load(props);
  const [t, locale] = [await getTranslations('speakers'), await getLocale()];
  const title = inLanguage(speaker.name, locale).words;
  const description = t('description', { name: title, claims: speaker.positions.length });
  const path = `/speakers/${speaker.ref}`;
  return {
    title,
    description,
    alternates: alternatesOf(path, feedLinks({ of: 'speaker', key: speaker.ref })),
    openGraph: { title, description, type: 'profile', url: path },
    robots: asOf ? { index: false } : undefined,
  };
}

/** A speaker: names, roles, whom they speak for, and what they said, claim by claim in the words. */
export default async function SpeakerPage(props: Props) {
  const { speaker, asOf } = await load(props);
  const editing = one((await props.searchParams).edit) === '1';
  const [t, kind] = [await getTranslations('speakers'), await getTranslations('vocabulary.speakerKind')];
  const path = `/speakers/${speaker.ref}`;
  return (
    <>
      <AsOf asOf={asOf} now={path} />
      <article className={styles.page}>
        <div className={styles.head}>
          <PageHead
            kicker={
              <>
                {t('kicker', { ref: speaker.ref, kind: kind(speaker.kind) })} <Waits of={speaker} />
              </>
            }
            title={<Words of={speaker.name} />}
          />
          <p className={styles.inTime}>
            <Link href={`/compare/speaker?speaker=${speaker.ref}`} prefetch={false}>
              {t('inTime')}
            </Link>
          </p>
          <CompareLinks search={`speaker=${speaker.ref}`} />
          {asOf ? null : <NotPassed of={speaker.ref} />}
          {asOf ? null : <SpeakerDeskEntry speaker={speaker} editing={editing} />}
        </div>
        <SpeakerFacts speaker={speaker} />
        <div className={styles.main}>
          <Section
            title={t('positions.title')}
            note={t('positions.count', { count: speaker.positions.length })}
            id="positions"
          >
            {speaker.positions.length === 0 ? (
              <EmptyState title={t('positions.none')}>
                <p>{t('positions.noneHint')}</p>
              </EmptyState>
            ) : null}
            <ol className={styles.positions}>
              {speaker.positions.map((position) => (
                <Position key={position.claim.ref} position={position} />
              ))}
            </ol>
          </Section>
          {speaker.sources.length > 0 ? (
            <Section title={t('works')} id="works">
              <ul className={styles.works}>
                {speaker.sources.map((source) => (
                  <li key={source.ref}>
                    <SourceTitle source={source} />
                    {source.published ? (
                      <>
                        , <Time value={source.published} about={source.publishedCirca} />
                      </>
                    ) : null}
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
      </article>
      <TakeAlong
        of={{ of: 'speaker', key: speaker.ref }}
        site={await siteAddress()}
        title={inLanguage(speaker.name, await getLocale()).words}
        about={speaker.ref}
      />
      <Follow path={path} record={speaker} asOf={asOf} />
      <Colophon record={speaker} data={`/api${path}`} asOf={asOf} />
    </>
  );
}
