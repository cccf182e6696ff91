import { getTranslations } from 'next-intl/server';
import { requestContext } from '@/app/data/server';
import { LinkButton } from '@/components/ui/LinkButton';
import type { SourceDetail } from '@/lib/domain/sources/contract';
import { allowed } from '@/lib/platform/auth/permission';

const writes = async () => allowed((await requestContext()).actor, 'facts.write');

/** The way to capturing from the list of sources, for those who may. */
export async function CaptureLink() {
  if (!(await writes())) return null;
  const t = await getTranslations('capture');
  return <LinkButton href="/sources/new">{t('title')}</LinkButton>;
}

/** The way to its record, to capturing a source again, and to what its newest text changed, for those who may. */
export async function RecaptureLinks({ source }: { source: SourceDetail }) {
  if (!(await writes())) return null;
  const t = await getTranslations('capture');
  const newest = source.captures.at(-1)?.edition ?? 0;
  const path = `/sources/${source.ref}/recapture`;
  return (
    <p data-acts>
      <LinkButton look="quiet" href={`/sources/${source.ref}/edit`}>
        {t('edit.entry')}
      </LinkButton>
      <LinkButton look="quiet" href={path}>
        {t('recapture.entry')}
      </LinkButton>
      {newest > 1 ? (
        <LinkButton look="quiet" href={`${path}/${newest}`}>
          {t('recapture.report')}
        </LinkButton>
      ) : null}
    </p>
  );
}
