'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { client } from '@/components/data/client';
import { type ClashField, Conflict } from '@/components/desk/Conflict';
import { DeskForm } from '@/components/desk/DeskForm';
import { FormFoot } from '@/components/desk/FormFoot';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { inEvery, useWords } from '@/components/desk/use-words';
import { WhyField } from '@/components/desk/WhyField';
import { CheckboxList } from '@/components/ui/CheckboxList';
import type { DossierDetail } from '@/lib/domain/dossiers/contract';
import { worded } from '@/lib/domain/statements/statement-draft';
import styles from '../../dossiers.module.css';
import { ClaimOrder } from './ClaimOrder';
import { DossierActs } from './DossierActs';

const PARTS = ['evidence', 'history', 'omissions', 'relations', 'corrections', 'notes', 'texts', 'originals'] as const;

type Draft = Pick<DossierDetail, 'title' | 'include' | 'claims'> & {
  readonly foreword: NonNullable<DossierDetail['foreword']>;
};

const draftOf = ({ title, foreword, include, claims }: DossierDetail): Draft => ({
  ...{ title, include, claims },
  foreword: foreword ?? {},
});

/**
 * The whole of a dossier in one form; stored as it stands there, with the version that was read. Where somebody else was
 * first, both versions stand side by side; what is typed is kept as a draft.
 */
export function DossierForm({ user, dossier }: { user: string; dossier: DossierDetail }) {
  const t = useTranslations('dossiers');
  const fields = useFields();
  const { ref } = dossier;
  const [why, setWhy] = useState('');
  const [said, setSaid] = useState<ReactNode>();
  const form = useDeskForm<Draft, DossierDetail>({
    user,
    draftKey: `dossier:${ref}`,
    initial: draftOf(dossier),
    version: dossier.version,
    save: ({ title, foreword, include, claims }, version, base) =>
      client.dossiers.update({
        ...{ ref, version: version!, include, foreword: worded(foreword), title: worded(title) ?? base.title },
        claims: claims.map(({ claim, note }) => ({ ref: claim.ref, note: worded(note ?? {}) })),
        ...(why.trim() ? { why: why.trim() } : {}),
      }),
    read: (stored) => ({ value: draftOf(stored), version: stored.version }),
    onSaved: (stored) => {
      form.take(draftOf(stored), stored.version);
      setWhy('');
      setSaid(t('form.saved'));
    },
  });
  const { title, foreword, include, claims } = form.value;
  const set = (patch: Partial<Draft>) => {
    setSaid(undefined);
    form.set(patch);
  };
  if (form.clash) return <Conflict clash={form.clash} fields={fields} busy={form.busy} onChosen={form.settle} />;
  return (
    <DeskForm onSave={() => form.typed && form.store()}>
      <div className={styles.form}>
        <LocalTextField every label={t('form.title')} value={title} onChange={(next) => set({ title: next })} />
        <LocalTextField
          every
          optional
          rows={5}
          label={t('form.foreword')}
          value={foreword}
          onChange={(next) => set({ foreword: next })}
        />
        <CheckboxList
          legend={t('form.include')}
          name="include"
          items={PARTS.map((value) => ({ value, label: t(`form.${value}`) }))}
          selected={PARTS.filter((part) => include[part])}
          onToggle={(part, on) => set({ include: { ...include, [part]: on } })}
        />
        <section>
          <h2>{t('form.order')}</h2>
          <ClaimOrder claims={claims} onChange={(next) => set({ claims: next })} />
        </section>
        <WhyField label={t('form.why')} value={why} onChange={setWhy} />
        <FormFoot word={t('form.save')} {...form.foot} />
        <DossierActs
          {...{ reference: ref, version: form.base.version!, said }}
          waits={form.typed || form.busy}
          empty={claims.length === 0}
          onDone={(now, words) => {
            form.take(draftOf(now), now.version);
            setSaid(words);
          }}
        />
      </div>
    </DeskForm>
  );
}

/** What a dossier holds in words, for the choice between two versions of it. */
function useFields(): ClashField<Draft>[] {
  const t = useTranslations('dossiers.form');
  const [words, locale] = [useWords(), useLocale()];
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const claim = ({ claim: { ref, proposition }, note }: Draft['claims'][number]) =>
    [`${ref} ${words(proposition)}`, inEvery(note ?? {})].filter(Boolean).join(': ');
  return [
    { key: 'title', label: t('title'), words: ({ title }) => inEvery(title) },
    { key: 'foreword', label: t('foreword'), words: ({ foreword }) => inEvery(foreword) },
    {
      ...{ key: 'include', label: t('include') },
      words: ({ include }) => list.format(PARTS.filter((part) => include[part]).map((part) => t(part))),
    },
    { key: 'claims', label: t('order'), words: ({ claims }) => claims.map(claim).join('\n') },
  ];
}
