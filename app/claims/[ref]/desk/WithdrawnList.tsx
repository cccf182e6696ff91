'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { client, queries } from '@/components/data/client';
import styles from '@/components/desk/desk.module.css';
import { useWords } from '@/components/desk/use-words';
import { Button } from '@/components/ui/Button';
import { Time } from '@/components/ui/Time';
import type { WithdrawnItem } from '@/lib/domain/evidence/contract';
import type { ClaimFormProps } from './ClaimDeskBar';
import { addChange } from './claim-deeds';
import { useClaimAct } from './use-claim-act';

/** Evidence taken back from the claim, each with who, when and why, to be brought back as it stood. */
export function WithdrawnList({ claim, sitting, onDone }: Pick<ClaimFormProps, 'claim' | 'sitting' | 'onDone'>) {
  const t = useTranslations('desk.evidence');
  const deed = useTranslations('claimDesk.deed');
  const words = useWords();
  const held = useQuery({ ...queries.evidence.withdrawn.queryOptions({ input: { ref: claim.ref } }), staleTime: 0 });
  const { act, busy, problem } = useClaimAct(onDone);
  const items = held.data?.items ?? [];
  const back = ({ ref, version, standing }: WithdrawnItem) =>
    act(
      async () => {
        await client.claims.restoreEvidence({ ref, to: standing ?? version, version });
        addChange(sitting, { ref, before: version, after: version + 1, words: deed('back', { ref }) });
      },
      t('broughtBack', { ref }),
    );
  if (items.length === 0) return null;
  return (
    <section className={styles.withdrawn} aria-label={t('withdrawnList')}>
      <h3>{t('withdrawnList')}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.ref}>
            <p>
              <b translate="no">{item.ref}</b> <del>{words(item.text)}</del>
            </p>
            <p className={styles.row}>
              <span>
                {item.by?.name} · <Time value={item.at} />
                {item.why ? `: ${item.why}` : ''}
              </span>
              {item.standing === null ? null : (
                <Button look="quiet" disabled={busy} onClick={() => void back(item)}>
                  {t('bringBack', { ref: item.ref })}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
      {problem ? <p role="alert">{problem.message}</p> : null}
    </section>
  );
}
