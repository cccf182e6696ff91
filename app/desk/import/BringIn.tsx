'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { client } from '@/components/data/client';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import field from '@/components/ui/Field.module.css';
import { type Choice, Select } from '@/components/ui/Select';
import type { IncomingReport } from '@/lib/domain/imports/contract';
import { CONFLICT_CHOICES, type ConflictChoice } from '@/lib/domain/imports/rules';
import type { Chosen } from './Choose';
import { asMapping, ColumnChoice, type Columns } from './Columns';
import { left, needsCase, wouldStore } from './comes';
import styles from './import.module.css';
import { Refused } from './Refused';
import { Report } from './Report';

type Sent = {
  file: File;
  case?: string;
  mapping?: string;
  choices?: string;
  conflicts: ConflictChoice;
  store: 'yes' | 'no';
};

const FORM = 'bring-in';

/** The file and what to do with it; the first press shows what would come in, the second brings it in. */
export function BringIn({ cases }: { cases: readonly Choice[] }) {
  const t = useTranslations('checking.bring');
  const take = useMutation<IncomingReport, Error, Sent>({ mutationFn: (sent) => client.imports.take(sent) });
  const [previewed, setPreviewed] = useState(false);
  const [chosen, setChosen] = useState<Chosen>({});
  const [table, setTable] = useState<Columns | null>(null);
  const choices = Object.entries(chosen).map(([id, choice]) => `${id}=${choice}`);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const inCase = String(form.get('case') ?? '');
    const store = pressed?.value === 'store' ? 'yes' : 'no';
    take.mutate(
      {
        file: form.get('file') as File,
        conflicts: form.get('conflicts') as ConflictChoice,
        store,
        ...(inCase ? { case: inCase } : {}),
        ...(table ? { mapping: asMapping(table) } : {}),
        ...(choices.length > 0 ? { choices: choices.join('\n') } : {}),
      },
      {
        onSuccess: (report) => {
          setPreviewed(store === 'no');
          setTable(report.table);
        },
        onError: () => setPreviewed(false),
      },
    );
  };
  const changed = ({ target }: FormEvent<HTMLFormElement>) => {
    setPreviewed(false);
    if ((target as HTMLInputElement).name !== 'file') return;
    // The columns and what was chosen were those of the file before.
    setTable(null);
    setChosen({});
  };
  return (
    <>
      <form id={FORM} onSubmit={send} onChange={changed} className={styles.form}>
        <Field label={t('file')} hint={t('fileHint')}>
          {(wiring) => <input {...wiring} type="file" name="file" required className={field.control} />}
        </Field>
        <Select label={t('case')} name="case" choices={[{ value: '', label: t('noCase') }, ...cases]} />
        <Select
          label={t('conflicts')}
          name="conflicts"
          choices={CONFLICT_CHOICES.map((value) => ({ value, label: t(`choice.${value}`) }))}
        />
        {table ? <ColumnChoice table={table} onChange={setTable} /> : null}
        <p className={styles.acts}>
          <Button type="submit" value="preview" look={previewed ? undefined : 'primary'} disabled={take.isPending}>
            {t('preview')}
          </Button>
        </p>
      </form>
      <div role="status" className={styles.outcome}>
        {take.data && !take.isPending && !take.error ? (
          <Report report={take.data} chosen={chosen} onChoose={setChosen} />
        ) : null}
      </div>
      {previewed && take.data ? (
        <p className={styles.acts}>
          <Button
            type="submit"
            form={FORM}
            value="store"
            look="primary"
            disabled={take.isPending || left(take.data, chosen) > 0 || !wouldStore(take.data, chosen)}
          >
            {t('store')}
          </Button>
          {needsCase(take.data) ? <span>{t('why.no-case')}</span> : null}
          {take.data.conflicts.length > 0 ? <span>{t('choose.open', { count: left(take.data, chosen) })}</span> : null}
        </p>
      ) : null}
      {take.error ? <Refused error={take.error} /> : null}
    </>
  );
}
