import { getTranslations } from 'next-intl/server';
import { requestContext } from '@/app/data/server';
import { address } from '@/app/search-params';
import { Providers } from '@/components/shell/Providers';
import { Disclosure } from '@/components/ui/Disclosure';
import { LinkButton } from '@/components/ui/LinkButton';
import type { StatementDetail } from '@/lib/domain/statements/contract';
import { allowed } from '@/lib/platform/auth/permission';
import { RestoreStatement } from './RestoreStatement';

/** The desk on the page of a statement, for those who may write: the way to its words, and its earlier versions. */
export async function StatementDeskEntry({ statement }: { statement: StatementDetail }) {
  const [{ actor }, t] = [await requestContext(), await getTranslations('desk')];
  if (!allowed(actor, 'facts.write')) return null;
  const { ref, source, anchors, history, version } = statement;
  const capture = anchors[0]?.capture.split('.')[1];
  return (
    <>
      <p>
        <LinkButton href={address(`/sources/${source.ref}`, { capture, statement: ref })}>
          {t('act.change', { ref })}
        </LinkButton>
      </p>
      {history.length > 1 ? (
        <Disclosure summary={t('restore.title')}>
          <Providers namespaces={['desk']}>
            <RestoreStatement reference={ref} version={version} history={history} />
          </Providers>
        </Disclosure>
      ) : null}
    </>
  );
}
