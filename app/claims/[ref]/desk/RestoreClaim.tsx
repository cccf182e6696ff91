'use client';

import { useTranslations } from 'next-intl';
import { client } from '@/components/data/client';
import { RestoreList } from '@/components/desk/RestoreList';
import type { ClaimFormProps } from './ClaimDeskBar';

/** Brings back an earlier version of the claim's own words and particulars as a new version. */
export function RestoreClaim({ claim, onDone }: ClaimFormProps) {
  const t = useTranslations('desk.restore');
  return (
    <RestoreList
      history={claim.history}
      version={claim.version}
      onRestore={(to) => client.claims.restore({ ref: claim.ref, to, version: claim.version })}
      done={t('saved', { ref: claim.ref })}
      onDone={onDone}
    />
  );
}
