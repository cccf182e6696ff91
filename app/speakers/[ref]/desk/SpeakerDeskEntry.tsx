import { requestContext } from '@/app/data/server';
import { Providers } from '@/components/shell/Providers';
import type { SpeakerDetail } from '@/lib/domain/speakers/contract';
import { allowed } from '@/lib/platform/auth/permission';
import { SpeakerDesk } from './SpeakerDesk';

/** The desk on the page of a speaker, for those who may write; readers get nothing of it. */
export async function SpeakerDeskEntry({ speaker, editing }: { speaker: SpeakerDetail; editing: boolean }) {
  const { actor } = await requestContext();
  if (!allowed(actor, 'facts.write') || !actor.userId) return null;
  return (
    <Providers namespaces={['desk', 'speakerDesk', 'statement', 'vocabulary']}>
      <SpeakerDesk user={actor.userId} speaker={speaker} editing={editing} />
    </Providers>
  );
}
