import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/Notice';
import { TextInput } from '@/components/ui/TextInput';
import type { Flash } from '@/lib/platform/flash';
import type en from '@/messages/en/accounts';
import styles from './accounts.module.css';

type Problem = keyof (typeof en)['problem'];
type Done = Exclude<keyof (typeof en)['done'], 'title' | 'secret'>;

/** What came of the form that was sent: done, with the secret to copy, or not done and why. Nothing when none was. */
export function FlashNotice({ flash, forms }: { flash: Flash | undefined; forms: readonly string[] }) {
  const t = useTranslations('accounts');
  if (!flash || !forms.includes(flash.form)) return null;
  if (flash.problem !== undefined) {
    const known = t.has(`problem.${flash.problem as Problem}`) ? (flash.problem as Problem) : 'failed';
    return (
      <Notice kind="error" title={t('problem.title')}>
        {t(`problem.${known}`, { minutes: flash.minutes ?? 15 })}
      </Notice>
    );
  }
  if (!flash.done || !t.has(`done.${flash.done as Done}`)) return null;
  return (
    <Notice kind="good" title={t('done.title')}>
      <p role="status">
        {t(`done.${flash.done as Done}`, { who: flash.values?.who ?? '', version: flash.values?.version ?? '' })}
      </p>
      {flash.secret ? (
        <div className={styles.secret}>
          <TextInput label={t('done.secret')} readOnly value={flash.secret} autoComplete="off" />
        </div>
      ) : null}
    </Notice>
  );
}
