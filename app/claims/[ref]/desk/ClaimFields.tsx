'use client';

import { useLocale, useTranslations } from 'next-intl';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { Period } from '@/components/desk/Period';
import { inEvery } from '@/components/desk/use-words';
import { WordingGuide } from '@/components/desk/WordingGuide';
import type { ClaimDraft, TEXTS } from './claim-draft';

type Props = { value: ClaimDraft; onChange: (patch: Partial<ClaimDraft>) => void };
type Text = (typeof TEXTS)[number];

/** Texts of a claim that there can be none of. */
const OPTIONAL: ReadonlySet<Text> = new Set(['who', 'what', 'where', 'note']);

/** One text of a claim. `made`: the short form may be left out, for it is made from the proposition. */
export function ClaimText({ text, value, onChange, made = false }: Props & { text: Text; made?: boolean }) {
  const t = useTranslations('claimDesk.edit');
  return (
    <LocalTextField
      label={t(text)}
      rows={text === 'proposition' ? 3 : 1}
      every={!OPTIONAL.has(text) && !made}
      optional={OPTIONAL.has(text) || made}
      autoFocus={text === 'proposition'}
      value={value[text]}
      onChange={(words) => onChange({ [text]: words })}
    />
  );
}

/** From when to when a claim speaks of. */
export function ClaimDays({ value, onChange }: Props) {
  const t = useTranslations('claimDesk.edit');
  return <Period labels={{ from: t('from'), to: t('to') }} value={value} onChange={onChange} />;
}

/** What makes a claim hard to check as it is typed, in each language it is written in, with its particulars. */
export function ClaimGuide({ value }: { value: ClaimDraft }) {
  const locale = useLocale();
  const { proposition, short, from, to, where } = value;
  const languages = Object.keys(proposition).sort((a, b) => Number(b === locale) - Number(a === locale));
  return (
    <WordingGuide
      wordings={languages.map((language) => ({
        text: proposition[language] ?? '',
        short: short[language] ?? '',
        from,
        to,
        where: inEvery(where),
      }))}
    />
  );
}
