import { getTranslations } from 'next-intl/server';
import line from '@/app/data/claim-line.module.css';
import { requestContext, serverClient } from '@/app/data/server';
import { RefLink } from '@/components/facts/RefLink';
import { Words } from '@/components/facts/Words';
import { Disclosure } from '@/components/ui/Disclosure';
import { Time } from '@/components/ui/Time';
import { allowed } from '@/lib/platform/auth/permission';
import styles from './claim.module.css';

/** Evidence that was taken back, struck through, with who did it, when and why: for the desk. Readers get nothing of it. */
export async function Withdrawn({ claim }: { claim: string }) {
  const [{ actor }, t] = [await requestContext(), await getTranslations('claim.withdrawnEvidence')];
  if (!allowed(actor, 'drafts.read')) return null;
  const { evidence } = await serverClient();
  const { items } = await evidence.withdrawn({ ref: claim });
  if (items.length === 0) return null;
  return (
    <Disclosure summary={t('title')} note={t('note', { count: items.length })}>
      <ul className={styles.items}>
        {items.map(({ ref, text, at, by, why }) => (
          <li key={ref}>
            <p className={line.words}>
              <del>
                <Words of={text} />
              </del>
            </p>
            <p className={styles.facts}>
              <RefLink reference={ref} />
              <span>
                {t.rich('taken', { by: by?.name ?? t('nobody'), date: () => <Time value={at} /> })}
                {why ? `: ${why}` : ''}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
