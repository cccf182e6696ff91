'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { client } from '@/components/data/client';
import { versionDeed } from '@/components/desk/bring-back';
import { ClaimPicker } from '@/components/desk/ClaimPicker';
import { DeskForm } from '@/components/desk/DeskForm';
import styles from '@/components/desk/desk.module.css';
import { FormFoot } from '@/components/desk/FormFoot';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { LinkButton } from '@/components/ui/LinkButton';
import { Notice } from '@/components/ui/Notice';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { Named } from '@/lib/domain/statements/chain-edit';
import { worded } from '@/lib/domain/statements/statement-draft';
import type { LocalText } from '@/lib/domain/values';
import type { PanelProps } from './Panel';

type OmissionDraft = { claim: Named | null; note: LocalText };

/** Marks that this source leaves a claim out: looked for and not found, which is another thing than not examined. */
export function OmissionPanel({ desk, sitting, onDone }: PanelProps) {
  const t = useTranslations('desk.omission');
  const source = desk.source.ref;
  const form = useDeskForm<OmissionDraft, ClaimDetail>({
    user: desk.user,
    draftKey: `omission:new:${source}`,
    initial: { claim: null, note: {} },
    version: null,
    save: ({ claim, note }) => client.claims.omit({ ref: claim!.ref, source, note: worded(note) }),
    onSaved: ({ ref, omissions }) => {
      const after = omissions.find((each) => each.source.ref === source)!.version;
      sitting.add(versionDeed(sitting, { ref: `${ref}.${source}`, before: null, after, words: t('deed', { ref }) }));
      onDone(t('saved', { ref }));
    },
  });
  const [tried, setTried] = useState(false);
  const { claim, note } = form.value;
  const marked = desk.omitted.find(({ ref }) => ref === claim?.ref);
  return (
    <DeskForm onSave={() => (claim && !marked ? form.store() : setTried(true))}>
      <p className={styles.why}>{t('what')}</p>
      <ClaimPicker
        label={claim ? t('another') : t('claim')}
        onPick={(picked) => form.set({ claim: picked })}
        home={desk.home}
        autoFocus
        missing={tried && !claim}
      />
      {claim ? (
        <p className={styles.quoted}>
          <b translate="no">{claim.ref}</b> {claim.name}
        </p>
      ) : null}
      {marked ? (
        <Notice title={t('already', { ref: marked.ref })}>
          <p>
            <LinkButton href={`/claims/${marked.ref}?edit=${source}`}>{t('change')}</LinkButton>
          </p>
        </Notice>
      ) : null}
      <LocalTextField label={t('note')} optional value={note} onChange={(next) => form.set({ note: next })} />
      <FormFoot word={t('save')} {...form} onCancel={() => onDone()} />
    </DeskForm>
  );
}
