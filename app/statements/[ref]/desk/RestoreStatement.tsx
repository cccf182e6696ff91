'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { client } from '@/components/data/client';
import { RestoreList } from '@/components/desk/RestoreList';
import type { StatementDetail } from '@/lib/domain/statements/contract';

/** Brings back an earlier version of a statement: words, chain, places and what it bore on. */
export function RestoreStatement({
  reference,
  version,
  history,
}: {
  reference: string;
  version: number;
  history: StatementDetail['history'];
}) {
  const t = useTranslations('desk.restore');
  const router = useRouter();
  return (
    <RestoreList
      history={history}
      version={version}
      onRestore={(to) => client.statements.restore({ ref: reference, to, version })}
      done={t('saved', { ref: reference })}
      onDone={() => router.refresh()}
    />
  );
}
