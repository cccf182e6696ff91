import { ORPCError } from '@orpc/client';
import type { Metadata } from 'next';
import { getLocale, getMessages, getTimeZone, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { alternatesOf } from '@/app/alternates';
import { requestContext, serverClient } from '@/app/data/server';
import { siteAddress } from '@/app/site';
import type { ClaimPage } from '@/lib/domain/claims/contract';
import { FILTERS } from '@/lib/domain/claims/filters';
import { feedLinks } from '@/lib/domain/feeds/address';
import { oembedLink } from '@/lib/domain/feeds/frame';
import { allowed } from '@/lib/platform/auth/permission';
import { canonical, type ListControl, listHref, queryOf } from './address';
import { ClaimListRoot } from './ClaimListRoot';
import { ListDeskEntry } from './desk/ListDeskEntry';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const CONTROLS: readonly ListControl[] = FILTERS.map(({ parameter, control, naming }) => ({
  parameter,
  control,
  naming,
}));

async function searchOf({ searchParams }: Props): Promise<string> {
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => [name, each]),
  );
  return canonical(new URLSearchParams(given), CONTROLS);
}

/** The answer for an address, once a request; null where the address asks for what no filter has. */
const answerTo = cache(async (search: string): Promise<ClaimPage | null> => {
  const client = await serverClient();
  try {
    return await client.claims.list(queryOf(search, CONTROLS, await getLocale()));
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'invalid') return null;
    throw error;
  }
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [search, t] = [await searchOf(props), await getTranslations('claims')];
  const page = await answerTo(search);
  const sentence = page && search ? page.sentence : '';
  const title = sentence.replace(/[.。]$/, '') || t('title');
  const description = sentence ? t('description', { sentence }) : t('lede');
  const path = listHref(search);
  return {
    title,
    description,
    alternates: alternatesOf(path, {
      ...feedLinks({ of: 'claims', search }),
      ...oembedLink(await siteAddress(), path, await getLocale()),
    }),
    openGraph: { title, description, url: path },
    ...(page && page.total > 0 ? {} : { robots: { index: false } }),
  };
}

/** The claim list: any filter, with counts, in words, as an address. */
export default async function ClaimsPage(props: Props) {
  const search = await searchOf(props);
  const page = await answerTo(search);
  const { claims, facts, filters, publishing, ui, vocabulary } = await getMessages();
  const { stance, status, attribution, relation } = vocabulary;
  const messages = {
    claims,
    facts: { compare: facts.compare },
    publishing: { take: publishing.take },
    ui,
    filters: { label: filters.label, choice: filters.choice },
    vocabulary: { stance, status, attribution, relation },
  };
  return (
    <>
      <ListDeskEntry controls={CONTROLS} />
      <ClaimListRoot
        served={{ search, at: Date.now(), page }}
        controls={CONTROLS}
        site={await siteAddress()}
        keeps={allowed((await requestContext()).actor, 'facts.write')}
        locale={await getLocale()}
        messages={messages}
        timeZone={await getTimeZone()}
      />
    </>
  );
}
