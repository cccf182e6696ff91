'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { client } from '@/components/data/client';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import field from '@/components/ui/Field.module.css';
import { Notice } from '@/components/ui/Notice';
import { type Choice, Select } from '@/components/ui/Select';
import type { IncomingReport } from '@/lib/domain/imports/contract';
import { CONFLICT_CHOICES, type ConflictChoice } from '@/lib/domain/imports/rules';
import styles from './import.module.css';
import { Report } from './Report';

type Sent = { file: File; case?: string; mapping?: string; conflicts: ConflictChoice; store: 'yes' | 'no' };

/** The file and what to do with it; the first press shows what would come in, the second brings it in. */
export function BringIn({ cases }: { cases: readonly Choice[] }) {
  const t = useTranslations('checking.bring');
  const take = useMutation<IncomingReport, Error, Sent>({ mutationFn: (sent) => client.imports.take(sent) });
  const [previewed, setPreviewed] = useState(false);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const [inCase, mapping] = [String(form.get('case') ?? ''), String(form.get('mapping') ?? '')];
    const store = pressed?.value === 'store' ? 'yes' : 'no';
    take.mutate(
      {
        file: form.get('file') as File,
        conflicts: form.get('conflicts') as ConflictChoice,
        store,
        ...(inCase ? { case: inCase } : {}),
        ...(mapping.trim() ? { mapping } : {}),
      },
      { onSuccess: () => setPreviewed(store === 'no'), onError: () => setPreviewed(false) },
    );
  };
  return (
    <>
      <form onSubmit={send} onChange={() => setPreviewed(false)} className={styles.form}>
        <Field label={t('file')} hint={t('fileHint')}>
          {(wiring) => <input {...wiring} type="file" name="file" required className={field.control} />}
        </Field>
        <Select label={t('case')} name="case" choices={[{ value: '', label: t('noCase') }, ...cases]} />
        <Select
          label={t('conflicts')}
          name="conflicts"
          choices={CONFLICT_CHOICES.map((value) => ({ value, label: t(`choice.${value}`) }))}
        />
        <Field label={t('mapping')} hint={t('mappingHint')} optional>
          {(wiring) => <textarea {...wiring} name="mapping" rows={3} spellCheck={false} className={field.control} />}
        </Field>
        <p className={styles.acts}>
          <Button type="submit" value="preview" look={previewed ? undefined : 'primary'} disabled={take.isPending}>
            {t('preview')}
          </Button>
          {previewed ? (
            <Button type="submit" value="store" look="primary" disabled={take.isPending}>
              {t('store')}
            </Button>
          ) : null}
        </p>
      </form>
      <div role="status" className={styles.outcome}>
        {take.data && !take.isPending && !take.error ? <Report report={take.data} /> : null}
      </div>
      {take.error ? (
        <Notice kind="error" title={t('refused')}>
          <p>{'code' in take.error ? take.error.message : t('gone')}</p>
        </Notice>
      ) : null}
    </>
  );
}
