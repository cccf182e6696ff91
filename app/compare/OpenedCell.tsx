'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import type { CellDetail } from '@/lib/domain/compare/contract';
import { CellWords } from './CellWords';
import { cellOf } from './cell-address';

/** Cells read so far in this visit: going back and forth between neighbours fetches nothing twice. */
const read = new Map<string, Promise<CellDetail>>();

function fetchCell(name: string, asOf?: string): Promise<CellDetail> {
  const key = `${name} ${asOf}`;
  const known = read.get(key);
  if (known) return known;
  const asked = new URLSearchParams({ ...cellOf(name), ...(asOf ? { asOf } : {}) });
  const answer = fetch(`/api/compare/cell?${asked}`).then((response) => {
    if (!response.ok) throw new Error(`The cell was answered with ${response.status}.`);
    return response.json() as Promise<CellDetail>;
  });
  read.set(key, answer);
  answer.catch(() => read.delete(key));
  return answer;
}

/** The words behind a cell, fetched when it opens. */
export function OpenedCell({ name, asOf }: { name: string; asOf?: string }) {
  const t = useTranslations('compare.cell');
  const [detail, setDetail] = useState<CellDetail | 'failed' | null>(null);
  useEffect(() => {
    let here = true;
    fetchCell(name, asOf).then(
      (found) => here && setDetail(found),
      () => here && setDetail('failed'),
    );
    return () => {
      here = false;
    };
  }, [name, asOf]);
  if (detail === 'failed') return <Notice kind="error" title={t('failed')} />;
  if (detail) return <CellWords detail={detail} asOf={asOf} />;
  return <Skeleton lines={6} />;
}
