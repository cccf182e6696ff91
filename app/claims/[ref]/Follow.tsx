import { getTranslations } from 'next-intl/server';
import { tagOf } from '@/app/api/[[...rest]]/reply-headers';
import { requestContext } from '@/app/data/server';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { Newer } from './Newer';

/**
 * Tells a visitor whose page stays open that the claim has changed. What they see is known by the tag the API gives the
 * same claim, so that nothing but what the public sees counts. The desk's own pages follow by themselves.
 */
export async function Follow({ claim }: { claim: ClaimDetail }) {
  const { actor } = await requestContext();
  if (actor.role !== 'visitor' || claim.state !== 'published') return null;
  const t = await getTranslations('claim.newer');
  return (
    <Newer
      address={`/api/claims/${claim.ref}`}
      tag={tagOf(JSON.stringify(claim))}
      title={t('title')}
      show={t('show')}
    />
  );
}
