'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { client, queries } from '@/components/data/client';
import { getQueryClient } from '@/components/shell/query-client';
import { Button } from '@/components/ui/Button';
import { Tag } from '@/components/ui/Tag';
import { inLanguage } from '@/lib/domain/in-language';
import type { MatchItem } from '@/lib/domain/matches/contract';
import type { Named } from '@/lib/domain/statements/chain-edit';
import styles from './desk.module.css';
import { useQuiet } from './use-quiet';

/** Below this a claim has little to do with the words; while one types the likeliest is shown all the same. */
export const LEAST = 0.05;
/** Characters of a text that are looked up: as many as the server takes. */
const MOST = 4_000;

/** Claims on record that some words may bear on, asked for once the words have rested. */
export function useLikely(text: string, { limit = 5, except }: { limit?: number; except?: string | undefined } = {}) {
  const locale = useLocale() === 'zh' ? 'zh' : 'en';
  const asked = useQuiet(text.trim().slice(0, MOST), 300);
  const language = /\p{Script=Han}/u.test(asked) ? 'zh' : 'en';
  const list = useQuery({
    ...queries.matches.likely.queryOptions({
      input: { text: asked, language, lang: locale, limit, ...(except ? { except } : {}) },
    }),
    enabled: asked !== '',
    // While one more word is typed the list of the words before stays.
    placeholderData: (before) => before,
  });
  const items = asked === '' ? [] : (list.data?.items ?? []);
  return {
    // A name or one everyday word in both is no reason to look.
    items: items.filter(({ slight }) => !slight).filter(({ score }, at) => at === 0 || score >= LEAST),
    /** Whether these are still the claims of the words before. */
    before: list.isPlaceholderData || asked !== text.trim().slice(0, MOST),
    /** Whether an answer is on its way. */
    waiting: list.isFetching || asked !== text.trim().slice(0, MOST),
  };
}

/**
 * Claims on record that may say the same, while one is typed, each with how it stands to the words and why. `except` is
 * the claim itself when it is changed: then each can be said not to be the same, which is remembered.
 */
export function Alike({ text, except, onPick }: { text: string; except?: string; onPick?: (claim: Named) => void }) {
  const t = useTranslations('desk.claim');
  const { items } = useLikely(text, { except });
  const [first] = items;
  if (!first) return null;
  // What only shares a word or a date with it is not said to be the same.
  const akin = items.every(({ relation }) => relation === 'related');
  return (
    <div className={styles.alike}>
      <p role="status">{first.recorded ? t('recorded') : t(akin ? 'akin' : 'alike', { count: items.length })}</p>
      <ul>
        {items.map((item) => (
          <li key={item.claim.ref}>
            <AlikeClaim item={item} onPick={onPick} />
            {except ? <NotSame one={except} other={item.claim.ref} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function AlikeClaim({ item, onPick }: { item: MatchItem; onPick?: ((claim: Named) => void) | undefined }) {
  const t = useTranslations('desk.claim');
  const locale = useLocale();
  const { ref, proposition } = item.claim;
  const name = inLanguage(proposition, locale).words;
  const shown = (
    <>
      {ref} {name}
    </>
  );
  return (
    <>
      {onPick ? (
        <button type="button" onClick={() => onPick({ ref, name })}>
          {shown}
        </button>
      ) : (
        <a href={`/claims/${ref}`}>{shown}</a>
      )}{' '}
      <Tag hue={HUES[item.relation]}>{t(`relation.${item.relation}`)}</Tag> <small>{item.reason}</small>
    </>
  );
}

const HUES = {
  same: 'blue',
  'near-figure': 'ochre',
  'may-deny': 'vermilion',
  narrower: 'grey',
  broader: 'grey',
  related: 'grey',
} as const;

function NotSame({ one, other }: { one: string; other: string }) {
  const t = useTranslations('desk.claim');
  const tell = useMutation({
    mutationFn: () => client.matches.decide({ one, other, notSame: true }),
    onSuccess: () => getQueryClient().invalidateQueries({ queryKey: queries.matches.key() }),
  });
  return (
    <Button
      look="quiet"
      disabled={tell.isPending}
      aria-label={t('notSameAs', { ref: other })}
      onClick={() => tell.mutate()}
    >
      {t('notSame')}
    </Button>
  );
}
