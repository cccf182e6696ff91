'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { client } from '@/components/data/client';
import { problemOf } from '@/components/desk/use-desk-form';
import { useWords } from '@/components/desk/use-words';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import type { DossierBrief } from '@/lib/domain/dossiers/contract';
import styles from './dossiers.module.css';

/** What is chosen: claims by reference, or a query string of the list. */
export type Chosen = { claims?: string[]; query?: string };

/** Begins a dossier with what is chosen, or adds it to one there is, and opens its edit page. */
export function KeepAsDossier({ dossiers, chosen }: { dossiers: readonly DossierBrief[]; chosen: Chosen }) {
  const t = useTranslations('dossiers');
  const [locale, words, router] = [useLocale(), useWords(), useRouter()];
  const [title, setTitle] = useState('');
  const [to, setTo] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function keep() {
    setBusy(true);
    setProblem(undefined);
    try {
      const { ref } = to
        ? await client.dossiers.add({ ref: to, ...chosen })
        : await client.dossiers.create({ title: { [locale]: title.trim() }, ...chosen });
      router.push(`/dossiers/${ref}/edit`);
    } catch (error) {
      setProblem(problemOf(error).message);
      setBusy(false);
    }
  }

  return (
    <form
      className={styles.options}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {dossiers.length > 0 ? (
        <Select
          label={t('add.to')}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          choices={[
            { value: '', label: t('add.new') },
            ...dossiers.map((one) => ({ value: one.ref, label: `${one.ref} ${words(one.title)}` })),
          ]}
        />
      ) : null}
      {to ? null : (
        <TextInput
          label={t('add.name')}
          value={title}
          required
          maxLength={200}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      )}
      <Button type="submit" disabled={busy}>
        {to ? t('add.add') : t('add.create')}
      </Button>
      {problem === undefined ? null : (
        <Notice kind="error" title={t('form.failed')}>
          <p>{problem}</p>
        </Notice>
      )}
    </form>
  );
}
