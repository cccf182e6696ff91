'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { client } from '@/components/data/client';
import { type ClashField, Conflict } from '@/components/desk/Conflict';
import { DeskForm } from '@/components/desk/DeskForm';
import styles from '@/components/desk/desk.module.css';
import { EarlierVersions } from '@/components/desk/EarlierVersions';
import { EvidenceFields } from '@/components/desk/EvidenceFields';
import {
  changedEvidence,
  draftOfEvidence,
  type EvidenceDraft,
  type EvidenceItem,
  lackingIn,
} from '@/components/desk/evidence-draft';
import { FormFoot } from '@/components/desk/FormFoot';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { useSaySaved } from '@/components/desk/use-say-saved';
import { inEvery } from '@/components/desk/use-words';
import { WhyField } from '@/components/desk/WhyField';
import { Button } from '@/components/ui/Button';
import type { ClaimFormProps } from './ClaimDeskBar';
import { addChange } from './claim-deeds';
import { useClaimAct } from './use-claim-act';

/** Changes an item of evidence, or takes it back; it stays to be cited in its history. */
export function ChangeEvidence({
  user,
  claim,
  item,
  sitting,
  onDone,
}: Omit<ClaimFormProps, 'item'> & { item: EvidenceItem }) {
  const t = useTranslations('desk.evidence');
  const deed = useTranslations('claimDesk.deed');
  const say = useSaySaved();
  const { ref } = item;
  const [why, setWhy] = useState('');
  const because = why.trim() ? { why: why.trim() } : {};
  const about = { claim: { ref: claim.ref, name: '' } };
  const draftOf = (stored: EvidenceItem): EvidenceDraft => ({ ...draftOfEvidence(stored), ...about });
  const form = useDeskForm<EvidenceDraft, EvidenceItem>({
    user,
    draftKey: `evidence:${ref}:${claim.ref}`,
    initial: draftOf(item),
    version: item.version,
    save: async (value, version, base) => {
      const change = { ref, version: version!, ...changedEvidence(value, base), ...because };
      return (await client.claims.changeEvidence(change)).evidence.find((each) => each.ref === ref)!;
    },
    read: (stored) => ({ value: draftOf(stored), version: stored.version }),
    onSaved: (stored, _value, before) => {
      addChange(sitting, { ref, before, after: stored.version, words: deed('evidence', { ref }) });
      void say(t('changed', { ref }), ref);
      onDone(true);
    },
  });
  const [past, setPast] = useState(false);
  const [tried, setTried] = useState(false);
  // One that came in without a place is not held up for it.
  const placed = item.passage !== null || item.statement !== null || lackingIn(draftOf(item), false).includes('place');
  const lacking = lackingIn(form.value, placed);
  const restore = useTranslations('desk.restore');
  const { act, busy, problem } = useClaimAct(onDone);
  const fields = useEvidenceFields(claim.origins);
  if (form.clash) return <Conflict clash={form.clash} fields={fields} busy={form.busy} onChosen={form.settle} />;
  const withdraw = () => {
    const before = form.base.version!;
    const take = async () => {
      await client.claims.withdrawEvidence({ ref, version: before, ...because });
      addChange(sitting, { ref, before, after: before + 1, words: deed('withdraw', { ref }) });
    };
    return act(take, t('withdrawn', { ref }));
  };
  if (past)
    return (
      <EarlierVersions
        reference={ref}
        onRestored={({ to, before }) => {
          addChange(sitting, { ref, before, after: before + 1, words: deed('restore', { ref, version: to }) });
          onDone(true);
        }}
      />
    );
  return (
    <DeskForm onSave={() => (lacking.length > 0 ? setTried(true) : form.store())}>
      <EvidenceFields value={form.value} onChange={form.set} lacking={tried ? lacking : []} autoFocus />
      <WhyField label={t('why')} value={why} onChange={setWhy} />
      <FormFoot
        word={t('saveChange', { ref })}
        busy={form.busy || busy}
        typed={form.typed}
        problem={form.problem ?? problem}
        onCancel={() => onDone(false)}
        onDiscard={form.discard}
      />
      <p className={styles.row}>
        <Button look="quiet" disabled={busy} onClick={() => void withdraw()}>
          {t('withdraw', { ref })}
        </Button>
        <Button look="quiet" onClick={() => setPast(true)}>
          {restore('title')}
        </Button>
      </p>
    </DeskForm>
  );
}

/** The fields of an item in words, for the choice between two versions of it. */
function useEvidenceFields(origins: ClaimFormProps['claim']['origins']): ClashField<EvidenceDraft>[] {
  const t = useTranslations('desk.evidence');
  const named = (key: string) => inEvery(origins.find((origin) => origin.key === key)?.label ?? {}) || t('ownOrigin');
  const v = useTranslations('vocabulary');
  return [
    { key: 'polarity', label: t('polarity'), words: ({ polarity }) => (polarity ? v(`polarity.${polarity}`) : '') },
    { key: 'kind', label: t('kind'), words: ({ kind }) => (kind ? v(`evidenceKind.${kind}`) : '') },
    { key: 'text', label: t('text'), words: ({ text }) => inEvery(text) },
    { key: 'origin', label: t('origin'), words: ({ origin, newOrigin }) => inEvery(newOrigin) || named(origin) },
    { key: 'source', label: t('source'), words: ({ source }) => source?.name ?? '' },
    { key: 'url', label: t('url'), words: ({ url }) => url },
    { key: 'file', label: t('file'), words: ({ file }) => file?.name ?? '' },
  ];
}
