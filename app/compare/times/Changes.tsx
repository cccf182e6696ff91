import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { statusLabel } from '@/app/data/status-label';
import { address } from '@/app/search-params';
import { RefLink } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import { EmptyState } from '@/components/ui/EmptyState';
import { Section } from '@/components/ui/Section';
import { Time } from '@/components/ui/Time';
import type { ChangeShape, TimesComparison } from '@/lib/domain/compare/times-contract';
import styles from '../pair.module.css';

/** What changed between two days, gathered by what kind of change it is, with the reason given for each. */
export function Changes({ comparison, slug }: { comparison: TimesComparison; slug?: string }) {
  const t = useTranslations('compare.times');
  const { title, ref, from, to, claims, changes } = comparison;
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const then = (asOf: string) => address(slug ? `/cases/${slug}` : `/claims/${ref}`, { asOf });
  const day = (asOf: string) => () => (
    <Link href={then(asOf)} prefetch={false}>
      <Time value={asOf} long />
    </Link>
  );
  return (
    <>
      <p className={styles.between}>
        <RefLink reference={ref} /> <Words of={title} />
      </p>
      <p>
        {t.rich('between', { from: day(from), to: day(to) })}: {t('claims', claims)}.
      </p>
      {changes.length === 0 ? <EmptyState title={t('none')} /> : null}
      {kinds.map((kind) => (
        <Section key={kind} id={kind} title={t(`kind.${kind}`)}>
          <ul className={styles.changes}>
            {changes
              .filter((change) => change.kind === kind)
              .map((change) => (
                <li key={`${change.claim.ref} ${change.ref} ${change.kind}`}>
                  <Change change={change} />
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

async function Change({ change: { claim, kind, before, after, statuses, why, at, by, ref } }: { change: ChangeShape }) {
  const [t, status] = [await getTranslations('compare.times'), await getTranslations('vocabulary.status')];
  const word = async (key: string) =>
    status.has(key as 'contested') ? status(key as 'contested') : ((await statusLabel(key)) ?? key);
  return (
    <>
      <p className={styles.claim}>
        <RefLink reference={claim.ref} /> <Words of={claim.proposition} />
      </p>
      {statuses ? (
        <p className={styles.became}>
          {t('status', { before: await word(statuses.before), after: await word(statuses.after) })}
        </p>
      ) : kind === 'new' ? null : (
        <p className={styles.reason}>
          {before ? (
            <del>
              <Words of={before} />
            </del>
          ) : null}{' '}
          {after ? <Words of={after} /> : null}
        </p>
      )}
      {why ? (
        <p className={styles.why}>
          <Words of={why} />
        </p>
      ) : null}
      <p className={styles.reason}>
        {ref ? <RefLink reference={ref} /> : null}{' '}
        {by && at ? t.rich('by', { who: by.name, when: () => <Time value={at} /> }) : null}
      </p>
    </>
  );
}
