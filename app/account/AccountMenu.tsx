import { headers } from 'next/headers';
import { getLocale, getMessages, getTimeZone, getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { requestContext, serverClient } from '@/app/data/server';
import { PaletteLoader } from '@/components/desk/PaletteLoader';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import { hasSessionCookie } from '@/lib/platform/auth/session-cookie';
import styles from './AccountMenu.module.css';
import { SignInLink } from './SignInLink';

/** “Sign in”, or one's name with what belongs to it. Without a session's cookie nothing is looked up. */
export async function AccountMenu() {
  const t = await getTranslations('accounts');
  const signedIn = hasSessionCookie(await headers()) && (await requestContext()).actor.userId !== null;
  if (!signedIn)
    return (
      <div className={styles.menu}>
        <Suspense>
          <SignInLink>{t('signIn.title')}</SignInLink>
        </Suspense>
      </div>
    );
  const client = await serverClient();
  const me = await client.users.me({});
  const writes = me.permissions.includes('facts.write');
  const unread = writes ? (await client.notifications.list({ limit: 1 })).unread : 0;
  const waits = me.permissions.includes('assessments.review') ? (await client.desk.waits({})).count : 0;
  const told = unread > 0 ? t('menu.unread', { count: unread }) : null;
  const wait = waits > 0 ? t('menu.waits', { count: waits }) : null;
  const both = [told, wait].filter(Boolean).join(', ');
  const desk = await getTranslations('review');
  const { palette, ui } = await getMessages();
  return (
    <>
      <PaletteLoader
        permissions={me.permissions}
        locale={await getLocale()}
        messages={{ palette, ui }}
        timeZone={await getTimeZone()}
      />
      <details className={styles.menu}>
        <summary title={t('menu.label')}>
          {me.name}
          {both ? (
            <span className={styles.unread} title={both}>
              <span aria-hidden="true">{unread + waits}</span>
              <VisuallyHidden>, {both}</VisuallyHidden>
            </span>
          ) : null}
        </summary>
        <div className={styles.list}>
          {writes ? (
            <>
              <a href="/desk">
                {desk('work.title')}
                {told ? <span className={styles.told}> {told}</span> : null}
              </a>
              <a href="/review">
                {desk('title')}
                {wait ? <span className={styles.told}> {wait}</span> : null}
              </a>
            </>
          ) : null}
          <a href="/account">{t('menu.account')}</a>
          {me.permissions.includes('users.manage') ? (
            <>
              <a href="/admin/users">{t('menu.users')}</a>
              <a href="/admin/topics">{t('menu.topics')}</a>
              <a href="/admin/statuses">{t('menu.statuses')}</a>
              <a href="/admin/suggestions">{t('menu.suggestions')}</a>
              <a href="/admin/audit">{t('menu.audit')}</a>
            </>
          ) : null}
          <form method="post" action="/api/auth/sign-out">
            <button type="submit">{t('menu.signOut')}</button>
          </form>
        </div>
      </details>
    </>
  );
}
