import { read } from '@/app/data/prefetch';
import { requestContext, serverQueries } from '@/app/data/server';
import { Providers } from '@/components/shell/Providers';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { allowed } from '@/lib/platform/auth/permission';
import { ClaimDeskBar } from './ClaimDeskBar';

/** The desk on the page of a claim, for those who may write; readers get nothing of it. */
export async function ClaimDeskEntry({ claim, editing }: { claim: ClaimDetail; editing: boolean }) {
  const { actor } = await requestContext();
  if (!allowed(actor, 'facts.write') || !actor.userId) return null;
  // The topics come with the page: the form of the claim opens with all of them to tick.
  const { topics } = await read((await serverQueries()).vocabulary.get.queryOptions({ input: {} }));
  return (
    <Providers namespaces={['desk', 'claimDesk', 'statement', 'vocabulary']}>
      <ClaimDeskBar user={actor.userId} claim={claim} topics={topics} editing={editing} />
    </Providers>
  );
}
