import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { address } from '@/app/search-params';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { Words } from '@/components/facts/Words';
import { classNames } from '@/components/ui/class-names';
import { Disclosure } from '@/components/ui/Disclosure';
import { Notice } from '@/components/ui/Notice';
import { Tabs } from '@/components/ui/Tabs';
import type { CaptureDetail, SourceDetail } from '@/lib/domain/sources/contract';
import { STANCES } from '@/lib/domain/vocabulary';
import { editionOf, type Statement, stanceOf } from './edition';
import { Margin } from './Margin';
import { MarkedText } from './MarkedText';
import { StatementCard } from './StatementCard';
import styles from './source.module.css';

/** One capture for reading: which of the texts this is and whose words it holds, the marked text, and its cards. */
export function CaptureView({
  source,
  capture,
  at,
  asOf,
}: {
  source: SourceDetail;
  capture: CaptureDetail;
  at?: string;
  asOf?: string;
}) {
  const t = useTranslations('sources.edition');
  const kind = useTranslations('vocabulary.captureKind');
  const edition = editionOf(capture, source.statements);
  const notes = capture.kind === 'reading-notes';
  const quotedOnly = capture.text === null;
  return (
    <Margin key={capture.ref} at={at}>
      {source.captures.length > 1 ? (
        <div className={styles.editions}>
          <Tabs
            label={t('texts')}
            tabs={source.captures.map(({ ref, kind: which }) => ({
              href: address(`/sources/${source.ref}`, { capture: ref, asOf }),
              word: t('text', { kind: kind(which), ref }),
              current: ref === capture.ref,
            }))}
          />
        </div>
      ) : null}
      <section className={classNames(styles.column, notes && styles.ours)} aria-label={t('words')}>
        {notes ? <p className={styles.whose}>{t('notesWhose')}</p> : null}
        {quotedOnly ? (
          <Notice title={t('hiddenTitle')}>
            <p>{t('hidden')}</p>
          </Notice>
        ) : null}
        <Legend />
        <div className={quotedOnly ? styles.passages : undefined}>
          <MarkedText capture={capture} edition={edition} at={at} />
        </div>
      </section>
      {edition.marked.length > 0 ? (
        <section className={styles.notes} aria-label={t('cards')}>
          <h2 className={styles.notesHead}>{t('cards')}</h2>
          <ol className={styles.cards}>
            {edition.marked.map((statement) => (
              <StatementCard
                key={statement.ref}
                statement={statement}
                stance={stanceOf(statement)}
                on={statement.ref === at}
              />
            ))}
          </ol>
        </section>
      ) : null}
      {edition.unmarked.length > 0 ? <Unmarked source={source} statements={edition.unmarked} /> : null}
    </Margin>
  );
}

/** The signs of the edition and their words. */
function Legend() {
  return (
    <ul className={styles.legend}>
      {STANCES.map((stance) => (
        <li key={stance}>
          <StanceGlyph stance={stance} />
        </li>
      ))}
    </ul>
  );
}

/** Statements of the source that this text has no words of; they are marked in another. */
function Unmarked({ source, statements }: { source: SourceDetail; statements: readonly Statement[] }) {
  const t = useTranslations('sources.edition');
  return (
    <div className={styles.unmarked}>
      <Disclosure summary={t('unmarked', { count: statements.length })}>
        <p className={styles.why}>{t('unmarkedWhy')}</p>
        <ul className={styles.list}>
          {statements.map(({ ref, text }) => (
            <li key={ref}>
              <Link href={`/sources/${source.ref}?at=${ref}`} prefetch={false}>
                <Words of={text} />
              </Link>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
