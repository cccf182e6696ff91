import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { address } from '@/app/search-params';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import styles from './claim.module.css';

/** How many origins the statements come down to, over the ledger: many reports of one origin are one. */
export function Origins({ claim, sources, asOf }: { claim: ClaimDetail; sources: number; asOf?: string }) {
  const t = useTranslations('claim.statements');
  const chains = claim.statements
    .map(({ statement }) => statement.chain.links.at(-1))
    .filter((last) => last !== undefined);
  if (chains.length === 0) return null;
  const origins = new Set(chains.map(({ agent, source }) => `${agent.ref} ${source?.ref ?? ''}`)).size;
  return (
    <p className={styles.comeDown}>
      {t('origins', { statements: claim.statements.length, sources, origins })}{' '}
      <Link href={address(`/claims/${claim.ref}/chains`, { asOf })} prefetch={false}>
        {t('chains')}
      </Link>
    </p>
  );
}
