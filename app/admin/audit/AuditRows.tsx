import { useFormatter, useTranslations } from 'next-intl';
import { RefLink } from '@/components/facts/RefLink';
import { Disclosure } from '@/components/ui/Disclosure';
import { Table } from '@/components/ui/Table';
import { ACTS, type ActNoun, type AuditAct } from '@/lib/domain/audit/acts';
import type { AuditEntry } from '@/lib/domain/audit/contract';
import styles from './audit.module.css';

/** Rows of the log: when, who, what, on which record and why; the rest of what was noted, and the hash, folded. */
export function AuditRows({ rows }: { rows: readonly AuditEntry[] }) {
  const t = useTranslations('audit');
  return (
    <Table caption={t('log')} captionHidden>
      <thead>
        <tr>
          {(['place', 'when', 'who', 'act', 'about', 'why'] as const).map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <AuditRow key={row.id} row={row} />
        ))}
      </tbody>
    </Table>
  );
}

function AuditRow({ row }: { row: AuditEntry }) {
  const t = useTranslations('audit');
  const format = useFormatter();
  const { id, at, who, way, act, about, why, detail, hash } = row;
  return (
    <tr>
      <td>{id}</td>
      <td className={styles.moment}>
        <time dateTime={at}>
          {format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' })}
        </time>
      </td>
      <td>{who ? who.name : way ? t(`way.${way}`) : '–'}</td>
      <td>{isAct(act) ? t(`acts.${act}`) : act}</td>
      <td>{about.ref ? <RefLink reference={about.ref} /> : (about.name ?? '–')}</td>
      <td className={styles.why}>
        {why ? <p>{why}</p> : null}
        <Disclosure summary={t('detail')} className={styles.folded}>
          <dl className={styles.detail}>
            {Object.entries(detail).map(([name, value]) => (
              <div key={name}>
                <dt translate="no">{name}</dt>
                <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
              </div>
            ))}
            <div>
              <dt>{t('hash')}</dt>
              <dd translate="no">{hash}</dd>
            </div>
          </dl>
        </Disclosure>
      </td>
    </tr>
  );
}

/** Whether this release names the act; the log may hold some that are done no longer. */
function isAct(act: string): act is AuditAct {
  const [noun = '', what = ''] = act.split('.');
  return Object.hasOwn(ACTS, noun) && (ACTS[noun as ActNoun] as readonly string[]).includes(what);
}
