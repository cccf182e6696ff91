import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { requestContext, serverClient } from '@/app/data/server';
import { RefLink } from '@/components/facts/RefLink';
import { Changes } from '@/components/facts/VersionHistory';
import { Disclosure } from '@/components/ui/Disclosure';
import { Notice } from '@/components/ui/Notice';
import { allowed } from '@/lib/platform/auth/permission';

/** Says to the desk that a public record was changed and the public sees what stood before; nothing to readers. */
export async function NotPassed({ of }: { of: string }) {
  const [{ actor }, t] = [await requestContext(), await getTranslations('review.changes')];
  if (!allowed(actor, 'facts.write')) return null;
  const { items } = await (await serverClient()).waiting.list({ ref: of });
  if (items.length === 0) return null;
  return (
    <Notice kind="warning" title={t('notice')}>
      <p>
        <Link href="/review#changes" prefetch={false}>
          {t('noticeLink')}
        </Link>
      </p>
      <Disclosure summary={t('noticeWhat')} note={items.length}>
        {items.map(({ id, ref, kind, changes }) => (
          <div key={id}>
            <p>
              {t(`kind.${kind}`)} {ref ? <RefLink reference={ref} /> : null}
            </p>
            {changes.length > 0 ? <Changes changes={changes} was={t('was')} now={t('now')} /> : <p>{t('belonging')}</p>}
          </div>
        ))}
      </Disclosure>
    </Notice>
  );
}
