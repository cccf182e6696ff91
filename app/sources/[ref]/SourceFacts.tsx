import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { CaptureMethod } from '@/components/facts/CaptureMethod';
import { RefLink } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import { type Definition, DefinitionList } from '@/components/ui/DefinitionList';
import { Disclosure } from '@/components/ui/Disclosure';
import { Time } from '@/components/ui/Time';
import { inLanguage } from '@/lib/domain/in-language';
import type { CaptureDetail, SourceDetail } from '@/lib/domain/sources/contract';
import styles from './source.module.css';

/** What is known of the work, and of the text of it that is shown. Folded on a phone, open beside the text on a desk. */
export function SourceFacts({
  source,
  capture,
  address,
}: {
  source: SourceDetail;
  capture: CaptureDetail | null;
  address: string;
}) {
  const t = useTranslations('sources.facts');
  const v = useTranslations('vocabulary');
  const locale = useLocale();
  const person = (who: { ref: string | null; name: Record<string, string> }) =>
    who.ref ? (
      <Link href={`/speakers/${who.ref}`} prefetch={false}>
        <Words of={who.name} />
      </Link>
    ) : (
      <Words of={who.name} />
    );
  const speakers = new Set(source.statements.map(({ speaker }) => speaker.ref)).size;
  const entries: Definition[] = [
    { term: t('publisher'), value: source.publisher ? person(source.publisher) : null },
    {
      term: t('authors'),
      value: source.authors.length
        ? source.authors.map((author) => (
            <div key={author.ref ?? inLanguage(author.name, locale).words}>{person(author)}</div>
          ))
        : null,
    },
    {
      term: t('published'),
      value: source.published ? <Time value={source.published} about={source.publishedCirca} long /> : t('undated'),
    },
    { term: t('language'), value: new Intl.DisplayNames([locale], { type: 'language' }).of(source.language) },
    { term: t('address'), value: source.url ? <a href={source.url}>{new URL(source.url).hostname}</a> : null },
    { term: t('rights'), value: v(`rights.${source.rights}`) },
    {
      term: t('statements'),
      value: source.held ? t('statementsBy', { statements: source.statements.length, speakers }) : null,
    },
    {
      term: t('leavesOut'),
      value: source.omissions.length ? (
        <a href="#leaves-out">{t('claims', { count: source.omissions.length })}</a>
      ) : null,
    },
    {
      term: t('cases'),
      value:
        source.cases.length === 0
          ? null
          : source.cases.map(({ ref, slug, title }) => (
              <div key={ref}>
                <Link href={`/cases/${slug}`} prefetch={false}>
                  <Words of={title} />
                </Link>
              </div>
            )),
    },
    { term: t('shown'), value: capture ? <Shown capture={capture} /> : null },
    { term: t('note'), value: source.note ? <Words of={source.note} /> : null },
  ];
  return (
    <aside className={styles.meta} aria-label={t('label')}>
      <Disclosure summary={t('label')} className={styles.fold}>
        <DefinitionList entries={entries} />
        {capture ? <Hash capture={capture} address={address} /> : null}
      </Disclosure>
    </aside>
  );
}

function Shown({ capture }: { capture: CaptureDetail }) {
  const t = useTranslations('sources.facts');
  const kind = useTranslations('vocabulary.captureKind');
  return (
    <>
      {kind(capture.kind)}
      {capture.kind === 'reading-notes' ? t('ownWords') : ''}, <RefLink reference={capture.ref} />,{' '}
      <Time value={capture.takenAt} />
      <br />
      <span className={styles.how}>
        <CaptureMethod method={capture.method} />
      </span>
    </>
  );
}

/** The fingerprint of the text and how anybody checks it. */
function Hash({ capture, address }: { capture: CaptureDetail; address: string }) {
  const t = useTranslations('sources.facts');
  return (
    <div className={styles.hash}>
      <p>{t('sha256')}</p>
      <code translate="no">{capture.textSha256}</code>
      <Disclosure summary={t('check')}>
        <p>{capture.text === null ? t('checkHidden') : t('checkText')}</p>
        {capture.text === null ? null : (
          <pre translate="no">{`curl -s ${address}/api/captures/${capture.ref} | jq -j .text | sha256sum`}</pre>
        )}
        {capture.originalSha256 ? (
          <p>
            {t('original')} <code translate="no">{capture.originalSha256}</code>
          </p>
        ) : null}
      </Disclosure>
    </div>
  );
}
