import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { Time } from '@/components/ui/Time';
import type { AuthorBrief } from '@/lib/domain/values';
import { useAuthorName } from './author-name';
import { RefLink } from './RefLink';
import styles from './reading.module.css';

type OfRecord = {
  ref: string;
  version: number;
  recordedAt: string;
  recordedBy: AuthorBrief;
  changedAt: string;
  changedBy: AuthorBrief;
};

/**
 * The foot of a page of record: its reference, who wrote it and when, the same as data, and a way to see it as it stood.
 * `data` is its address in the API; `asOf` the day shown; `keep` are parameters the form must not lose. Not `dated` is a
 * page without a past to show: an edition never changes.
 */
export function Colophon({
  record,
  data,
  asOf,
  keep = {},
  dated = true,
}: {
  record?: OfRecord;
  data: string;
  asOf?: string;
  keep?: Record<string, string | undefined>;
  dated?: boolean;
}) {
  const t = useTranslations('reading.colophon');
  return (
    <section aria-label={t('label')} className={styles.colophon}>
      {record ? <Recorded record={record} /> : null}
      <p>
        <a href={asOf ? `${data}${data.includes('?') ? '&' : '?'}asOf=${asOf}` : data}>{t('data')}</a>
      </p>
      {dated ? (
        <form method="get" className={styles.stood}>
          {Object.entries(keep).map(([name, value]) =>
            value ? <input key={name} type="hidden" name={name} value={value} /> : null,
          )}
          <label>
            {t('stood')} <input type="date" name="asOf" required defaultValue={asOf?.slice(0, 10)} />
          </label>
          <Button type="submit">{t('show')}</Button>
        </form>
      ) : null}
    </section>
  );
}

function Recorded({ record }: { record: OfRecord }) {
  const t = useTranslations('reading.colophon');
  const named = useAuthorName();
  const { ref, version, recordedAt, recordedBy, changedAt, changedBy } = record;
  return (
    <p>
      <RefLink reference={ref} />{' '}
      {t.rich('recorded', { when: () => <Time value={recordedAt} />, who: () => named(recordedBy) })}{' '}
      {version > 1
        ? t.rich('changed', {
            when: () => <Time value={changedAt} />,
            who: () => named(changedBy),
            version: String(version),
          })
        : null}
    </p>
  );
}
