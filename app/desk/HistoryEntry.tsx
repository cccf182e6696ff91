import { requestContext } from '@/app/data/server';
import { RecordHistory } from '@/components/desk/RecordHistory';
import { Providers } from '@/components/shell/Providers';
import { allowed } from '@/lib/platform/auth/permission';

/** The way to the earlier versions of a record, for those who may bring one back. */
export async function HistoryEntry({ reference }: { reference: string }) {
  if (!allowed((await requestContext()).actor, 'facts.write')) return null;
  return (
    <div>
      <Providers namespaces={['desk', 'statement', 'vocabulary']}>
        <RecordHistory reference={reference} />
      </Providers>
    </div>
  );
}
