'use client';

import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { queries } from '@/components/data/client';
import { Select } from '@/components/ui/Select';
import { inLanguage } from '@/lib/domain/in-language';
import type { Named } from '@/lib/domain/statements/chain-edit';
import type { LocalText } from '@/lib/domain/values';
import { Alike } from './Alike';
import { backToField, InPlace } from './InPlace';
import { LocalTextField } from './LocalTextField';
import { problemOf } from './use-desk-form';
import { WordingGuide } from './WordingGuide';

/** Where a new claim may be made: the cases of the desk, the likeliest first. */
export type Home = {
  /** The case claims are looked for in; left out, in all. */
  readonly within?: string | undefined;
  readonly cases: readonly { readonly slug: string; readonly name: string }[];
};

/** A claim made where it is needed: its words, what is odd about them, and the claims that may be the same already. */
export function NewClaim({
  home,
  words,
  onMade,
  onCancel,
}: {
  home: Home;
  words: string;
  onMade: (claim: Named) => void;
  onCancel: () => void;
}) {
  const t = useTranslations('desk.claim');
  const locale = useLocale();
  const fields = useRef<HTMLFieldSetElement>(null);
  const [proposition, setProposition] = useState<LocalText>({ [locale]: words });
  const [slug, setSlug] = useState(home.cases[0]?.slug ?? '');
  const text = proposition[locale] ?? '';
  const done = (claim: Named) => {
    backToField(fields);
    onMade(claim);
  };
  const make = useMutation({
    ...queries.claims.create.mutationOptions(),
    onSuccess: (claim) => done({ ref: claim.ref, name: inLanguage(claim.proposition, locale).words }),
  });
  return (
    <InPlace
      fields={fields}
      legend={t('new')}
      word={t('make')}
      cancel={t('cancel')}
      busy={make.isPending}
      able={text.trim() !== ''}
      problem={make.error ? problemOf(make.error).message || t('failed') : undefined}
      onMake={() => make.mutate({ case: slug, proposition, topics: [] })}
      onCancel={onCancel}
    >
      <LocalTextField label={t('proposition')} rows={2} value={proposition} onChange={setProposition} autoFocus />
      <WordingGuide wordings={[{ text }]} />
      <Alike text={text} onPick={done} />
      {home.cases.length > 1 ? (
        <Select
          label={t('case')}
          choices={home.cases.map(({ slug: value, name: label }) => ({ value, label }))}
          value={slug}
          onChange={(event) => setSlug(event.currentTarget.value)}
        />
      ) : null}
    </InPlace>
  );
}
