import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { alternatesOf } from '@/app/alternates';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { HistoryEntry } from '@/app/desk/HistoryEntry';
import { Follow } from '@/app/Follow';
import { NotPassed } from '@/app/NotPassed';
import { asOfIn, one, type SearchParams } from '@/app/search-params';
import { siteAddress } from '@/app/site';
import { AsOf } from '@/components/facts/AsOf';
import { Colophon } from '@/components/facts/Colophon';
import { Corrections } from '@/components/facts/Corrections';
import { Waits } from '@/components/facts/Waits';
import { PageHead } from '@/components/ui/PageHead';
import { Lang } from '@/components/ui/Quote';
import { Section } from '@/components/ui/Section';
import { inLanguage } from '@/lib/domain/in-language';
import type { CaptureDetail, SourceDetail } from '@/lib/domain/sources/contract';
import { RecaptureLinks } from '../CaptureLinks';
import { CaptureView } from './CaptureView';
import { DeskEntry } from './desk/DeskEntry';
import { LeavesOut, Relayed } from './Said';
import { SourceFacts } from './SourceFacts';
import styles from './source.module.css';

type Props = { params: Promise<{ ref: string }>; searchParams: SearchParams };

async function load({ params, searchParams }: Props) {
  const [{ ref }, search] = [await params, await searchParams];
  const asOf = asOfIn(search);
  const api = await serverQueries();
  const source = await read(api.sources.get.queryOptions({ input: { ref, asOf } }));
  return {
    source,
    asOf,
    at: one(search.at),
    edition: one(search.capture),
    editing: one(search.edit) === '1',
    statement: one(search.statement),
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { source, asOf } = await load(props);
  const [t, type, locale] = [
    await getTranslations('sources'),
    await getTranslations('vocabulary.sourceType'),
    await getLocale(),
  ];
  const publisher = source.publisher ? inLanguage(source.publisher.name, locale).words : '';
  const title = `${source.ref} ${source.title}`;
  const description = t('description', {
    type: type.has(source.type as 'article') ? type(source.type as 'article') : source.type,
    publisher,
    statements: source.statements.length,
    held: String(source.held),
  });
  return {
    title,
    description,
    alternates: alternatesOf(`/sources/${source.ref}`),
    openGraph: { title, description, type: 'article', url: `/sources/${source.ref}` },
    robots: asOf ? { index: false } : undefined,
  };
}

/**
 * The capture asked for (by reference or edition), else the newest whose words may be shown and which holds the
 * statement asked for, else the newest.
 */
async function chooseCapture(source: SourceDetail, wanted: string | undefined, at?: string, asOf?: string) {
  const api = await serverQueries();
  const get = (ref: string) => read(api.sources.capture.queryOptions({ input: { ref, asOf } }));
  const asked = source.captures.find(({ ref, edition }) => wanted === ref || wanted === String(edition));
  if (asked) return get(asked.ref);
  const newest = await Promise.all(source.captures.toReversed().map(({ ref }) => get(ref)));
  const readable = newest.filter(({ text }) => text !== null);
  const holds = ({ marks }: CaptureDetail) => marks.some(({ statement }) => statement === at);
  return (at && (readable.find(holds) ?? newest.find(holds))) || readable[0] || newest[0] || null;
}

/** A source as a scholarly edition: its text with the statements underlined, cards at their lines, and what it leaves out. */
export default async function SourcePage(props: Props) {
  const { source, asOf, at, edition, editing, statement } = await load(props);
  const capture = await chooseCapture(source, edition, at, asOf);
  const [t, type, reading] = [
    await getTranslations('sources'),
    await getTranslations('vocabulary.sourceType'),
    await getTranslations('reading'),
  ];
  const path = `/sources/${source.ref}`;
  const word = type.has(source.type as 'article') ? type(source.type as 'article') : source.type;
  return (
    <>
      <AsOf asOf={asOf} now={path} />
      <article className={styles.source}>
        <div className={styles.head}>
          <PageHead
            kicker={
              <>
                {t('kicker', { ref: source.ref, type: word })} <Waits of={source} />
              </>
            }
            title={<Lang lang={source.title.startsWith('[') ? 'en' : source.language}>{source.title}</Lang>}
            lede={source.held ? undefined : t('relayedOnly')}
          />
          {asOf ? null : <NotPassed of={source.ref} />}
          {capture && !asOf ? (
            <DeskEntry source={source} capture={capture} editing={editing} statement={statement} />
          ) : null}
          {asOf ? null : (
            <div className={styles.acts}>
              <RecaptureLinks source={source} />
              <HistoryEntry reference={source.ref} />
            </div>
          )}
        </div>
        <SourceFacts source={source} capture={capture} address={await siteAddress()} />
        {capture ? <CaptureView source={source} capture={capture} at={at} asOf={asOf} /> : null}
        {source.held ? null : <Relayed source={source} />}
      </article>
      <div className={styles.below}>
        {source.omissions.length > 0 ? <LeavesOut source={source} /> : null}
        {source.held && source.relayed.length > 0 ? <Relayed source={source} /> : null}
        {source.corrections.length > 0 ? (
          <Section title={reading('corrections.title')} id="corrections">
            <Corrections corrections={source.corrections} />
          </Section>
        ) : null}
      </div>
      <Follow path={path} record={source} asOf={asOf} />
      <Colophon record={source} data={`/api${path}`} asOf={asOf} keep={{ capture: edition, at }} />
    </>
  );
}
