'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { client } from '@/components/data/client';
import { type ClashField, Conflict } from '@/components/desk/Conflict';
import { DeskForm } from '@/components/desk/DeskForm';
import styles from '@/components/desk/desk.module.css';
import { EarlierVersions } from '@/components/desk/EarlierVersions';
import { FormFoot } from '@/components/desk/FormFoot';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { useSaySaved } from '@/components/desk/use-say-saved';
import { inEvery, useWords } from '@/components/desk/use-words';
import { WhyField } from '@/components/desk/WhyField';
import { Disclosure } from '@/components/ui/Disclosure';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { worded } from '@/lib/domain/statements/statement-draft';
import type { LocalText } from '@/lib/domain/values';
import type { ClaimFormProps } from './ClaimDeskBar';
import { addChange } from './claim-deeds';
import { RelationKind, type TieKind } from './RelationKind';

type Relation = ClaimDetail['relations'][number];
type Draft = { readonly kind: TieKind; readonly note: LocalText };

const draftOf = ({ kind, note }: Pick<Relation, 'kind' | 'note'>): Draft => ({
  kind: kind as TieKind,
  note: note ?? {},
});

/** Changes how two claims are tied and what is said of it; its earlier versions stand below, to be brought back. */
export function ChangeRelation({
  user,
  claim,
  relation,
  sitting,
  onDone,
}: Omit<ClaimFormProps, 'item'> & { relation: Relation }) {
  const t = useTranslations('claimDesk.relate');
  const v = useTranslations('vocabulary');
  const deed = useTranslations('claimDesk.deed');
  const restore = useTranslations('desk.restore');
  const words = useWords();
  const say = useSaySaved();
  const { ref, direction, claim: other } = relation;
  const [why, setWhy] = useState('');
  const form = useDeskForm<Draft, ClaimDetail>({
    user,
    draftKey: `relation:${ref}:${claim.ref}`,
    initial: draftOf(relation),
    version: relation.version,
    save: ({ kind, note }, version) =>
      client.claims.changeRelation({
        ...{ ref, kind, note: worded(note), version: version! },
        ...(why.trim() ? { why: why.trim() } : {}),
      }),
    read: (stored) => {
      const now = stored.relations.find((each) => each.ref === ref) ?? relation;
      return { value: draftOf(now), version: now.version };
    },
    onSaved: (_stored, _value, before) => {
      addChange(sitting, { ref, before, after: before! + 1, words: deed('evidence', { ref }) });
      void say(t('changed', { ref }), ref);
      onDone(true);
    },
  });
  const fields: ClashField<Draft>[] = [
    { key: 'kind', label: t('how'), words: ({ kind }) => v(`relation.${kind}`) },
    { key: 'note', label: t('note'), words: ({ note }) => inEvery(note) },
  ];
  if (form.clash) return <Conflict clash={form.clash} fields={fields} busy={form.busy} onChosen={form.settle} />;
  const { kind, note } = form.value;
  return (
    <DeskForm onSave={() => form.store()}>
      <p className={styles.quoted}>
        <b translate="no">{other.ref}</b> {words(other.proposition)}
      </p>
      <RelationKind
        label={direction === 'from' ? t('kind') : t('otherKind', { ref: other.ref, to: claim.ref })}
        value={kind}
        onChange={(next) => form.set({ kind: next })}
        autoFocus
      />
      <LocalTextField optional label={t('note')} value={note} onChange={(next) => form.set({ note: next })} />
      <WhyField label={t('why')} value={why} onChange={setWhy} />
      <FormFoot word={t('saveChange', { ref })} {...form.foot} onCancel={() => onDone(false)} />
      <Disclosure summary={restore('title')}>
        <EarlierVersions
          reference={ref}
          onRestored={({ to, before }) => {
            addChange(sitting, { ref, before, after: before + 1, words: deed('restore', { ref, version: to }) });
            onDone(true);
          }}
        />
      </Disclosure>
    </DeskForm>
  );
}
