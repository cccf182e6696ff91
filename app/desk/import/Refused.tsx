import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/Notice';
import styles from './import.module.css';

/** What a refusal names one by one: of a case file with the line; the rarer faults are told in English only. */
type Detail = {
  readonly field?: string;
  readonly line?: number;
  readonly path?: string;
  readonly message: string;
  readonly language?: string;
};

const isDetail = (each: unknown): each is Detail =>
  typeof each === 'object' && each !== null && typeof (each as Detail).message === 'string';

function detailsOf(error: Error): Detail[] {
  const { details } = ((error as { data?: unknown }).data ?? {}) as { details?: unknown };
  return Array.isArray(details) ? details.filter(isDetail) : [];
}

/** Why nothing was brought in: the sentence of the refusal, and under it everything that is wrong with its place. */
export function Refused({ error }: { error: Error }) {
  const t = useTranslations('checking.bring');
  const details = detailsOf(error);
  return (
    <Notice kind="error" title={t('refused')}>
      <p>{'code' in error ? error.message : t('gone')}</p>
      {details.length > 0 ? (
        <ul className={styles.list} aria-label={t('lines')}>
          {details.map(({ field, line, path, message, language }) => (
            <li key={`${field} ${message}`}>
              {line ? <b>{t('line', { line: String(line) })}</b> : null} <code translate="no">{path ?? field}</code>{' '}
              <span lang={language === 'en' ? 'en' : undefined}>{message}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
