'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { client } from '@/components/data/client';
import { ClaimPicker } from '@/components/desk/ClaimPicker';
import { DeskForm } from '@/components/desk/DeskForm';
import styles from '@/components/desk/desk.module.css';
import { FormFoot } from '@/components/desk/FormFoot';
import { WhyField } from '@/components/desk/WhyField';
import type { Named } from '@/lib/domain/statements/chain-edit';
import type { ClaimFormProps } from './ClaimDeskBar';
import { useClaimAct } from './use-claim-act';

/** Merges a claim into another that says the same: everything on it goes there, and so does its reference. */
export function MergeClaim({ claim, onDone }: ClaimFormProps) {
  const t = useTranslations('claimDesk.merge');
  // A second person passes the end of a public claim.
  const isPublic = claim.state === 'published';
  const [tried, setTried] = useState(false);
  const [into, setInto] = useState<Named | null>(null);
  const [why, setWhy] = useState('');
  const { act, busy, problem } = useClaimAct((changed) => onDone(changed, isPublic ? undefined : into?.ref));
  const merge = () =>
    into &&
    act(
      () =>
        client.claims.merge({
          ref: claim.ref,
          into: into.ref,
          version: claim.version,
          ...(why.trim() ? { why: why.trim() } : {}),
        }),
      isPublic ? t('waits', { ref: claim.ref }) : t('saved', { ref: claim.ref, into: into.ref }),
    );
  return (
    <DeskForm onSave={() => (into ? merge() : setTried(true))}>
      <p className={styles.why}>
        {t('what', { statements: claim.statements.length, evidence: claim.evidence.length, ref: claim.ref })}
      </p>
      {isPublic ? <p className={styles.why}>{t('second', { ref: claim.ref })}</p> : null}
      <ClaimPicker label={into ? t('another') : t('into')} onPick={setInto} autoFocus missing={tried && !into} />
      {into ? (
        <p className={styles.quoted}>
          <b translate="no">{into.ref}</b> {into.name}
        </p>
      ) : null}
      <WhyField label={t('why')} value={why} onChange={setWhy} />
      <FormFoot word={t('save')} busy={busy} typed={false} problem={problem} onCancel={() => onDone(false)} />
    </DeskForm>
  );
}
