'use client';

import { useQuery } from '@tanstack/react-query';
import { queries } from '@/components/data/client';
import { StatusTag } from '@/components/facts/StatusTag';
import { isBuiltIn } from '@/lib/domain/glyphs';
import { useWords } from './use-words';

/** An evidence status in a form of the desk, one that the desk added in the desk's own word. */
export function HeldStatus({ status }: { status: string }) {
  const words = useWords();
  const { data } = useQuery({ ...queries.vocabulary.get.queryOptions({ input: {} }), enabled: !isBuiltIn(status) });
  const held = data?.statuses.find(({ key }) => key === status);
  return <StatusTag status={status} {...(held ? { label: words(held.label) } : {})} />;
}
