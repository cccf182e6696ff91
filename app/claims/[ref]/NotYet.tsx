import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/EmptyState';
import { LinkButton } from '@/components/ui/LinkButton';
import { PageHead } from '@/components/ui/PageHead';
import { Time } from '@/components/ui/Time';
import type { ClaimDetail } from '@/lib/domain/claims/contract';

/** A day was asked for on which the claim was not on record, or that is no day: since when it is, and the way to it. */
export function NotYet({ claim }: { claim: ClaimDetail }) {
  const t = useTranslations('claim.notYet');
  const first = claim.history.at(-1)?.at ?? claim.recordedAt;
  return (
    <>
      <PageHead kicker={claim.ref} title={t('title', { ref: claim.ref })} />
      <EmptyState
        title={t('body')}
        actions={
          <LinkButton look="primary" href={`/claims/${claim.ref}`}>
            {t('now')}
          </LinkButton>
        }
      >
        {t('since')} <Time value={first} long />
      </EmptyState>
    </>
  );
}
