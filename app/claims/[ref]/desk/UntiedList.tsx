'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { client, queries } from '@/components/data/client';
import styles from '@/components/desk/desk.module.css';
import { useWords } from '@/components/desk/use-words';
import { Button } from '@/components/ui/Button';
import { Time } from '@/components/ui/Time';
import type { Untied } from '@/lib/domain/claims/edit-contract';
import type { ClaimFormProps } from './ClaimDeskBar';
import { useClaimAct } from './use-claim-act';

/** What the claim was tied to once, each with who untied it, when and why, to be tied again under its reference. */
export function UntiedList({ claim, onDone }: Pick<ClaimFormProps, 'claim' | 'onDone'>) {
  const t = useTranslations('claimDesk.relate');
  const v = useTranslations('vocabulary');
  const words = useWords();
  const held = useQuery({ ...queries.claims.untied.queryOptions({ input: { ref: claim.ref } }), staleTime: 0 });
  const { act, busy, problem } = useClaimAct(onDone);
  const items = held.data?.items ?? [];
  const back = ({ ref, version, standing }: Untied) =>
    act(() => client.claims.restoreRelation({ ref, to: standing, version }), t('tiedAgain', { ref }));
  if (items.length === 0) return null;
  return (
    <section className={styles.withdrawn} aria-label={t('untiedList')}>
      <h3>{t('untiedList')}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.ref}>
            <p>
              <del>
                {v(`${item.direction === 'from' ? 'relation' : 'relationInverse'}.${item.kind}`)}{' '}
                <b translate="no">{item.claim}</b> {words(item.proposition).slice(0, 90)}
              </del>
            </p>
            <p className={styles.row}>
              <span>
                {item.by?.name} · <Time value={item.at} />
                {item.why ? `: ${item.why}` : ''}
              </span>
              <Button look="quiet" disabled={busy} onClick={() => void back(item)}>
                {t('tieAgain', { ref: item.ref })}
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {problem ? <p role="alert">{problem.message}</p> : null}
    </section>
  );
}
