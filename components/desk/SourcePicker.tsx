'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { queries } from '@/components/data/client';
import type { Named } from '@/lib/domain/statements/chain-edit';
import { Combobox } from './Combobox';
import { useQuiet } from './use-quiet';

/** A work on record, found by words of its title, its publisher or its authors. */
export function SourcePicker({
  label,
  error,
  value,
  onPick,
  autoFocus = false,
}: {
  label: string;
  error?: string | undefined;
  value: Named | null;
  onPick: (source: Named | null) => void;
  autoFocus?: boolean;
}) {
  const t = useTranslations('desk.source');
  const [typed, setTyped] = useState<string>();
  const asked = useQuiet(typed?.trim() ?? '');
  const list = useQuery({
    ...queries.sources.list.queryOptions({ input: { q: asked, limit: 8 } }),
    enabled: asked !== '',
  });
  const found = asked ? (list.data?.items ?? []) : [];
  return (
    <Combobox
      label={label}
      error={error}
      autoFocus={autoFocus}
      text={typed ?? (value ? `${value.ref} ${value.name}` : '')}
      onText={(text) => {
        setTyped(text);
        if (text === '') onPick(null);
      }}
      options={found.map(({ ref, title, published }) => ({
        key: ref,
        value: { ref, name: title },
        words: title,
        note: [ref, published].filter(Boolean).join(' · '),
      }))}
      onPick={(source) => {
        onPick(source);
        setTyped(undefined);
      }}
      found={t('found', { count: found.length })}
      waiting={asked !== (typed?.trim() ?? '') || list.isFetching}
    />
  );
}
