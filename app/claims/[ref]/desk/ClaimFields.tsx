'use client';

import { useLocale, useTranslations } from 'next-intl';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { Period } from '@/components/desk/Period';
import { useWords } from '@/components/desk/use-words';
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

/** What makes a claim hard to check as it is typed, with its particulars taken into account. */
export function ClaimGuide({ value }: { value: ClaimDraft }) {
  const locale = useLocale();
  const words = useWords();
  return (
    <WordingGuide
      claim={{
        text: words(value.proposition),
        short: value.short[locale] ?? '',
        from: value.from,
        to: value.to,
        where: words(value.where),
      }}
    />
  );
}
