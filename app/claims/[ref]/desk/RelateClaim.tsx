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
import type { Named } from '@/lib/domain/statements/chain-edit';
import { RELATION_KINDS } from '@/lib/domain/vocabulary';
import type { ClaimFormProps } from './ClaimDeskBar';
import { useClaimAct } from './use-claim-act';

type Kind = Exclude<(typeof RELATION_KINDS)[number], 'split-from' | 'merged-into'>;
/** Those a person may tie; the other two come of splitting and merging. */
const KINDS = RELATION_KINDS.filter((kind): kind is Kind => kind !== 'split-from' && kind !== 'merged-into');

/** Ties a claim to another, and unties it. */
export function RelateClaim({ claim, onDone }: ClaimFormProps) {
  const t = useTranslations('claimDesk.relate');
  const v = useTranslations('vocabulary');
  const words = useWords();
  const [kind, setKind] = useState<Kind>('contradicts');
  const [to, setTo] = useState<Named | null>(null);
  const { act, busy, problem } = useClaimAct(onDone);
  return (
    <DeskForm onSave={() => to && act(() => client.claims.relate({ ref: claim.ref, kind, to: to.ref }), t('saved'))}>
      <Select
        label={t('kind')}
        hint={kind === 'counter-accuses' ? t('counterAccuses') : undefined}
        choices={KINDS.map((value) => ({ value, label: v(`relation.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as Kind)}
      />
      <ClaimPicker label={to ? t('another') : t('to')} onPick={setTo} autoFocus />
      {to ? (
        <p className={styles.quoted}>
          <b translate="no">{to.ref}</b> {to.name}
        </p>
      ) : null}
      <FormFoot word={t('save')} busy={busy} typed={false} problem={problem} onCancel={() => onDone(false)} />
      {claim.relations.length > 0 ? (
        <ul className={styles.marks} aria-label={t('held')}>
          {claim.relations.map(({ ref, kind: how, direction, claim: other }) => (
            <li key={ref} className={styles.row}>
              <span>
                {direction === 'from' ? v(`relation.${how}`) : v(`relationInverse.${how}`)}{' '}
                <b translate="no">{other.ref}</b> {words(other.proposition).slice(0, 90)}
              </span>
              {how === 'split-from' || how === 'merged-into' ? null : (
                <Button
                  look="quiet"
                  disabled={busy}
                  onClick={() => act(() => client.claims.unrelate({ ref }), t('untied'))}
                >
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
