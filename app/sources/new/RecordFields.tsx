'use client';

import { useTranslations } from 'next-intl';
import { useTypeChoices } from '@/app/sources/use-type-choices';
import { Field } from '@/components/ui/Field';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { takeTyped } from '@/components/ui/typed-before';
import type { CapturePreview } from '@/lib/domain/sources/capture-contract';
import { RIGHTS } from '@/lib/domain/vocabulary';
import styles from './capture.module.css';
import type { Fields } from './use-kept';

export type Wrong = Partial<Record<keyof Fields, 'needed' | 'publishedWrong' | 'languageWrong' | 'addressWrong'>>;

/** What keeps a record from being stored, field by field. The server says the same; here it is said at once. */
export function wrongIn({
  title,
  published,
  language,
  url,
}: Pick<Fields, 'title' | 'published' | 'language' | 'url'>): Wrong {
  return {
    ...(title.trim() === '' ? { title: 'needed' as const } : {}),
    ...(published !== '' && !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(published)
      ? { published: 'publishedWrong' as const }
      : {}),
    ...(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? {} : { language: 'languageWrong' as const }),
    ...(url !== '' && !/^https?:\/\/[^\s/]/i.test(url) ? { url: 'addressWrong' as const } : {}),
  };
}

/** The bibliographic record of a new source, filled with what the work says of itself. */
export function RecordFields({
  fields,
  preview,
  wrong,
  onType,
}: {
  fields: Fields;
  preview: CapturePreview;
  wrong: Wrong;
  onType: (fields: Fields) => void;
}) {
  const t = useTranslations('capture.record');
  const rights = useTranslations('capture.rights');
  const types = useTypeChoices();
  const type = (changes: Partial<Fields>) => onType({ ...fields, ...changes });
  const error = (name: keyof Fields) => (wrong[name] ? t(wrong[name]) : undefined);
  const { publisher } = preview;
  const known = publisher?.known && fields.publisher.trim() === publisher.name ? publisher.known.ref : null;
  const line = (name: keyof Fields) => ({
    value: fields[name],
    error: error(name),
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => type({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <TextInput label={t('name')} {...line('title')} lang={fields.language || undefined} />
      </div>
      <Field label={t('authors')} hint={t('authorsHint')} optional>
        {(wiring) => (
          <textarea
            ref={takeTyped}
            {...wiring}
            className={styles.paste}
            rows={2}
            value={fields.authors}
            onChange={(event) => type({ authors: event.currentTarget.value })}
          />
        )}
      </Field>
      <TextInput
        label={t('publisher')}
        hint={known ? t('publisherKnown', { ref: known }) : t('publisherNew')}
        optional
        {...line('publisher')}
      />
      <TextInput label={t('published')} hint={t('publishedHint')} optional {...line('published')} />
      <TextInput label={t('language')} hint={t('languageHint')} {...line('language')} />
      <Select
        label={t('type')}
        choices={types}
        value={fields.type}
        onChange={(event) => type({ type: event.currentTarget.value })}
      />
      <Select
        label={t('rights')}
        choices={RIGHTS.map((value) => ({ value, label: rights(value) }))}
        value={fields.rights}
        onChange={(event) => type({ rights: event.currentTarget.value })}
      />
      <div className={styles.wide}>
        <TextInput label={t('address')} type="url" optional {...line('url')} />
      </div>
    </div>
  );
}
