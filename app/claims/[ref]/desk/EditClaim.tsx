'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { client, queries } from '@/components/data/client';
import { Alike } from '@/components/desk/Alike';
import { Conflict } from '@/components/desk/Conflict';
import { DeskForm } from '@/components/desk/DeskForm';
import styles from '@/components/desk/desk.module.css';
import { FormFoot } from '@/components/desk/FormFoot';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { useSaySaved } from '@/components/desk/use-say-saved';
import { inEvery, useWords } from '@/components/desk/use-words';
import { WhyField } from '@/components/desk/WhyField';
import { CheckboxList } from '@/components/ui/CheckboxList';
import { Select } from '@/components/ui/Select';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { ClaimFormProps } from './ClaimDeskBar';
import { ClaimDays, ClaimGuide, ClaimText } from './ClaimFields';
import { addChange } from './claim-deeds';
import { type ClaimDraft, changedFields, draftOfClaim, TEXTS } from './claim-draft';

/** The claim's own words and particulars, with what is odd about them while they are typed. */
export function EditClaim({ user, claim, topics, sitting, onDone }: ClaimFormProps) {
  const t = useTranslations('claimDesk.edit');
  const deed = useTranslations('claimDesk.deed');
  const words = useWords();
  const say = useSaySaved();
  const form = useDeskForm<ClaimDraft, ClaimDetail>({
    user,
    draftKey: `claim:${claim.ref}`,
    initial: draftOfClaim(claim),
    version: claim.version,
    save: ({ why, ...value }, version, base) =>
      client.claims.update({
        ref: claim.ref,
        version: version!,
        ...changedFields({ ...value, why }, base),
        ...(why.trim() ? { why: why.trim() } : {}),
      }),
    read: (stored) => ({ value: draftOfClaim(stored), version: stored.version }),
    onSaved: ({ ref, version }, _value, before) => {
      addChange(sitting, { ref, before, after: version, words: deed('edit', { ref }) });
      void say(t('saved', { ref: claim.ref }), ref);
      onDone(true);
    },
  });
  const { value, set } = form;
  const list = useQuery(queries.cases.list.queryOptions({ input: {} }));
  const cases = list.data?.items ?? [claim.case];
  const named = (slug: string) => words(cases.find((each) => each.slug === slug)?.title ?? {}) || slug;
  const fields = [
    ...TEXTS.map((key) => ({
      key,
      label: t(key),
      words: (draft: ClaimDraft) => inEvery(draft[key]),
    })),
    ...(['from', 'to'] as const).map((key) => ({ key, label: t(key), words: (draft: ClaimDraft) => draft[key] })),
    { key: 'case' as const, label: t('case'), words: (draft: ClaimDraft) => named(draft.case) },
    { key: 'topics' as const, label: t('topics'), words: (draft: ClaimDraft) => draft.topics.join(', ') },
    { key: 'why' as const, label: t('why'), words: (draft: ClaimDraft) => draft.why },
  ];
  if (form.clash) return <Conflict clash={form.clash} fields={fields} busy={form.busy} onChosen={form.settle} />;
  return (
    <DeskForm onSave={() => form.store()}>
      {TEXTS.map((key) => (
        <div key={key} className={styles.form}>
          <ClaimText text={key} value={value} onChange={set} />
          {key === 'short' ? (
            <>
              <ClaimGuide value={value} />
              {form.typed ? <Alike text={words(value.proposition)} except={claim.ref} /> : null}
            </>
          ) : null}
        </div>
      ))}
      {/* A draft of before this field was has none. */}
      <Select
        label={t('case')}
        hint={
          (value.case ?? claim.case.slug) === claim.case.slug
            ? undefined
            : t('moves', { from: words(claim.case.title) })
        }
        choices={cases.map(({ slug }) => ({ value: slug, label: named(slug) }))}
        value={value.case ?? claim.case.slug}
        onChange={(event) => set({ case: event.currentTarget.value })}
      />
      <ClaimDays value={value} onChange={set} />
      <CheckboxList
        legend={t('topics')}
        name="topics"
        items={topics
          .filter(({ key, retired }) => !retired || claim.topics.some((held) => held.key === key))
          .map(({ key, label }) => ({ value: key, label: words(label) }))}
        selected={value.topics}
        onToggle={(key, on) =>
          set({ topics: on ? [...value.topics, key] : value.topics.filter((each) => each !== key) })
        }
      />
      <WhyField label={t('why')} value={value.why} onChange={(next) => set({ why: next })} />
      <FormFoot word={t('save')} {...form.foot} onCancel={() => onDone(false)} />
    </DeskForm>
  );
}
