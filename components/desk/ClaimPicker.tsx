'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { queries } from '@/components/data/client';
import { byLikelihood } from '@/lib/domain/claims/likely';
import { inLanguage } from '@/lib/domain/in-language';
import type { Named } from '@/lib/domain/statements/chain-edit';
import { LEAST, useLikely } from './Alike';
import { Combobox } from './Combobox';
import { type Home, NewClaim } from './NewClaim';
import { useQuiet } from './use-quiet';

const NONE: readonly string[] = [];

type Offered = Named & { readonly note?: string; readonly why?: string };

/**
 * A claim on record: by reference (C-12) or words. Before anything is typed the likely ones stand there, by the words
 * `about` which the statement is; behind the claims that hold all the words typed, those which may say the same in others. Both
 * say why. With `home`, the cases it may belong to, a new claim is made in place.
 */
export function ClaimPicker({
  label,
  hint,
  about = '',
  likely = [],
  chosen = NONE,
  home,
  onPick,
  autoFocus,
  missing = false,
}: {
  label: string;
  hint?: ReactNode;
  about?: string;
  likely?: readonly Named[];
  /** References chosen already: they are found where somebody types them, and not offered before. */
  chosen?: readonly string[];
  home?: Home | undefined;
  onPick: (claim: Named) => void;
  autoFocus?: boolean;
  /** Somebody wanted to save before a claim was chosen. */
  missing?: boolean;
}) {
  const t = useTranslations('desk.claim');
  const locale = useLocale();
  const [typed, setTyped] = useState('');
  const [creating, setCreating] = useState<string>();
  const asked = useQuiet(typed.trim());
  const reference = /^c-\d+$/i.test(asked);
  const list = useQuery({
    ...queries.claims.list.queryOptions({
      input: { q: asked, limit: 8, sort: 'relevance', ...(home?.within ? { case: home.within } : {}) },
    }),
    enabled: asked !== '' && !reference,
  });
  const named = useQuery({
    ...queries.claims.get.queryOptions({ input: { ref: asked.toUpperCase() } }),
    enabled: reference,
    retry: false,
  });
  const records = reference ? (named.data ? [named.data] : []) : asked ? (list.data?.items ?? []) : [];
  // Before anything is typed: what the words may bear on by the record, then what the source bears on already.
  const matched = useLikely(typed.trim() === '' ? about : reference ? '' : typed, { limit: 6 });
  const offered: Offered[] = matched.items
    .filter(({ score }) => asked === '' || score >= LEAST)
    .map(({ claim, relation, reason }) => ({
      ref: claim.ref,
      name: inLanguage(claim.proposition, locale).words,
      note: `${claim.ref} · ${t(`relation.${relation}`)}`,
      why: reason,
    }));
  const others = (known: readonly Named[], more: readonly Offered[]) =>
    more.filter(({ ref }) => known.every((each) => each.ref !== ref));
  const held = records.map(({ ref, proposition }) => ({ ref, name: inLanguage(proposition, locale).words }));
  const found: Offered[] = asked
    ? [...held, ...others(held, offered)].slice(0, 10)
    : [...offered, ...others(offered, byLikelihood(likely, about))]
        .filter(({ ref }) => !chosen.includes(ref))
        .slice(0, 10);
  const pick = (claim: Named) => {
    onPick(claim);
    setTyped('');
    setCreating(undefined);
  };
  return (
    <>
      <Combobox
        label={label}
        hint={hint}
        autoFocus={autoFocus}
        error={missing ? t('missing') : undefined}
        text={typed}
        onText={setTyped}
        offers={about !== ''}
        placeholder={t('placeholder')}
        options={found.map((claim) => ({
          key: claim.ref,
          value: claim,
          words: claim.name,
          note: claim.note ?? claim.ref,
          why: claim.why,
        }))}
        onPick={pick}
        create={t('create')}
        {...(home ? { onCreate: setCreating } : {})}
        found={t('found', { count: found.length })}
        waiting={asked !== typed.trim() || list.isFetching || named.isFetching || (asked !== '' && matched.waiting)}
      />
      {creating && home ? (
        <NewClaim home={home} words={creating} onMade={pick} onCancel={() => setCreating(undefined)} />
      ) : null}
    </>
  );
}
