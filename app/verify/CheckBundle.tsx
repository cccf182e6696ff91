'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Field } from '@/components/ui/Field';
import field from '@/components/ui/Field.module.css';
import { Notice } from '@/components/ui/Notice';
import { TextInput } from '@/components/ui/TextInput';
import type { Finding } from '@/lib/engines/verify/finding';
import type { Verdict } from '@/lib/engines/verify/verify';
import { Told } from './Told';
import styles from './verify.module.css';

type State =
  | { is: 'ready' }
  | { is: 'checking' }
  | { is: 'refused'; why: Finding | null }
  | { is: 'told'; verdict: Verdict; named: string };

/** Takes a file, reads it here, and says what holds. The checks are loaded when they are first needed. */
export function CheckBundle({ own }: { own: string }) {
  const t = useTranslations('checking.verify');
  const found = useTranslations('checking.found');
  const [state, setState] = useState<State>({ is: 'ready' });
  const check = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    const file = sent.get('file') as File;
    const named = String(sent.get('key') ?? '')
      .replace(/[\s:]/g, '')
      .toLowerCase();
    setState({ is: 'checking' });
    try {
      const { verifyZip } = await import('@/lib/engines/verify/verify');
      const verdict = await verifyZip(new Uint8Array(await file.arrayBuffer()), [own, named].filter(Boolean));
      setState({ is: 'told', verdict, named });
    } catch (error) {
      // What is no archive says why; anything else is a file the browser could not hand over.
      setState({ is: 'refused', why: (error as { finding?: Finding }).finding ?? null });
    }
  };
  return (
    <>
      <form onSubmit={check} className={styles.form}>
        <Field label={t('file')}>
          {(wiring) => (
            <input
              {...wiring}
              type="file"
              name="file"
              required
              accept=".zip,application/zip"
              className={field.control}
            />
          )}
        </Field>
        <TextInput
          label={t('key')}
          hint={t('keyHint')}
          optional
          name="key"
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" look="primary" disabled={state.is === 'checking'}>
          {t('check')}
        </Button>
      </form>
      <div role="status" className={styles.verdict}>
        {state.is === 'checking' ? <p>{t('checking')}</p> : null}
        {state.is === 'refused' ? (
          <Notice kind="error" title={t('notArchive')}>
            {state.why ? <p>{found(state.why.found, state.why.values as never)}</p> : null}
          </Notice>
        ) : null}
        {state.is === 'told' ? <Told verdict={state.verdict} own={own} named={state.named} /> : null}
      </div>
    </>
  );
}
