'use client';

import { useTranslations } from 'next-intl';
import styles from '@/app/sources/new/capture.module.css';
import type { Wrong } from '@/app/sources/new/RecordFields';
import { useTypeChoices } from '@/app/sources/use-type-choices';
import desk from '@/components/desk/desk.module.css';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { SpeakerPicker } from '@/components/desk/SpeakerPicker';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { takeTyped } from '@/components/ui/typed-before';
import { RIGHTS } from '@/lib/domain/vocabulary';
import type { SourceDraft } from './source-draft';

/** What is known of a work: its title, who wrote and published it, when, in what language, and what may be shown. */
export function SourceFields({
  value,
  wrong,
  onChange,
}: {
  value: SourceDraft;
  wrong: Wrong;
  onChange: (patch: Partial<SourceDraft>) => void;
}) {
  const t = useTranslations('capture.edit.field');
  const record = useTranslations('capture.record');
  const rights = useTranslations('capture.rights');
  const types = useTypeChoices();
  const line = (key: 'title' | 'published' | 'language' | 'url' | 'why') => ({
    label: t(key),
    value: value[key],
    autoComplete: 'off',
    error: wrong[key as keyof Wrong] ? record(wrong[key as keyof Wrong]!) : undefined,
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [key]: event.currentTarget.value }),
  });
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <TextInput {...line('title')} lang={value.language || undefined} />
      </div>
      <Field label={t('authors')} hint={record('authorsHint')} optional>
        {(wiring) => (
          <textarea
            ref={takeTyped}
            {...wiring}
            className={styles.paste}
            rows={2}
            value={value.authors}
            onChange={(event) => onChange({ authors: event.currentTarget.value })}
          />
        )}
      </Field>
      <SpeakerPicker label={t('publisher')} value={value.publisher} onPick={(publisher) => onChange({ publisher })} />
      <div>
        <TextInput hint={record('publishedHint')} optional {...line('published')} />
        <label className={desk.check}>
          <input
            ref={takeTyped}
            type="checkbox"
            checked={value.circa}
            onChange={(event) => onChange({ circa: event.currentTarget.checked })}
          />{' '}
          {t('circa')}
        </label>
      </div>
      <TextInput hint={record('languageHint')} {...line('language')} />
      <Select
        label={t('type')}
        choices={types}
        value={value.type}
        onChange={(event) => onChange({ type: event.currentTarget.value })}
      />
      <Select
        label={t('rights')}
        choices={RIGHTS.map((each) => ({ value: each, label: rights(each) }))}
        value={value.rights}
        onChange={(event) => onChange({ rights: event.currentTarget.value as SourceDraft['rights'] })}
      />
      <div className={styles.wide}>
        <TextInput type="url" optional {...line('url')} />
      </div>
      <div className={styles.wide}>
        <LocalTextField label={t('note')} optional value={value.note} onChange={(note) => onChange({ note })} />
      </div>
      <div className={styles.wide}>
        <TextInput optional maxLength={2000} {...line('why')} />
      </div>
    </div>
  );
}
