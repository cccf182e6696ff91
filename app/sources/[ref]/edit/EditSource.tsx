'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { wrongIn } from '@/app/sources/new/RecordFields';
import { client } from '@/components/data/client';
import { Conflict } from '@/components/desk/Conflict';
import { DeskForm } from '@/components/desk/DeskForm';
import { FormFoot } from '@/components/desk/FormFoot';
import { Newer } from '@/components/desk/Newer';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { useSaySaved } from '@/components/desk/use-say-saved';
import { inEvery, useWords } from '@/components/desk/use-words';
import type { SourceDetail } from '@/lib/domain/sources/contract';
import { SourceFields } from './SourceFields';
import { changedFields, draftOfSource, type SourceDraft } from './source-draft';

/** The form of a source's record: stored on the version that was read, both side by side where somebody was first. */
export function EditSource({ user, source }: { user: string; source: SourceDetail }) {
  const t = useTranslations('capture');
  const rights = useTranslations('capture.rights');
  const kind = useTranslations('vocabulary.sourceType');
  const words = useWords();
  const say = useSaySaved();
  const router = useRouter();
  const [tried, setTried] = useState(false);
  const back = () => router.push(`/sources/${source.ref}`);
  const form = useDeskForm<SourceDraft, SourceDetail>({
    user,
    draftKey: `source:${source.ref}`,
    initial: draftOfSource(source, words),
    version: source.version,
    save: (value, version, base) =>
      client.sources.update({
        ref: source.ref,
        version: version!,
        ...changedFields(value, base, source, words),
        ...(value.why.trim() ? { why: value.why.trim() } : {}),
      }),
    read: (stored) => ({ value: draftOfSource(stored, words), version: stored.version }),
    onSaved: () => {
      void say(t('edit.saved', { ref: source.ref }), source.ref);
      back();
      router.refresh();
    },
  });
  const plain = (key: 'title' | 'authors' | 'published' | 'language' | 'url' | 'why') => ({
    key,
    label: t(`edit.field.${key}`),
    words: (draft: SourceDraft) => draft[key],
  });
  const fields = [
    plain('title'),
    plain('authors'),
    {
      key: 'publisher' as const,
      label: t('edit.field.publisher'),
      words: ({ publisher }: SourceDraft) => publisher?.name ?? '',
    },
    plain('published'),
    { key: 'circa' as const, label: t('edit.field.circa'), words: ({ circa }: SourceDraft) => (circa ? '✓' : '') },
    plain('language'),
    { key: 'type' as const, label: t('edit.field.type'), words: ({ type }: SourceDraft) => kind(type as 'article') },
    { key: 'rights' as const, label: t('edit.field.rights'), words: (draft: SourceDraft) => rights(draft.rights) },
    plain('url'),
    { key: 'note' as const, label: t('edit.field.note'), words: ({ note }: SourceDraft) => inEvery(note) },
    plain('why'),
  ];
  if (form.clash) return <Conflict clash={form.clash} fields={fields} busy={form.busy} onChosen={form.settle} />;
  const wrong = wrongIn(form.value);
  const save = () => {
    setTried(true);
    if (Object.keys(wrong).length === 0) void form.store();
  };
  return (
    <DeskForm onSave={save}>
      <Newer reference={source.ref} version={form.base.version ?? 0} />
      <SourceFields value={form.value} wrong={tried ? wrong : {}} onChange={form.set} />
      <FormFoot word={t('edit.save')} {...form.foot} onCancel={back} />
    </DeskForm>
  );
}
