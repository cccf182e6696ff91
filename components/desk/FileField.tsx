'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { queries } from '@/components/data/client';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import { takeTyped } from '@/components/ui/typed-before';
import styles from './desk.module.css';
import { problemOf } from './use-desk-form';

export type KeptFile = { readonly sha256: string; readonly name: string };

/** A file uploaded as soon as it is chosen, so that a draft can hold it; its kind is told by the server, by its bytes. */
export function FileField({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint: string;
  value: KeptFile | null;
  onChange: (file: KeptFile | null) => void;
}) {
  const t = useTranslations('desk.file');
  const upload = useMutation({
    ...queries.evidence.upload.mutationOptions(),
    onSuccess: ({ sha256, name }) => onChange({ sha256, name }),
  });
  const problem = upload.error ? problemOf(upload.error).message || t('failed') : undefined;
  return (
    <>
      <Field label={label} hint={hint} error={problem} optional>
        {(wiring) => (
          <input
            ref={takeTyped}
            {...wiring}
            type="file"
            className={styles.file}
            disabled={upload.isPending}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) upload.mutate({ file });
            }}
          />
        )}
      </Field>
      <p role="status" className={styles.row}>
        {upload.isPending ? t('sending') : null}
        {value && !upload.isPending ? (
          <>
            <span className={styles.why}>{t('kept', { name: value.name })}</span>
            <Button look="quiet" onClick={() => onChange(null)}>
              {t('remove')}
            </Button>
          </>
        ) : null}
      </p>
    </>
  );
}
