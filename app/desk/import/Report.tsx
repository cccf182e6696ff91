import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/DefinitionList';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import type { IncomingReport } from '@/lib/domain/imports/contract';
import { Alike, type Chosen, Conflicts } from './Choose';
import { headline } from './comes';
import styles from './import.module.css';

/** What came in or would: counts, the edition with its key, what differs or may be here already, to choose by; what was left out and why. */
export function Report({
  report,
  chosen,
  onChoose,
}: {
  report: IncomingReport;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}) {
  const t = useTranslations('checking.bring');
  const settled = report.stored || report.waits;
  const { edition, duplicates, conflicts, leftOut } = report;
  const what = headline(report);
  const counted = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([noun, number]) =>
        t('counted', {
          noun: t.has(`noun.${noun}` as 'noun.claim') ? t(`noun.${noun}` as 'noun.claim') : noun,
          number: String(number),
        }),
      )
      .join(t('between')) || t('nothing');
  return (
    <>
      {report.waits ? (
        <Notice kind="good" title={t('waits')}>
          <p>
            {t('waitsTold')}{' '}
            <Link href="/review#changes" prefetch={false}>
              {t('toReview')}
            </Link>
          </p>
        </Notice>
      ) : (
        <Notice kind={what === 'stored' ? 'good' : 'info'} title={t(what)} />
      )}
      <DefinitionList
        entries={(['created', 'changed', 'unchanged'] as const).map((word) => ({
          term: t(word),
          value: counted(report[word]),
        }))}
      />
      {edition ? (
        <p className={styles.edition}>
          {t(
            edition.isNew
              ? report.stored
                ? 'edition'
                : 'editionComes'
              : edition.isNowSigned
                ? 'editionNowSigned'
                : 'editionKnown',
            {
              number: String(edition.number),
              desk: edition.desk,
              dossier: edition.dossier,
            },
          )}
          {edition.fingerprint ? t('key', { fingerprint: edition.fingerprint }) : null}
        </p>
      ) : null}
      {conflicts.length > 0 && !settled ? (
        <Conflicts conflicts={conflicts} beside={report.kind !== 'case'} chosen={chosen} onChoose={onChoose} />
      ) : null}
      {duplicates.length > 0 && !settled ? <Alike alike={duplicates} chosen={chosen} onChoose={onChoose} /> : null}
      {leftOut.length > 0 ? (
        <Section title={t('leftOut')} note={String(leftOut.length)} id="left-out">
          <ul className={styles.list}>
            {leftOut.map(({ at, why }) => (
              <li key={`${at} ${why}`}>
                <b>{at}</b> {why}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
