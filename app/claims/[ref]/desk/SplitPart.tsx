'use client';

import { useLocale, useTranslations } from 'next-intl';
import styles from '@/components/desk/desk.module.css';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { useWords } from '@/components/desk/use-words';
import { WordingGuide } from '@/components/desk/WordingGuide';
import { Disclosure } from '@/components/ui/Disclosure';
import { TextInput } from '@/components/ui/TextInput';
import { type ClaimDraft, TEXTS } from './claim-draft';

/** One part of a claim that is divided: its words, and folded below them its own who, where and when. */
export function SplitPart({
  number,
  value,
  onChange,
}: {
  number: number;
  value: ClaimDraft;
  onChange: (patch: Partial<ClaimDraft>) => void;
}) {
  const t = useTranslations('claimDesk.split');
  const of = useTranslations('claimDesk.edit');
  const locale = useLocale();
  const words = useWords();
  return (
    <div className={styles.inset}>
      <LocalTextField
        label={t('part', { number })}
        rows={2}
        every
        autoFocus={number === 1}
        value={value.proposition}
        onChange={(proposition) => onChange({ proposition })}
      />
      <WordingGuide
        claim={{
          text: words(value.proposition),
          short: value.short[locale] ?? '',
          from: value.from,
          to: value.to,
          where: words(value.where),
        }}
      />
      <Disclosure summary={t('particulars', { number })}>
        <div className={styles.form}>
          {TEXTS.filter((key) => key !== 'proposition').map((key) => (
            <LocalTextField
              key={key}
              label={of(key)}
              optional
              value={value[key]}
              onChange={(text) => onChange({ [key]: text })}
            />
          ))}
          <div className={styles.pair}>
            {(['from', 'to'] as const).map((key) => (
              <TextInput
                key={key}
                label={of(key)}
                optional
                placeholder="2020-12-15"
                pattern="\d{4}(-\d{2}(-\d{2})?)?"
                value={value[key]}
                onChange={(event) => onChange({ [key]: event.currentTarget.value })}
              />
            ))}
          </div>
        </div>
      </Disclosure>
    </div>
  );
}
