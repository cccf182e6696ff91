import { getTranslations } from 'next-intl/server';
import { tagOf } from '@/app/api/[[...rest]]/reply-headers';
import { requestContext } from '@/app/data/server';
import { Newer } from '@/components/facts/Newer';

/**
 * Tells a visitor whose page of a record stays open that the record has changed. What they see is known by the tag the
 * API gives the same record (`path` without `/api`), so that nothing but what the public sees counts. A page of the past
 * does not change, and the desk's own pages follow by themselves.
 */
export async function Follow({ path, record, asOf }: { path: string; record: object; asOf?: string }) {
  const { actor } = await requestContext();
  if (actor.role !== 'visitor' || asOf) return null;
  const t = await getTranslations('reading.newer');
  return <Newer address={`/api${path}`} tag={tagOf(JSON.stringify(record))} title={t('title')} show={t('show')} />;
}
