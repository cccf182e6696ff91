import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { requestContext } from '@/app/data/server';
import { RefLink } from '@/components/facts/RefLink';
import { SourceTitle } from '@/components/facts/SourceTitle';
import { Speaker } from '@/components/facts/Speaker';
import { Words } from '@/components/facts/Words';
import { EmptyState } from '@/components/ui/EmptyState';
import { Section } from '@/components/ui/Section';
import type { SourceDetail } from '@/lib/domain/sources/contract';
import { grouped } from '@/lib/engines/compare/grouped';
import { allowed } from '@/lib/platform/auth/permission';
import styles from './source.module.css';

/** What others say a source says: nobody here has read these words in it. */
export function Relayed({ source }: { source: SourceDetail }) {
  const t = useTranslations('sources.relayed');
  const bySource = [...grouped(source.relayed, ({ readIn }) => readIn.ref).values()];
  return (
    <div className={styles.column}>
      <Section title={t('title')} note={t('count', { count: source.relayed.length })} id="relayed">
        {source.held ? null : <p className={styles.why}>{t('note')}</p>}
        {source.relayed.length === 0 ? <EmptyState title={t('none')} /> : null}
        {bySource.map((statements) => (
          <div key={statements[0]!.readIn.ref} className={styles.relay}>
            <h3>
              {t('in')} <SourceTitle source={statements[0]!.readIn} />
            </h3>
            <ol className={styles.list}>
              {statements.map(({ statement, speaker, text, readIn }) => (
                <li key={statement}>
                  <Speaker speaker={speaker} />
                  <p className={styles.words}>
                    <Link href={`/sources/${readIn.ref}?at=${statement}#${statement}`} prefetch={false}>
                      <Words of={text} />
                    </Link>
                  </p>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </Section>
    </div>
  );
}

/** What an editor found the source to leave out; a claim not listed was not looked for. */
export function LeavesOut({ source }: { source: SourceDetail }) {
  const t = useTranslations('sources.leavesOut');
  return (
    <Section title={t('title')} note={t('count', { count: source.omissions.length })} id="leaves-out">
      <p className={styles.why}>{t('note')}</p>
      <ul className={styles.omissions}>
        {source.omissions.map(({ claim, note }) => (
          <li key={claim.ref}>
            <RefLink reference={claim.ref} />
            <div>
              <p className={styles.words}>
                <Words of={claim.proposition} />
              </p>
              {note ? (
                <p className={styles.why}>
                  <Words of={note} />
                </p>
              ) : null}
              <ForTheDesk claim={claim.ref} source={source.ref} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The form of a mark, with its earlier versions, for those who write here. */
async function ForTheDesk({ claim, source }: { claim: string; source: string }) {
  const [{ actor }, t] = [await requestContext(), await getTranslations('sources.leavesOut')];
  if (!allowed(actor, 'facts.write')) return null;
  return (
    <p className={styles.why}>
      <Link href={`/claims/${claim}?edit=${source}`} prefetch={false}>
        {t('change')}
      </Link>
    </p>
  );
}
