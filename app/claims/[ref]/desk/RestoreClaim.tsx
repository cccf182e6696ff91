'use client';

import { useTranslations } from 'next-intl';
import { EarlierVersions } from '@/components/desk/EarlierVersions';
import type { ClaimFormProps } from './ClaimDeskBar';
import { addChange } from './claim-deeds';

/** Brings back an earlier version of the claim's own words and particulars as a new version. */
export function RestoreClaim({ claim: { ref }, sitting, onDone }: ClaimFormProps) {
  const t = useTranslations('claimDesk.deed');
  return (
    <EarlierVersions
      reference={ref}
      onRestored={({ to, before }) => {
        addChange(sitting, { ref, before, after: before + 1, words: t('restore', { ref, version: to }) });
        onDone(true);
      }}
    />
  );
}
