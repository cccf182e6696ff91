'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { client } from '@/components/data/client';
import { ClaimPicker } from '@/components/desk/ClaimPicker';
import { DeskForm } from '@/components/desk/DeskForm';
import styles from '@/components/desk/desk.module.css';
import { FormFoot } from '@/components/desk/FormFoot';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { useWords } from '@/components/desk/use-words';
import { Button } from '@/components/ui/Button';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { Named } from '@/lib/domain/statements/chain-edit';
import { worded } from '@/lib/domain/statements/statement-draft';
import type { LocalText } from '@/lib/domain/values';
import { ChangeRelation } from './ChangeRelation';
import type { ClaimFormProps } from './ClaimDeskBar';
import { addChange, tieIn } from './claim-deeds';
import { RelationKind, type TieKind } from './RelationKind';
import { UntiedRelations } from './TakenAwayLists';
import { useClaimAct } from './use-claim-act';

type Relation = ClaimDetail['relations'][number];

/** Where a claim came from is not tied by hand. */
const isTied = ({ kind }: Relation) => kind !== 'split-from' && kind !== 'merged-into';

/** The relation asked for, to be changed; or a new one, with those held below it and those untied. */
export function RelateClaim({ item, ...props }: ClaimFormProps) {
  const [chosen, setChosen] = useState(item);
  const held = props.claim.relations.find((each) => each.ref === chosen && isTied(each));
  return held ? <ChangeRelation {...props} relation={held} /> : <Relate {...props} onChoose={setChosen} />;
}

/** Ties a claim to another. How is a judgement: nothing is chosen before. */
function Relate({
  claim,
  sitting,
  onDone,
  onChoose,
}: Omit<ClaimFormProps, 'item'> & { onChoose: (ref: string) => void }) {
  const t = useTranslations('claimDesk.relate');
  const [kind, setKind] = useState<TieKind | ''>('');
  const [note, setNote] = useState<LocalText>({});
  const [tried, setTried] = useState(false);
  const [to, setTo] = useState<Named | null>(null);
  const { act, busy, problem } = useClaimAct(onDone);
  const deed = useTranslations('claimDesk.deed');
  const tie = async (how: TieKind, other: string) => {
    const wish = { ref: claim.ref, kind: how, to: other, note: worded(note) };
    const made = tieIn(await client.claims.relate(wish), wish);
    const words = deed('relate', { ref: claim.ref, to: other });
    if (made) addChange(sitting, { ref: made.ref, before: null, after: made.version, words });
  };
  return (
    <DeskForm onSave={() => (to && kind ? act(() => tie(kind, to.ref), t('saved')) : setTried(true))}>
      <RelationKind label={t('kind')} value={kind} missing={tried && kind === ''} onChange={setKind} autoFocus />
      <ClaimPicker label={to ? t('another') : t('to')} onPick={setTo} missing={tried && !to} />
      {to ? (
        <p className={styles.quoted}>
          <b translate="no">{to.ref}</b> {to.name}
        </p>
      ) : null}
      <LocalTextField optional label={t('note')} value={note} onChange={setNote} />
      <FormFoot word={t('save')} busy={busy} typed={false} problem={problem} onCancel={() => onDone(false)} />
      <HeldRelations {...{ claim, sitting, onDone, onChoose }} />
      <UntiedRelations {...{ claim, sitting, onDone }} />
    </DeskForm>
  );
}

/** What the claim is tied to: each to be changed, with its earlier versions, or untied. */
function HeldRelations({
  claim,
  sitting,
  onDone,
  onChoose,
}: Pick<ClaimFormProps, 'claim' | 'sitting' | 'onDone'> & { onChoose: (ref: string) => void }) {
  const t = useTranslations('claimDesk.relate');
  const v = useTranslations('vocabulary');
  const deed = useTranslations('claimDesk.deed');
  const words = useWords();
  const { act, busy, problem } = useClaimAct(onDone);
  const untie = async ({ ref, version, direction, claim: other }: Relation) => {
    await client.claims.unrelate({ ref, version });
    const [from, to] = direction === 'from' ? [claim.ref, other.ref] : [other.ref, claim.ref];
    const words = deed('unrelate', { ref: from, to });
    addChange(sitting, { ref, before: version, after: version + 1, gone: true, words });
  };
  if (claim.relations.length === 0) return null;
  return (
    <>
      <ul className={styles.marks} aria-label={t('held')}>
        {claim.relations.map((relation) => (
          <li key={relation.ref} className={styles.row}>
            <span>
              {v(`${relation.direction === 'from' ? 'relation' : 'relationInverse'}.${relation.kind}`)}{' '}
              <b translate="no">{relation.claim.ref}</b> {words(relation.claim.proposition).slice(0, 90)}
            </span>
            {isTied(relation) ? (
              <>
                <Button look="quiet" disabled={busy} onClick={() => onChoose(relation.ref)}>
                  {t('change', { ref: relation.ref })}
                </Button>
                <Button
                  look="quiet"
                  disabled={busy}
                  aria-label={t('untieRef', { ref: relation.ref })}
                  onClick={() => act(() => untie(relation), t('untied'))}
                >
                  {t('untie')}
                </Button>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      {problem ? <p role="alert">{problem.message}</p> : null}
    </>
  );
}
