'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { client } from '@/components/data/client';
import { type ClashField, Conflict } from '@/components/desk/Conflict';
import { DeskForm } from '@/components/desk/DeskForm';
import { FormFoot } from '@/components/desk/FormFoot';
import { LocalTextField } from '@/components/desk/LocalTextField';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { useSaySaved } from '@/components/desk/use-say-saved';
import { inEvery } from '@/components/desk/use-words';
import { TextInput } from '@/components/ui/TextInput';
import { partialDate } from '@/lib/domain/values';
import { type CaseDraft, changedFields, draftOfCase, type HeldCase, lackingIn } from './case-draft';

/** The form of a case: stored on the version that was read, both side by side where somebody else was first. */
export function EditCase({
  user,
  held,
  onClose,
  onStored,
}: {
  user: string;
  held: HeldCase;
  onClose: () => void;
  onStored: (before: number, after: number) => void;
}) {
  const t = useTranslations('caseDesk');
  const say = useSaySaved();
  const [tried, setTried] = useState(false);
  const form = useDeskForm<CaseDraft, HeldCase>({
    user,
    draftKey: `case:${held.ref}`,
    initial: draftOfCase(held),
    version: held.version,
    save: (value, version, base) =>
      client.cases.update({ slug: held.ref, version: version!, ...changedFields(value, base) }),
    read: (stored) => ({ value: draftOfCase(stored), version: stored.version }),
    onSaved: ({ version }, _value, before) => {
      void say(t('saved', { ref: held.ref }), held.ref);
      onStored(before!, version);
    },
  });
  const { value, set } = form;
  if (form.clash) return <Conflict clash={form.clash} fields={fieldsOf(t)} busy={form.busy} onChosen={form.settle} />;
  const lacking = lackingIn(value);
  const undated = value.started.trim() !== '' && !partialDate.safeParse(value.started.trim()).success;
  const text = (field: 'title' | 'question' | 'summary', rows: number, autoFocus?: boolean) => (
    <LocalTextField
      every
      label={t(`field.${field}`)}
      rows={rows}
      error={tried && lacking.includes(field) ? t(`missing.${field}`) : undefined}
      value={value[field]}
      onChange={(words) => set({ [field]: words })}
      {...(autoFocus ? { autoFocus } : {})}
    />
  );
  return (
    <DeskForm onSave={() => (lacking.length > 0 || undated ? setTried(true) : form.store())}>
      {text('title', 1, true)}
      {text('question', 2)}
      {text('summary', 5)}
      <TextInput
        label={t('field.started')}
        hint={t('startedHint')}
        error={tried && undated ? t('startedHint') : undefined}
        optional
        value={value.started}
        onChange={(event) => set({ started: event.currentTarget.value })}
      />
      <TextInput
        label={t('field.why')}
        optional
        maxLength={2000}
        value={value.why}
        onChange={(event) => set({ why: event.currentTarget.value })}
      />
      <FormFoot word={t('save')} {...form.foot} onCancel={onClose} />
    </DeskForm>
  );
}

type Words = ReturnType<typeof useTranslations<'caseDesk'>>;

/** The fields of a case in words, for the choice between two versions. */
const fieldsOf = (t: Words): ClashField<CaseDraft>[] => [
  { key: 'title', label: t('field.title'), words: ({ title }) => inEvery(title) },
  { key: 'question', label: t('field.question'), words: ({ question }) => inEvery(question) },
  { key: 'summary', label: t('field.summary'), words: ({ summary }) => inEvery(summary) },
  { key: 'started', label: t('field.started'), words: ({ started }) => started },
  { key: 'why', label: t('field.why'), words: ({ why }) => why },
];
