'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { client } from '@/components/data/client';
import { DeskForm } from '@/components/desk/DeskForm';
import styles from '@/components/desk/desk.module.css';
import { FormFoot } from '@/components/desk/FormFoot';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { SourcePicker } from '@/components/desk/SourcePicker';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { Button } from '@/components/ui/Button';
import { useToast } from '@/components/ui/Toast';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { Named } from '@/lib/domain/statements/chain-edit';
import { worded } from '@/lib/domain/statements/statement-draft';
import type { LocalText } from '@/lib/domain/values';
import { ChangeOmission } from './ChangeOmission';
import type { ClaimFormProps } from './ClaimDeskBar';
import { addChange } from './claim-deeds';
import { OmissionsTakenBack } from './TakenAwayLists';

/** The mark of the source asked for, to be changed; or a new one, with those held below it and those taken back. */
export function OmissionDesk({ item, ...props }: ClaimFormProps) {
  const [chosen, setChosen] = useState(item);
  const held = props.claim.omissions.find(({ source }) => source.ref === chosen);
  return held ? <ChangeOmission {...props} omission={held} /> : <MarkOmission {...props} onChoose={setChosen} />;
}

type Draft = { readonly source: Named | null; readonly note: LocalText };

/** Marks that a source leaves this claim out. */
function MarkOmission({
  user,
  claim,
  sitting,
  onDone,
  onChoose,
}: Omit<ClaimFormProps, 'item'> & { onChoose: (source: string) => void }) {
  const t = useTranslations('claimDesk.omission');
  const desk = useTranslations('desk.omission');
  const say = useToast();
  const [tried, setTried] = useState(false);
  const form = useDeskForm<Draft, ClaimDetail>({
    user,
    draftKey: `claim:${claim.ref}:omission`,
    initial: { source: null, note: {} },
    version: null,
    save: ({ source, note }) => client.claims.omit({ ref: claim.ref, source: source!.ref, note: worded(note) }),
    onSaved: (stored, { source: picked }) => {
      const source = picked!.ref;
      const after = stored.omissions.find((each) => each.source.ref === source)!.version;
      addChange(sitting, {
        ref: `${claim.ref}.${source}`,
        ...{ before: null, after, words: t('deed.mark', { source, ref: claim.ref }) },
      });
      say(t('saved', { source }));
      onDone(true);
    },
  });
  const { source, note } = form.value;
  return (
    <DeskForm onSave={() => (source ? form.store() : setTried(true))}>
      <p className={styles.why}>{desk('what')}</p>
      <SourcePicker
        label={t('source')}
        value={source}
        error={tried && !source ? t('sourceMissing') : undefined}
        onPick={(picked) => form.set({ source: picked })}
        autoFocus
      />
      <LocalTextField label={desk('note')} optional value={note} onChange={(next) => form.set({ note: next })} />
      <FormFoot word={desk('save')} {...form.foot} onCancel={() => onDone(false)} />
      {claim.omissions.length > 0 ? (
        <ul className={styles.marks} aria-label={t('held')}>
          {claim.omissions.map(({ source: { ref, title, language } }) => (
            <li key={ref} className={styles.row}>
              <span>
                <b translate="no">{ref}</b> <span lang={language}>{title}</span>
              </span>
              <Button look="quiet" onClick={() => onChoose(ref)}>
                {t('change', { source: ref })}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <OmissionsTakenBack {...{ claim, sitting, onDone }} />
    </DeskForm>
  );
}
