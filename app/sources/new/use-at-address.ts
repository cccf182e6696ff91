import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queries } from '@/components/data/client';
import type { CapturePreview } from '@/lib/domain/sources/capture-contract';

/** Milliseconds after the last key: an address is asked for once it is typed, not letter by letter. */
const TYPED = 400;

/** Works on record under the address typed into a record: a pasted text or a file brings none that could be looked up. */
export function useAtAddress(url: string): CapturePreview['onRecord'] {
  const address = url.trim();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(/^https?:\/\/[^\s/]{3}/i.test(address) ? address : ''), TYPED);
    return () => clearTimeout(timer);
  }, [address]);
  const { data } = useQuery({
    ...queries.sources.atAddress.queryOptions({ input: { url: asked } }),
    enabled: asked !== '',
  });
  return asked !== '' && asked === address ? (data?.onRecord ?? []) : [];
}
