'use client';

import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { client, queries } from '@/components/data/client';
import { useWords } from '@/components/desk/use-words';
import { getQueryClient } from '@/components/shell/query-client';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Section } from '@/components/ui/Section';
import { Skeleton } from '@/components/ui/Skeleton';
import { Tag } from '@/components/ui/Tag';
import { Time } from '@/components/ui/Time';
import { useToast } from '@/components/ui/Toast';
import type { ClaimPair, SpeakerPair } from '@/lib/domain/matches/contract';
import type { LocalText } from '@/lib/domain/values';
import { focusBeside } from './keep-focus';
import styles from './same.module.css';

/** Pairs of claims, pairs of speakers, and what was judged before. */
export function SameLists() {
  return (
    <>
      <Claims />
      <Speakers />
      <Decided />
    </>
  );
}

const useLang = () => (useLocale() === 'zh' ? 'zh' : 'en');

function Claims() {
  const t = useTranslations('desk.same');
  const relation = useTranslations('desk.claim.relation');
  const lang = useLang();
  const list = useInfiniteQuery(
    queries.matches.claims.infiniteOptions({
      input: (before: string | undefined) => ({ lang, ...(before ? { before } : {}) }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  const pages = list.data?.pages ?? [];
  const pairs = pages.flatMap(({ items }) => items);
  const looked = pages.reduce((sum, page) => sum + page.looked, 0);
  return (
    <Section id="claims" title={t('claims')} note={t('looked', { count: looked })}>
      {list.isPending ? <Skeleton /> : null}
      {list.isSuccess && pairs.length === 0 ? <EmptyState title={t('none')} /> : null}
      <ul className={styles.pairs}>
        {pairs.map((pair: ClaimPair) => (
          <Pair
            key={`${pair.one.ref} ${pair.other.ref}`}
            one={{ ref: pair.one.ref, name: pair.one.proposition, href: `/claims/${pair.one.ref}` }}
            other={{ ref: pair.other.ref, name: pair.other.proposition, href: `/claims/${pair.other.ref}` }}
            how={pair.recorded ? t('recorded') : relation(pair.relation)}
            reason={pair.reason}
          />
        ))}
      </ul>
      {list.hasNextPage ? (
        // Not disabled while it is asked: the focus would be lost.
        <Button aria-disabled={list.isFetching} onClick={() => list.isFetching || void list.fetchNextPage()}>
          {t('further')}
        </Button>
      ) : null}
    </Section>
  );
}

function Speakers() {
  const t = useTranslations('desk.same');
  const list = useQuery(queries.matches.speakers.queryOptions({ input: { lang: useLang() } }));
  const pairs = list.data?.items ?? [];
  return (
    <Section id="speakers" title={t('speakers')} note={t('count', { count: pairs.length })}>
      {list.isSuccess && pairs.length === 0 ? <EmptyState title={t('none')} /> : null}
      <ul className={styles.pairs}>
        {pairs.map(({ one, other, reason }: SpeakerPair) => (
          <Pair
            key={`${one.ref} ${other.ref}`}
            one={{ ...one, href: `/speakers/${one.ref}` }}
            other={{ ...other, href: `/speakers/${other.ref}` }}
            reason={reason}
          />
        ))}
      </ul>
    </Section>
  );
}

type Side = { readonly ref: string; readonly name: LocalText; readonly href: string };

function Pair({ one, other, how, reason }: { one: Side; other: Side; how?: string; reason: string }) {
  const t = useTranslations('desk.same');
  const decide = useDecide();
  const these = { one: one.ref, other: other.ref };
  return (
    <li className={styles.pair}>
      <Named {...one} />
      <Named {...other} />
      <p className={styles.why}>
        {how ? <Tag hue="ochre">{how}</Tag> : null} {reason}
      </p>
      <Button
        // Not disabled while it is sent: a button that is loses the focus.
        aria-disabled={decide.isPending}
        aria-label={t('notSameThese', { one: one.ref, other: other.ref })}
        onClick={({ currentTarget }) =>
          decide.isPending || decide.mutate({ ...these, notSame: true, from: currentTarget })
        }
      >
        {t('notSame')}
      </Button>
    </li>
  );
}

function Named({ ref, name, href }: Side) {
  const words = useWords();
  return (
    <a href={href}>
      <b translate="no">{ref}</b> {words(name)}
    </a>
  );
}

/** A word about two records, and the button it was given with. */
type Decision = { one: string; other: string; notSame: boolean; from: HTMLElement };

/** Says that two are not the same, or takes it back; every list follows. */
function useDecide() {
  const t = useTranslations('desk.same');
  const say = useToast();
  return useMutation({
    mutationFn: ({ from: _, ...input }: Decision) => client.matches.decide(input),
    onSuccess: ({ notSame }, { from }) => {
      // The row is still there: when the lists come back it is gone, and the focus stands beside it.
      if (from.isConnected && from === document.activeElement) focusBeside(from);
      say(t(notSame ? 'stored' : 'takenBack'));
      return getQueryClient().invalidateQueries({ queryKey: queries.matches.key() });
    },
    onError: () => say(t('refused')),
  });
}

function Decided() {
  const t = useTranslations('desk.same');
  const words = useWords();
  const decide = useDecide();
  const list = useQuery(queries.matches.decided.queryOptions({ input: {} }));
  const items = list.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section id="decided" title={t('decided')} note={t('count', { count: items.length })}>
      <ul className={styles.decided}>
        {items.map(({ one, other, by, at }) => (
          <li key={`${one.ref} ${other.ref}`}>
            <b translate="no">{one.ref}</b> {words(one.name)} · <b translate="no">{other.ref}</b> {words(other.name)}{' '}
            <small>
              {by.name}, <Time value={at} />
            </small>{' '}
            <Button
              look="quiet"
              aria-label={t('takeBackThese', { one: one.ref, other: other.ref })}
              onClick={({ currentTarget: from }) =>
                decide.isPending || decide.mutate({ one: one.ref, other: other.ref, notSame: false, from })
              }
            >
              {t('takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
