'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { client } from '@/components/data/client';
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
import { Button } from '@/components/ui/Button';
import { Tag } from '@/components/ui/Tag';
import { useToast } from '@/components/ui/Toast';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { ChangeEvidence } from './ChangeEvidence';
import { ChangeOrigin } from './ChangeOrigin';
import type { ClaimFormProps } from './ClaimDeskBar';
import { addChange } from './claim-deeds';
import { WithdrawnEvidence } from './TakenAwayLists';

/** The evidence of this claim: the item asked for, to be changed, or a new one, with those held below it. */
export function EvidenceDesk({ item, ...props }: ClaimFormProps) {
  const [chosen, setChosen] = useState(item);
  const [origin, setOrigin] = useState<string>();
  const held = props.claim.evidence.find(({ ref }) => ref === chosen);
  if (origin) return <ChangeOrigin {...props} origin={origin} />;
  return held ? (
    <ChangeEvidence {...props} item={held} />
  ) : (
    <AddEvidence {...props} onChoose={setChosen} onOrigin={setOrigin} />
  );
}

/** Adds an item of evidence to this claim. */
function AddEvidence({
  user,
  claim,
  sitting,
  onDone,
  onChoose,
  onOrigin,
}: Omit<ClaimFormProps, 'item'> & { onChoose: (item: string) => void; onOrigin: (key: string) => void }) {
  const t = useTranslations('desk.evidence');
  const words = useWords();
  const say = useToast();
  const form = useDeskForm<EvidenceDraft, ClaimDetail>({
    user,
    draftKey: `claim:${claim.ref}:evidence`,
    initial: emptyEvidence({ claim: { ref: claim.ref, name: words(claim.proposition) } }),
    version: null,
    save: (value) => client.claims.addEvidence({ ref: claim.ref, ...evidenceInput(value) }),
    onSaved: (stored) => {
      addChange(sitting, { ...newestOf(stored), before: null, words: t('deed', { ref: claim.ref }) });
      say(t('saved', { ref: claim.ref }));
      onDone(true);
    },
  });
  const [tried, setTried] = useState(false);
  const lacking = lackingIn(form.value, false);
  return (
    <DeskForm onSave={() => (lacking.length > 0 ? setTried(true) : form.store())}>
      <EvidenceFields value={form.value} onChange={form.set} lacking={tried ? lacking : []} autoFocus />
      <FormFoot word={t('save')} {...form.foot} onCancel={() => onDone(false)} />
      {claim.evidence.length > 0 ? (
        <ul className={styles.marks} aria-label={t('held')}>
          {claim.evidence.map(({ ref, text }) => (
            <li key={ref} className={styles.row}>
              <span>
                <b translate="no">{ref}</b> {words(text).slice(0, 120)}
              </span>
              <Button look="quiet" onClick={() => onChoose(ref)}>
                {t('change', { ref })}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <OriginList origins={claim.origins} onChoose={onOrigin} />
      <WithdrawnEvidence claim={claim} sitting={sitting} onDone={onDone} />
    </DeskForm>
  );
}

/** The origins the evidence comes down to, each to be changed; one that goes round in a circle says so. */
function OriginList({ origins, onChoose }: { origins: ClaimDetail['origins']; onChoose: (key: string) => void }) {
  const t = useTranslations('desk.evidence');
  const words = useWords();
  if (origins.length === 0) return null;
  return (
    <ul className={styles.marks} aria-label={t('origins')}>
      {origins.map(({ key, label, circular }) => (
        <li key={key} className={styles.row}>
          <span>
            {t('origin')}: {words(label)} {circular ? <Tag>{t('inCircle')}</Tag> : null}
          </span>
          <Button look="quiet" onClick={() => onChoose(key)}>
            {t('changeOrigin', { name: words(label) })}
          </Button>
        </li>
      ))}
    </ul>
  );
}
