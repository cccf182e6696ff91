import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { Disclosure } from '@/components/ui/Disclosure';
import { Time } from '@/components/ui/Time';
import type { version } from '@/lib/domain/briefs';
import { importedCase } from '@/lib/domain/cases/rules';
import { useAuthorName } from './author-name';
import { ChangedWords } from './ChangedWords';
import styles from './record.module.css';
import { useSides } from './use-sides';

type Version = z.infer<typeof version>;

/** Every version of a record, newest first: who changed what, when and why; `act` is what can be done with one. */
export function VersionHistory({
  history,
  open = false,
  act,
}: {
  history: readonly Version[];
  open?: boolean;
  act?: (version: number) => ReactNode;
}) {
  const t = useTranslations('statement.history');
  const named = useAuthorName();
  return (
    <Disclosure summary={t('title')} note={t('note', { count: history.length })} open={open} className={styles.history}>
      <ol className={styles.versions}>
        {history.map((each) => (
          <li key={each.version}>
            <p>
              <strong>{t('version', { version: String(each.version) })}</strong> {t(`operation.${each.operation}`)}{' '}
              <Time value={each.at} />
              {each.by ? <> {t('by', { author: named(each.by) })}</> : null}
              {each.why ? (
                <span className={styles.why}>
                  : <Reason why={each.why} />
                </span>
              ) : null}
            </p>
            <Changes changes={each.changes} />
            {act?.(each.version)}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

/** Why a version was made: in its author's words, or, of what came in with a case, in the language of the page. */
export function Reason({ why }: { why: string }) {
  const t = useTranslations('statement.history');
  const slug = importedCase(why);
  return slug ? t('imported', { slug }) : why;
}

/** Fields with what they were and what they became. `was` and `now` are other words for the two sides. */
export function Changes({ changes, was, now }: { changes: Version['changes']; was?: string; now?: string }) {
  const t = useTranslations('statement.history');
  const sides = useSides();
  if (changes.length === 0) return null;
  return (
    <dl className={styles.changes}>
      {changes.map(({ field, before, after }) => {
        const key = `field.${field}` as 'field.text';
        const [then, since] = sides(field, before, after);
        return (
          <div key={field}>
            <dt>{t.has(key) ? t(key) : field}</dt>
            <dd>
              <del>
                <span>{was ?? t('was')}</span> <ChangedWords of={then} other={since} side="removed" />
              </del>{' '}
              <ins>
                <span>{now ?? t('now')}</span> <ChangedWords of={since} other={then} side="added" />
              </ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
