import { useTranslations } from 'next-intl';
import { RefLink } from '@/components/facts/RefLink';
import { DefinitionList } from '@/components/ui/DefinitionList';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import type { IncomingReport } from '@/lib/domain/imports/contract';
import styles from './import.module.css';

/** What came in or would: counts, the edition with its key, what may be here already, what was left out and why. */
export function Report({ report }: { report: IncomingReport }) {
  const t = useTranslations('checking.bring');
  const { stored, edition, duplicates, leftOut } = report;
  const counted = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(
        ([noun, number]) =>
          `${t.has(`noun.${noun}` as 'noun.claim') ? t(`noun.${noun}` as 'noun.claim') : noun}: ${number}`,
      )
      .join(', ') || t('nothing');
  return (
    <>
      <Notice kind={stored ? 'good' : 'info'} title={t(stored ? 'stored' : 'would')} />
      <DefinitionList
        entries={(['created', 'changed', 'unchanged'] as const).map((what) => ({
          term: t(what),
          value: counted(report[what]),
        }))}
      />
      {edition ? (
        <p className={styles.edition}>
          {t(edition.isNew ? 'edition' : 'editionKnown', {
            number: String(edition.number),
            desk: edition.desk,
            dossier: edition.dossier,
          })}
          {'. '}
          {edition.fingerprint ? t('key', { fingerprint: edition.fingerprint }) : null}
        </p>
      ) : null}
      {duplicates.length > 0 ? (
        <Section title={t('duplicates')} id="duplicates">
          <ul className={styles.list}>
            {duplicates.map(({ at, of, why }) => (
              <li key={`${at} ${of}`}>
                <RefLink reference={of} /> {at} <span lang="en">{why}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {leftOut.length > 0 ? (
        <Section title={t('leftOut')} id="left-out">
          <ul className={styles.list}>
            {leftOut.map(({ at, why }) => (
              <li key={`${at} ${why}`}>
                <b>{at}</b> <span lang="en">{why}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
