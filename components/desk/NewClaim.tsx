'use client';

import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { client } from '@/components/data/client';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
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

/** The choice of a case that is opened with the claim. */
const NEW = '';

/** A claim made where it is needed, and with the first of a dispute its case: its words, what is odd about them, and the claims that may be the same already. */
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
  const [opened, setOpened] = useState<Home['cases']>([]);
  const cases = [...opened, ...home.cases];
  const [slug, setSlug] = useState(cases[0]?.slug ?? NEW);
  const [title, setTitle] = useState('');
  const text = proposition[locale] ?? '';
  const done = (claim: Named) => {
    backToField(fields);
    onMade(claim);
  };
  const make = useMutation({
    mutationFn: async () => client.claims.create({ case: slug || (await open()), proposition, topics: [] }),
    onSuccess: (claim) => done({ ref: claim.ref, name: inLanguage(claim.proposition, locale).words }),
  });
  /** Opens the case; where the claim is refused after it, it is there to be chosen and not opened again. */
  const open = async () => {
    const { slug: made, title: name } = await client.cases.create({ title: { [locale]: title } });
    setOpened([{ slug: made, name: inLanguage(name, locale).words }]);
    setSlug(made);
    return made;
  };
  return (
    <InPlace
      fields={fields}
      legend={t('new')}
      word={t('make')}
      cancel={t('cancel')}
      busy={make.isPending}
      able={text.trim() !== '' && (slug !== NEW || title.trim() !== '')}
      problem={make.error ? problemOf(make.error).message || t('failed') : undefined}
      onMake={() => make.mutate()}
      onCancel={onCancel}
    >
      <LocalTextField label={t('proposition')} rows={2} value={proposition} onChange={setProposition} autoFocus />
      <WordingGuide wordings={[{ text }]} />
      <Alike text={text} onPick={done} />
      {cases.length > 0 ? (
        <Select
          label={t('case')}
          choices={[
            ...cases.map(({ slug: value, name: label }) => ({ value, label })),
            { value: NEW, label: t('newCase') },
          ]}
          value={slug}
          onChange={(event) => setSlug(event.currentTarget.value)}
        />
      ) : null}
      {slug === NEW ? (
        <TextInput
          label={t('caseTitle')}
          hint={t('caseTitleHint')}
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      ) : null}
    </InPlace>
  );
}
