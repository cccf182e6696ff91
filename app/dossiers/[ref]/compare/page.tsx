import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getFormatter, getTranslations } from 'next-intl/server';
import { DeskStatus } from '@/app/data/DeskStatus';
import { read } from '@/app/data/prefetch';
import { serverQueries } from '@/app/data/server';
import { one, type SearchParams } from '@/app/search-params';
import { RefLink } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import { PageHead } from '@/components/ui/PageHead';
import { Section } from '@/components/ui/Section';
import type { LocalText } from '@/lib/domain/values';
import styles from '../../dossiers.module.css';
import { ChooseEditions } from '../ChooseEditions';
import { Group, More } from './Group';
import { STATUSES, shownOf } from './shown';

type Props = { params: Promise<{ ref: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dossiers.compare');
  return { title: t('title'), robots: { index: false } };
}

/** What differs between two editions of a dossier. */
export default async function ComparePage({ params, searchParams }: Props) {
  const [{ ref }, search, t, api] = [
    await params,
    await searchParams,
    await getTranslations('dossiers'),
    await serverQueries(),
  ];
  const [from, to] = [Number(one(search.from)), Number(one(search.to))];
  if (!(from >= 1 && to >= 1)) notFound();
  const dossier = await read(api.dossiers.get.queryOptions({ input: { ref } }));
  const changes = await read(api.dossiers.compare.queryOptions({ input: { ref, from, to } }));
  const { groups, statuses, title, foreword, taken, left, order } = changes;
  const nothing = [groups, statuses, taken, left].every(({ length }) => length === 0) && !title && !foreword && !order;
  const format = await getFormatter();
  const named = (parts: typeof taken) => format.list(parts.map((part) => t(`form.${part}`)));
  return (
    <>
      <PageHead kicker={t('kicker', { ref: dossier.ref })} title={t('compare.title')} />
      <ChooseEditions
        reference={dossier.ref}
        numbers={dossier.editions.map(({ number }) => number)}
        from={from}
        to={to}
      />
      {nothing ? <p className={styles.told}>{t('compare.same')}</p> : null}
      {taken.length > 0 ? <p className={styles.told}>{t('compare.taken', { parts: named(taken) })}</p> : null}
      {left.length > 0 ? <p className={styles.told}>{t('compare.left', { parts: named(left) })}</p> : null}
      {order ? <p className={styles.told}>{t('compare.order')}</p> : null}
      {title ? <Reworded title={t('form.title')} of={title} numbers={[from, to]} /> : null}
      {foreword ? <Reworded title={t('foreword')} of={foreword} numbers={[from, to]} /> : null}
      {changes.statuses.length > 0 ? (
        <Section title={t('compare.statuses')}>
          <ul className={styles.changes}>
            {changes.statuses.slice(0, STATUSES).map((moved) => (
              <li key={moved.claim}>
                <RefLink reference={moved.claim} /> <Words of={moved.proposition} />{' '}
                <DeskStatus status={moved.before} outline /> → <DeskStatus status={moved.after} />
              </li>
            ))}
          </ul>
          <More count={changes.statuses.length - STATUSES} />
        </Section>
      ) : null}
      {shownOf(changes.groups).map((group) => (
        <Group key={group.group} group={group} />
      ))}
    </>
  );
}

type Reworded = { before: LocalText | null; after: LocalText | null };

/** Words of the dossier itself, as both editions have them. */
async function Reworded({ title, of, numbers }: { title: string; of: Reworded; numbers: [number, number] }) {
  const t = await getTranslations('dossiers.compare');
  return (
    <Section title={title}>
      <div className={styles.pair}>
        {[of.before, of.after].map((words, place) => (
          <section key={numbers[place]}>
            <h3>{t('edition', { number: String(numbers[place]) })}</h3>
            {words ? <Said of={words} /> : <p className={styles.quiet}>{t('none')}</p>}
          </section>
        ))}
      </div>
    </Section>
  );
}

/** In every language it is written in: a difference may be in one alone. */
const Said = ({ of }: { of: LocalText }) =>
  Object.entries(of).map(([language, words]) => (
    <p key={language} lang={language} className={styles.said}>
      {words}
    </p>
  ));
