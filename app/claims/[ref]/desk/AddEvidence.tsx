'use client';

import { useTranslations } from 'next-intl';
import { client } from '@/components/data/client';
import { DeskForm } from '@/components/desk/DeskForm';
import { type EvidenceDraft, EvidenceFields, emptyEvidence, evidenceInput } from '@/components/desk/EvidenceFields';
import { FormFoot } from '@/components/desk/FormFoot';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { useWords } from '@/components/desk/use-words';
import { useToast } from '@/components/ui/Toast';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { ClaimFormProps } from './ClaimDeskBar';

/** Adds an item of evidence to this claim. */
export function AddEvidence({ user, claim, onDone }: ClaimFormProps) {
  const t = useTranslations('desk.evidence');
  const words = useWords();
  const say = useToast();
  const form = useDeskForm<EvidenceDraft, ClaimDetail>({
    user,
    draftKey: `claim:${claim.ref}:evidence`,
    initial: emptyEvidence({ claim: { ref: claim.ref, name: words(claim.proposition) } }),
    version: null,
    save: (value) => client.claims.addEvidence({ ref: claim.ref, ...evidenceInput(value) }),
    onSaved: () => {
      say(t('saved', { ref: claim.ref }));
      onDone(true);
    },
  });
  return (
    <DeskForm onSave={() => form.store()}>
      <EvidenceFields value={form.value} onChange={form.set} autoFocus />
      <FormFoot
        word={t('save')}
        busy={form.busy}
        typed={form.typed}
        problem={form.problem}
        onCancel={() => onDone(false)}
        onDiscard={form.discard}
      />
    </DeskForm>
  );
}
