'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { client } from '@/components/data/client';
import { ClaimPicker } from '@/components/desk/ClaimPicker';
import { DeskForm } from '@/components/desk/DeskForm';
import styles from '@/components/desk/desk.module.css';
import { FormFoot } from '@/components/desk/FormFoot';
import { useWords } from '@/components/desk/use-words';
import { Button } from '@/components/ui/Button';
import { Select } from '@/components/ui/Select';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { Named } from '@/lib/domain/statements/chain-edit';
import { RELATION_KINDS } from '@/lib/domain/vocabulary';
import type { ClaimFormProps } from './ClaimDeskBar';
import { addTie, tieIn } from './claim-deeds';
import { useClaimAct } from './use-claim-act';

type Kind = Exclude<(typeof RELATION_KINDS)[number], 'split-from' | 'merged-into'>;
/** Those a person may tie; the other two come of splitting and merging. */
const KINDS = RELATION_KINDS.filter((kind): kind is Kind => kind !== 'split-from' && kind !== 'merged-into');

/** Ties a claim to another, and unties it. */
export function RelateClaim({ claim, sitting, onDone }: ClaimFormProps) {
  const t = useTranslations('claimDesk.relate');
  const v = useTranslations('vocabulary');
  const words = useWords();
  const [kind, setKind] = useState<Kind>('contradicts');
  const [tried, setTried] = useState(false);
  const [to, setTo] = useState<Named | null>(null);
  const { act, busy, problem } = useClaimAct(onDone);
  const deed = useTranslations('claimDesk.deed');
  const tie = async (other: string) => {
    const how = { ref: claim.ref, kind, to: other };
    const relation = tieIn(await client.claims.relate(how), how);
    if (relation) addTie(sitting, how, relation, deed('relate', { ref: claim.ref, to: other }));
  };
  const untie = async ({ ref, kind: how, direction, claim: other }: ClaimDetail['relations'][number]) => {
    await client.claims.unrelate({ ref });
    if (how === 'split-from' || how === 'merged-into') return;
    const [from, end] = direction === 'from' ? [claim.ref, other.ref] : [other.ref, claim.ref];
    addTie(sitting, { ref: from, kind: how, to: end }, null, deed('unrelate', { ref: from, to: end }));
  };
  return (
    <DeskForm onSave={() => (to ? act(() => tie(to.ref), t('saved')) : setTried(true))}>
      <Select
        label={t('kind')}
        hint={kind === 'counter-accuses' ? t('counterAccuses') : undefined}
        choices={KINDS.map((value) => ({ value, label: v(`relation.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as Kind)}
      />
      <ClaimPicker label={to ? t('another') : t('to')} onPick={setTo} autoFocus missing={tried && !to} />
      {to ? (
        <p className={styles.quoted}>
          <b translate="no">{to.ref}</b> {to.name}
        </p>
      ) : null}
      <FormFoot word={t('save')} busy={busy} typed={false} problem={problem} onCancel={() => onDone(false)} />
      {claim.relations.length > 0 ? (
        <ul className={styles.marks} aria-label={t('held')}>
          {claim.relations.map((relation) => (
            <li key={relation.ref} className={styles.row}>
              <span>
                {relation.direction === 'from' ? v(`relation.${relation.kind}`) : v(`relationInverse.${relation.kind}`)}{' '}
                <b translate="no">{relation.claim.ref}</b> {words(relation.claim.proposition).slice(0, 90)}
              </span>
              {relation.kind === 'split-from' || relation.kind === 'merged-into' ? null : (
                <Button look="quiet" disabled={busy} onClick={() => act(() => untie(relation), t('untied'))}>
                  {t('untie')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </DeskForm>
  );
}
