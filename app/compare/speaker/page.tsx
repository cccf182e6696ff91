import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { alternatesOf } from '@/app/alternates';
import { CompareTabs } from '@/app/compare/CompareTabs';
import frame from '@/app/compare/compare.module.css';
import { Refused } from '@/app/compare/Refused';
import { refusedOr } from '@/app/compare/refused-or';
import { serverClient } from '@/app/data/server';
import { address, asOfIn, one, type SearchParams } from '@/app/search-params';
import { AsOf } from '@/components/facts/AsOf';
import { Colophon } from '@/components/facts/Colophon';
import { PageHead } from '@/components/ui/PageHead';
import { inLanguage } from '@/lib/domain/in-language';
import { ChooseSpeaker } from './ChooseSpeaker';
import { InTime } from './InTime';

type Props = { searchParams: SearchParams };

async function asked({ searchParams }: Props) {
  const given = await searchParams;
  return { speaker: one(given.speaker)?.toUpperCase(), case: one(given.case), asOf: asOfIn(given) };
}

/** Once a request; null where nobody was named yet. */
const answerTo = cache(async (speaker?: string, slug?: string, asOf?: string) =>
  speaker ? refusedOr((await serverClient()).compare.speaker({ speaker, case: slug, asOf })) : null,
);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [given, t, locale] = [await asked(props), await getTranslations('compare.speaker'), await getLocale()];
  const found = await answerTo(given.speaker, given.case, given.asOf);
  const told = found && typeof found !== 'string' ? found : null;
  const name = told ? inLanguage(told.speaker.name, locale).words : '';
  const title = told ? `${t('title')}: ${name}` : t('title');
  const description = told ? t('description', { name, claims: told.claims.length }) : t('lede');
  const path = address('/compare/speaker', { speaker: given.speaker, case: given.case });
  return {
    title,
    description,
    alternates: alternatesOf(path),
    openGraph: { title, description, url: path },
    ...(given.asOf || typeof found === 'string' ? { robots: { index: false } } : {}),
  };
}

/** One speaker over time: positions by claim in the order they were taken, and what changed. */
export default async function CompareSpeakerPage(props: Props) {
  const [given, t, locale] = [await asked(props), await getTranslations('compare.speaker'), await getLocale()];
  const found = await answerTo(given.speaker, given.case, given.asOf);
  if (typeof found === 'string') return <Refused why={found} href="/compare/speaker" />;
  const client = await serverClient();
  const [{ items: cases }, { speakers }] = [await client.cases.list({}), await client.compare.choices({})];
  return (
    <article>
      <AsOf asOf={given.asOf} now={address('/compare/speaker', { ...given, asOf: undefined })} />
      <div className={frame.tabs}>
        <CompareTabs now="speaker" />
      </div>
      <PageHead
        kicker={found ? t('title') : undefined}
        title={found ? inLanguage(found.speaker.name, locale).words : t('title')}
        lede={found ? undefined : t('lede')}
      />
      <ChooseSpeaker cases={cases} speakers={speakers} given={given} />
      {found ? <InTime found={found} /> : null}
      {found ? (
        <Colophon
          data={`/api${address('/compare/speaker', { speaker: given.speaker, case: given.case })}`}
          asOf={given.asOf}
          keep={{ speaker: given.speaker, case: given.case }}
        />
      ) : null}
    </article>
  );
}
