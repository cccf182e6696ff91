'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { TextInput } from '@/components/ui/TextInput';
import { takeTyped } from '@/components/ui/typed-before';
import styles from './capture.module.css';

/** Which way a text comes in: exactly one of the three. */
export type Way = { url: string } | { file: File } | { text: string };

/** Address, file and text in one form; of several that are filled in, the one touched last is read. */
export function WayIn({
  url,
  text,
  busy,
  onType,
  onRead,
}: {
  url: string;
  text: string;
  busy: boolean;
  onType: (typed: { url?: string; text?: string }) => void;
  onRead: (way: Way) => void;
}) {
  const t = useTranslations('capture.way');
  const [wrong, setWrong] = useState(false);
  const last = useRef<'url' | 'file' | 'text'>(undefined);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const file = new FormData(event.currentTarget).get('file') as File | null;
    const ways: Partial<Record<'url' | 'file' | 'text', Way>> = {
      ...(file && file.name !== '' ? { file: { file } } : {}),
      ...(url.trim() ? { url: { url: withScheme(url.trim()) } } : {}),
      ...(text.trim() ? { text: { text } } : {}),
    };
    const way = (last.current && ways[last.current]) ?? Object.values(ways)[0];
    setWrong(way === undefined);
    if (way) onRead(way);
  };
  return (
    <form
      className={styles.way}
      onSubmit={submit}
      // As every form of the desk: in a text of many lines Enter alone makes another.
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
      aria-label={t('label')}
      noValidate
    >
      <TextInput
        label={t('address')}
        hint={t('addressHint')}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        value={url}
        onChange={(event) => {
          last.current = 'url';
          onType({ url: event.currentTarget.value });
        }}
      />
      <Field label={t('file')} hint={t('fileHint')}>
        {(wiring) => (
          <input
            ref={takeTyped}
            {...wiring}
            type="file"
            name="file"
            className={styles.file}
            onChange={() => {
              last.current = 'file';
            }}
          />
        )}
      </Field>
      <Field label={t('text')} hint={t('textHint')}>
        {(wiring) => (
          <textarea
            ref={takeTyped}
            {...wiring}
            className={styles.paste}
            rows={10}
            value={text}
            onChange={(event) => {
              last.current = 'text';
              onType({ text: event.currentTarget.value });
            }}
          />
        )}
      </Field>
      {wrong ? (
        <p role="alert" className={styles.wrong}>
          {t('one')}
        </p>
      ) : null}
      <p className={styles.row}>
        <Button look="primary" type="submit" aria-disabled={busy}>
          {busy ? t('reading') : t('read')}
        </Button>
        <span className={styles.remark}>{t('kept')}</span>
      </p>
    </form>
  );
}

/** People write addresses as they say them. */
const withScheme = (address: string) => (/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`);
