import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import styles from '@/app/account/accounts.module.css';
import { FlashNotice } from '@/app/account/FlashNotice';
import { Button } from '@/components/ui/Button';
import { Section } from '@/components/ui/Section';
import { TextInput } from '@/components/ui/TextInput';
import type { Flash } from '@/lib/platform/flash';
import words from './words.module.css';

/** What was typed into the form that adds a word, where it was refused. */
export const typedToAdd = (told: Flash | undefined): Flash['values'] =>
  told?.form === 'add' && told.problem ? told.values : undefined;

/** The form that adds a word to a vocabulary: its key, and the fields of its kind. `told` is what the last form says. */
export function AddWord({
  vocabulary,
  keyPattern,
  told,
  children,
}: {
  vocabulary: 'topics' | 'statuses';
  keyPattern: string;
  told: Flash | undefined;
  children: ReactNode;
}) {
  const t = useTranslations(`accounts.${vocabulary}`);
  return (
    <Section title={t('add')} note={t('addNote')}>
      <div className={styles.notice}>
        <FlashNotice flash={told} forms={['add']} />
      </div>
      <form method="post" action={`/admin/${vocabulary}/add`} className={words.fields}>
        <TextInput
          label={t('key')}
          hint={t('keyHint')}
          name="key"
          maxLength={100}
          pattern={keyPattern}
          autoComplete="off"
          autoCapitalize="none"
          required
          defaultValue={typedToAdd(told)?.key}
        />
        {children}
        <Button type="submit" look="primary" id="add">
          {t('submit')}
        </Button>
      </form>
    </Section>
  );
}
