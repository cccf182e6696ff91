import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { requestContext, serverClient } from '@/app/data/server';
import { isWhole, WhatWaits } from '@/app/review/WhatWaits';
import { RefLink } from '@/components/facts/RefLink';
import { Disclosure } from '@/components/ui/Disclosure';
import { Notice } from '@/components/ui/Notice';
import type { WaitingChange } from '@/lib/domain/waiting/contract';
import { allowed } from '@/lib/platform/auth/permission';
import styles from './NotPassed.module.css';

/**
 * Says to the desk that a public record was changed and the public sees what stood before, what came back, and what is
 * proposed for it as a whole, which has changed nothing yet; nothing to readers.
 */
export async function NotPassed({ of }: { of: string }) {
  const [{ actor }, t] = [await requestContext(), await getTranslations('review.changes')];
  if (!allowed(actor, 'facts.write')) return null;
  const { items } = await (await serverClient()).waiting.list({ ref: of });
  const proposals = items.filter(({ kind }) => isWhole(kind));
  const changed = items.filter(({ kind }) => !isWhole(kind));
  const returned = changed.filter((each) => each.returned).length;
  const waiting = changed.length - returned;
  if (items.length === 0) return null;
  return (
    <div className={styles.notices}>
      {changed.length > 0 ? (
        <Notice kind="warning" title={t('notice')}>
          <p>
            <Link href={placeOf(changed)} prefetch={false}>
              {[
                waiting > 0 ? t('noticeLink', { count: waiting }) : '',
                returned > 0 ? t('noticeReturned', { count: returned }) : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </Link>
          </p>
          <What title={t('noticeWhat')} items={changed} />
        </Notice>
      ) : null}
      <Proposed of={of} items={proposals.filter((each) => !each.returned)} />
      <Proposed of={of} items={proposals.filter((each) => each.returned)} returned />
    </div>
  );
}

/** What is proposed for it as a whole: it waits for a second person, or has come back from one. */
async function Proposed({
  of,
  items,
  returned = false,
}: {
  of: string;
  items: readonly WaitingChange[];
  returned?: boolean;
}) {
  const t = await getTranslations('review.changes');
  if (items.length === 0) return null;
  const into = items.every(({ to }) => to === of) ? 'noticeProposedInto' : 'noticeProposed';
  return (
    <Notice title={t(returned ? 'noticeProposedBack' : into)}>
      <p>
        <Link href={placeOf(items)} prefetch={false}>
          {t(returned ? 'noticeProposedBackLink' : 'noticeProposedLink')}
        </Link>
      </p>
      <What title={t(returned ? 'noticeProposedWhatBack' : 'noticeProposedWhat')} items={items} />
    </Notice>
  );
}

/** Where it is decided on: the one, or all. */
const placeOf = ([only, ...more]: readonly WaitingChange[]): string =>
  only && more.length === 0 ? `/review#change-${only.id}` : '/review#changes';

async function What({ title, items }: { title: string; items: readonly WaitingChange[] }) {
  const [t, v] = [await getTranslations('review'), await getTranslations('vocabulary.returnReason')];
  return (
    <Disclosure summary={title} note={items.length}>
      {items.map((item) => (
        <div key={item.id}>
          <p>
            {t(`changes.kind.${item.kind}`)} {item.ref ? <RefLink reference={item.ref} /> : null}{' '}
            {item.to && item.kind === 'merge' ? `${t('changes.into')} ` : null}
            {item.to ? <RefLink reference={item.to} /> : null}{' '}
            {t('by', { author: item.by.map(({ name }) => name).join(', ') })}
          </p>
          <WhatWaits item={item} />
          {item.returned ? (
            <p>
              {t('changes.returned', {
                by: item.returned.by?.name ?? '–',
                note: [v(item.returned.reason), item.returned.note].join(' · '),
              })}
            </p>
          ) : null}
        </div>
      ))}
    </Disclosure>
  );
}
