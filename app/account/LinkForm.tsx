import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/Button';
import { PageHead } from '@/components/ui/PageHead';
import type { Flash } from '@/lib/platform/flash';
import styles from './accounts.module.css';
import { FlashNotice } from './FlashNotice';
import { NewPassword } from './NewPassword';

/** The form behind a link that works once: whatever is asked for first, then the new password. */
export function LinkForm({
  act,
  token,
  told,
  title,
  lede,
  button,
  children,
}: {
  act: 'set-up' | 'set-password';
  token: string;
  told: Flash | undefined;
  title: string;
  lede: string;
  button: string;
  children: ReactNode;
}) {
  const t = useTranslations('accounts.link');
  return (
    <>
      <PageHead title={title} lede={lede} />
      <div className={styles.door}>
        <FlashNotice flash={told} forms={[act]} />
        <form method="post" action={`/api/auth/${act}`} className={styles.form}>
          <input type="hidden" name="token" value={token} />
          {children}
          <NewPassword label={t('password')} hint={t('passwordHint')} />
          <Button type="submit" look="primary">
            {button}
          </Button>
        </form>
      </div>
    </>
  );
}
