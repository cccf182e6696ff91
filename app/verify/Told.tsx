import { useTranslations } from 'next-intl';
import { DefinitionList } from '@/components/ui/DefinitionList';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import { pageOf } from '@/lib/engines/verify/standing';
import type { Verdict } from '@/lib/engines/verify/verify';
import styles from './verify.module.css';

/** What checking came to: the verdict in a sentence, the key, every finding by file, and what the bundle says of itself. */
export function Told({ verdict, own, named }: { verdict: Verdict; own: string; named: string }) {
  const t = useTranslations('checking.verify');
  const found = useTranslations('checking.found');
  const { sound, trusted, bundle, files, signature, findings, info, edition } = verdict;
  const page = edition && pageOf(edition);
  const title = !sound
    ? t('broken')
    : trusted
      ? t('soundKnown', { files })
      : bundle
        ? t('sound', { files })
        : t('bag', { files });
  const key = signature?.fingerprint ?? null;
  const whose = key === named ? t('known') : key === own ? t('ours') : t('unknown');
  // A key that lies beside a wrong signature, or beside none, has signed nothing, whosever it is.
  const by = signature?.holds ? 'signed' : signature?.holds === false ? 'notByKey' : 'notChecked';
  return (
    <>
      <Notice kind={!sound ? 'error' : trusted || !bundle ? 'good' : 'warning'} title={title}>
        {key ? <p className={styles.key}>{t(by, { fingerprint: key })}</p> : null}
        {key && by === 'signed' ? <p>{whose}</p> : null}
        {!key && sound ? <p>{t('unsigned')}</p> : null}
      </Notice>
      {edition && sound ? (
        <Notice kind="info" title={t('standing')}>
          <p>{page ? t.rich('standingAsk', { page: (words) => <a href={page}>{words}</a> }) : t('standingNobody')}</p>
        </Notice>
      ) : null}
      {findings.length > 0 ? (
        <Section title={t('findings')} id="findings">
          <ul className={styles.findings}>
            {findings.map(({ kind, path, found: what, values, severity }) => (
              <li key={`${path} ${what} ${Object.values(values).join()}`} data-severity={severity}>
                <b>{t(`kind.${kind}`)}</b> {path ? <code translate="no">{path}</code> : null}{' '}
                {found(what, values as never)}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {info.length > 0 ? (
        <Section title={t('says')} id="says">
          <DefinitionList entries={info.map(([term, value], place) => ({ term, key: `${place}`, value }))} />
        </Section>
      ) : null}
    </>
  );
}
