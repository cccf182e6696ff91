import { useTranslations } from 'next-intl';
import { RefLink } from '@/components/facts/RefLink';
import { StatusTag } from '@/components/facts/StatusTag';
import { Words } from '@/components/facts/Words';
import { Section } from '@/components/ui/Section';
import type { LocalText } from '@/lib/domain/values';
import styles from './dossiers.module.css';

type Row = { ref: string; proposition: LocalText; status: string; note: LocalText | null; draft?: boolean };

/** The claims of a dossier in their order, each with its status and the note this dossier has on it. */
export function ClaimRows({ claims, labels }: { claims: readonly Row[]; labels?: Readonly<Record<string, string>> }) {
  const t = useTranslations('dossiers');
  return (
    <ol className={styles.rows}>
      {claims.map(({ ref, proposition, status, note, draft }) => (
        <li key={ref}>
          <RefLink reference={ref} />
          <div>
            <p className={styles.proposition}>
              <Words of={proposition} />
            </p>
            {note ? (
              <p className={styles.note}>
                <Words of={note} />
              </p>
            ) : null}
            {draft ? <p className={styles.quiet}>{t('unpublished')}</p> : null}
          </div>
          <StatusTag status={status} {...(labels?.[status] ? { label: labels[status] } : {})} />
        </li>
      ))}
    </ol>
  );
}

/** The foreword, a paragraph at each empty line. */
export function Foreword({ of }: { of: LocalText | null }) {
  const t = useTranslations('dossiers');
  if (!of) return null;
  const parts = Object.fromEntries(Object.entries(of).map(([language, words]) => [language, words.split(/\n\s*\n/)]));
  const most = Math.max(...Object.values(parts).map((list) => list.length));
  const places = Array.from({ length: most }, (_, place) => place);
  return (
    <Section title={t('foreword')} id="foreword">
      <div className={styles.text}>
        {places.map((place) => {
          const words = Object.fromEntries(
            Object.entries(parts).flatMap(([language, list]) => (list[place] ? [[language, list[place]]] : [])),
          );
          return (
            <p key={place}>
              <Words of={words} />
            </p>
          );
        })}
      </div>
    </Section>
  );
}
