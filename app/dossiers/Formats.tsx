import { useTranslations } from 'next-intl';
import type { ExportFormat } from '@/lib/domain/dossiers/rules';
import styles from './dossiers.module.css';

/** What each format is for, in the order people look for them. */
const USES: readonly { use: 'read' | 'work' | 'cite' | 'keep'; formats: readonly ExportFormat[] }[] = [
  { use: 'read', formats: ['pdf', 'docx', 'html', 'markdown'] },
  { use: 'work', formats: ['xlsx', 'csv-claims', 'csv-statements', 'csv-sources', 'json'] },
  { use: 'cite', formats: ['citations', 'csl-json', 'bibtex', 'ris'] },
  { use: 'keep', formats: ['bundle', 'claim-review', 'annotations'] },
];

/** Every format as a link; `href` makes the address of one. */
export function Formats({ href }: { href: (format: ExportFormat) => string }) {
  const t = useTranslations('dossiers');
  return (
    <div className={styles.formats}>
      {USES.map(({ use, formats }) => (
        <section key={use}>
          <h3>{t(`take.${use}`)}</h3>
          <ul className={styles.files}>
            {formats.map((format) => (
              <li key={format}>
                <a href={href(format)} download>
                  {t(`format.${format}`)}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
