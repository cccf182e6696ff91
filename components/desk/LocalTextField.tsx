'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ChineseType } from '@/components/ui/ChineseType';
import { Field } from '@/components/ui/Field';
import fieldStyles from '@/components/ui/Field.module.css';
import { takeTyped } from '@/components/ui/typed-before';
import type { LocalText } from '@/lib/domain/values';
import styles from './desk.module.css';

/** The languages of the interface, in which a desk writes. A text may be held in others: they stay as they are. */
const LANGUAGES = ['en', 'zh'] as const;

/** A text in the languages of the desk: that of the interface first, the others beside it where asked for. */
export function LocalTextField({
  label,
  value,
  onChange,
  rows = 1,
  hint,
  error,
  optional,
  every = false,
  autoFocus,
}: {
  label: string;
  value: LocalText;
  onChange: (value: LocalText) => void;
  rows?: number;
  hint?: ReactNode;
  error?: ReactNode;
  optional?: boolean;
  /** Shows every language of the desk, not only that of the interface and those already written in. */
  every?: boolean;
  autoFocus?: boolean;
}) {
  const locale = useLocale();
  const t = useTranslations('desk.language');
  const shown = [locale, ...LANGUAGES.filter((each) => each !== locale && (every || each in value))];
  return (
    <div className={styles.languages}>
      {shown.includes('zh') ? <ChineseType /> : null}
      {shown.map((language, place) => (
        <Field
          key={language}
          label={shown.length > 1 ? t('label', { label, language: t(language as 'en') }) : label}
          hint={place === 0 ? hint : undefined}
          error={place === 0 ? error : undefined}
          optional={optional || place > 0}
        >
          {(wiring) => (
            <textarea
              ref={takeTyped}
              {...wiring}
              rows={rows}
              lang={language}
              // biome-ignore lint/a11y/noAutofocus: the form was opened by a key, and this is its first field
              autoFocus={autoFocus && place === 0}
              className={`${fieldStyles.control} ${styles.area}`}
              value={value[language] ?? ''}
              onChange={(event) => onChange({ ...value, [language]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
