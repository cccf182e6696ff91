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
import { inEvery } from '@/components/desk/use-words';
import { WhyField } from '@/components/desk/WhyField';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { worded } from '@/lib/domain/statements/statement-draft';
import type { LocalText } from '@/lib/domain/values';
import type { ClaimFormProps } from './ClaimDeskBar';
import { addChange } from './claim-deeds';
import { useClaimAct } from './use-claim-act';

type Omission = ClaimDetail['omissions'][number];
type Draft = { readonly note: LocalText };

const draftOf = ({ note }: Pick<Omission, 'note'>): Draft => ({ note: note ?? {} });

/** Changes what is said of a mark of omission, or takes it back; its earlier versions stand below, to be brought back. */
export function ChangeOmission({
  user,
  claim,
  omission,
  sitting,
  onDone,
}: Omit<ClaimFormProps, 'item'> & { omission: Omission }) {
  const t = useTranslations('claimDesk.omission');
  const desk = useTranslations('desk.omission');
  const restore = useTranslations('desk.restore');
  const say = useSaySaved();
  const { ref: source, title, language } = omission.source;
  const record = `${claim.ref}.${source}`;
  const named = { source, ref: claim.ref };
  const [why, setWhy] = useState('');
  const because = why.trim() ? { why: why.trim() } : {};
  const form = useDeskForm<Draft, ClaimDetail>({
    user,
    draftKey: `omission:${claim.ref}:${source}`,
    initial: draftOf(omission),
    version: omission.version,
    save: ({ note }, version) =>
      client.claims.omit({ ...named, note: worded(note), ...(version ? { version } : {}), ...because }),
    read: (stored) => {
      const now = stored.omissions.find((each) => each.source.ref === source);
      return { value: draftOf(now ?? { note: null }), version: now?.version ?? omission.version };
    },
    onSaved: (_stored, _value, before) => {
      addChange(sitting, { ref: record, before, after: before! + 1, words: t('deed.change', named) });
      void say(t('changed', { source }), record);
      onDone(true);
    },
  });
  const { act, busy, problem } = useClaimAct(onDone);
  const fields: ClashField<Draft>[] = [{ key: 'note', label: desk('note'), words: ({ note }) => inEvery(note) }];
  if (form.clash) return <Conflict clash={form.clash} fields={fields} busy={form.busy} onChosen={form.settle} />;
  const takeBack = () => {
    const before = form.base.version!;
    const take = async () => {
      await client.claims.unomit({ ...named, version: before, ...because });
      addChange(sitting, { ref: record, before, after: before + 1, gone: true, words: t('deed.takeBack', named) });
    };
    return act(take, t('takenBackDone', { source }));
  };
  return (
    <DeskForm onSave={() => form.store()}>
      <p className={styles.quoted}>
        <b translate="no">{source}</b> <span lang={language}>{title}</span>
      </p>
      <LocalTextField
        label={desk('note')}
        optional
        autoFocus
        value={form.value.note}
        onChange={(next) => form.set({ note: next })}
      />
      <WhyField label={t('why')} value={why} onChange={setWhy} />
      <FormFoot
        word={t('saveChange')}
        {...form.foot}
        busy={form.busy || busy}
        problem={form.problem ?? problem}
        onCancel={() => onDone(false)}
      />
      <p className={styles.row}>
        <Button look="quiet" disabled={busy} onClick={() => void takeBack()}>
          {t('takeBack')}
        </Button>
      </p>
      <Disclosure summary={restore('title')}>
        <EarlierVersions
          reference={record}
          onRestored={({ to, before }) => {
            addChange(sitting, {
              ref: record,
              ...{ before, after: before + 1, words: t('deed.restore', { ...named, version: to }) },
            });
            onDone(true);
          }}
        />
      </Disclosure>
    </DeskForm>
  );
}
