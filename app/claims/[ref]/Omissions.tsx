import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { requestContext } from '@/app/data/server';
import { SourceTitle } from '@/components/facts/SourceTitle';
import { StanceGlyph } from '@/components/facts/StanceGlyph';
import { Waits } from '@/components/facts/Waits';
import { Words } from '@/components/facts/Words';
import { Section } from '@/components/ui/Section';
import { Time } from '@/components/ui/Time';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { allowed } from '@/lib/platform/auth/permission';
import styles from './claim.module.css';

/** Sources of which an editor has said that they leave the claim out. What nobody examined is not here. */
export function Omissions({ omissions }: Pick<ClaimDetail, 'omissions'>) {
  const t = useTranslations('claim.omissions');
  if (omissions.length === 0) return null;
  return (
    <Section title={t('title')} note={t('note', { count: omissions.length })} id="omissions">
      <ul className={styles.omissions}>
        {omissions.map(({ source, note, judge, judgedOn, waits }) => (
          <li key={source.ref}>
            <p>
              <StanceGlyph stance="omits" wordHidden /> <SourceTitle source={source} />
              {source.publisher ? (
                <span className={styles.soft}>
                  {' '}
                  · <Words of={source.publisher.name} />
                </span>
              ) : null}{' '}
              <Waits of={{ waits }} />
            </p>
            <p className={styles.note}>
              {note ? (
                <>
                  <Words of={note} />{' '}
                </>
              ) : null}
              {t.rich('judged', { judge: judge.name, date: () => <Time value={judgedOn} /> })}
            </p>
            <ForTheDesk source={source.ref} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The form of a mark, with its earlier versions, for those who write here. */
async function ForTheDesk({ source }: { source: string }) {
  const [{ actor }, t] = [await requestContext(), await getTranslations('claim.omissions')];
  if (!allowed(actor, 'facts.write')) return null;
  return (
    <p className={styles.note}>
      <Link href={`?edit=${source}`} className={styles.change} scroll={false} prefetch={false}>
        {t('change', { source })}
      </Link>
    </p>
  );
}
