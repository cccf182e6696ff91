'use client';

import { useQuery } from '@tanstack/react-query';
import { queries } from '@/components/data/client';
import { kindOf, RESTORE } from './bring-back';
import { type Restored, Versions } from './Versions';

/** Every version of a record by its reference, to be brought back. Of an assessment, only to be read. */
export function EarlierVersions({
  reference,
  onRestored,
}: {
  reference: string;
  onRestored: (restored: Restored) => void;
}) {
  const held = useQuery({ ...queries.history.get.queryOptions({ input: { ref: reference } }), staleTime: 0 });
  const way = RESTORE[kindOf(reference)];
  return (
    <Versions
      name={reference}
      held={held}
      restore={way && ((to, version) => way({ ref: reference, to, version }))}
      onRestored={onRestored}
    />
  );
}
