'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { client } from '@/components/data/client';
import { versionDeed } from '@/components/desk/bring-back';
import { ClaimPicker } from '@/components/desk/ClaimPicker';
import { DeskForm } from '@/components/desk/DeskForm';
import styles from '@/components/desk/desk.module.css';
import { EvidenceFields } from '@/components/desk/EvidenceFields';
import {
  type EvidenceDraft,
  emptyEvidence,
  evidenceInput,
  lackingIn,
  newestOf,
} from '@/components/desk/evidence-draft';
import { FormFoot } from '@/components/desk/FormFoot';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { useWords } from '@/components/desk/use-words';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { EvidenceInput } from '@/lib/domain/claims/edit-contract';
import { Quoted } from './MarkPanels';
import type { PanelProps, Span } from './Panel';

/** Takes the selected passage as evidence for or against a claim. */
export function EvidencePanel(props: PanelProps & { spans: readonly Span[] }) {
  const { desk, spans, sitting, onDone } = props;
  const t = useTranslations('desk.evidence');
  const words = useWords();
  const [span] = spans;
  const passage = span ? desk.capture.text.slice(span.start, span.end) : '';
  const inputOf = (value: EvidenceDraft): EvidenceInput => ({
    ...evidenceInput(value),
    span: span ? { capture: desk.capture.ref, ...span } : null,
  });
  const form = useDeskForm<EvidenceDraft, ClaimDetail>({
    user: desk.user,
    draftKey: `evidence:new:${desk.capture.ref}:${span?.start}-${span?.end}`,
    initial: emptyEvidence({ text: { [desk.capture.language]: passage }, source: desk.source }),
    version: null,
    save: (value) => client.claims.addEvidence({ ref: value.claim!.ref, ...inputOf(value) }),
    onSaved: (stored) => {
      const what = t('deed', { ref: stored.ref });
      sitting.add(versionDeed(sitting, { ...newestOf(stored), before: null, words: what }));
      onDone(t('saved', { ref: stored.ref }));
    },
  });
  const [tried, setTried] = useState(false);
  const { claim } = form.value;
  const lacking = lackingIn(form.value, true);
  const likely = desk.statements.flatMap(({ bearings }) =>
    bearings.map(({ claim: each }) => ({ ref: each.ref, name: words(each.proposition) })),
  );
  return (
    <DeskForm onSave={() => (claim && lacking.length === 0 ? form.store() : setTried(true))}>
      <Quoted {...props} />
      <ClaimPicker
        label={claim ? t('anotherClaim') : t('claim')}
        about={passage}
        likely={[...new Map(likely.map((each) => [each.ref, each])).values()]}
        home={desk.home}
        onPick={(picked) => form.set({ claim: picked })}
        autoFocus
        missing={tried && !claim}
      />
      {claim ? (
        <p className={styles.quoted}>
          <b translate="no">{claim.ref}</b> {claim.name}
        </p>
      ) : null}
      <EvidenceFields value={form.value} onChange={form.set} lacking={tried ? lacking : []} />
      <FormFoot word={t('save')} {...form} onCancel={() => onDone()} />
    </DeskForm>
  );
}
