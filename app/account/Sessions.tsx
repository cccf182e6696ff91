import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/Button';
import { momentWords } from '@/components/ui/date-words';
import { Section } from '@/components/ui/Section';
import { Table } from '@/components/ui/Table';
import { Tag } from '@/components/ui/Tag';
import styles from './accounts.module.css';
import { browserName } from './browser-name';
import { Moment } from './Moment';

type Session = {
  id: string;
  current: boolean;
  createdAt: string;
  lastUsedAt: string;
  address: string | null;
  browser: string | null;
};

/** Where one is signed in; each session can be ended. */
export function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const t = useTranslations('accounts.account');
  const locale = useLocale();
  return (
    <Section title={t('sessions')} id="sessions">
      <Table caption={t('sessionsCaption')} captionHidden className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('browser')}</th>
            <th scope="col">{t('address')}</th>
            <th scope="col">{t('begun')}</th>
            <th scope="col">{t('used')}</th>
            <th scope="col">{t('act')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => {
            const browser = browserName(session.browser) ?? t('unknown');
            const when = momentWords(session.lastUsedAt, locale);
            return (
              <tr key={session.id}>
                <td className={styles.browser}>
                  {browser} {session.current ? <Tag>{t('here')}</Tag> : null}
                </td>
                <td>{session.address ?? t('unknown')}</td>
                <td>
                  <Moment value={session.createdAt} />
                </td>
                <td>
                  <Moment value={session.lastUsedAt} />
                </td>
                <td>
                  <form method="post" action="/account/end-session">
                    <input type="hidden" name="id" value={session.id} />
                    <Button type="submit" look="quiet" aria-label={t('endNamed', { browser, when })}>
                      {t('end')}
                    </Button>
                  </form>
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Section>
  );
}
