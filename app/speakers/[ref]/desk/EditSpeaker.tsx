'use client';

import { useTranslations } from 'next-intl';
import { client } from '@/components/data/client';
import { type ClashField, Conflict } from '@/components/desk/Conflict';
import { DeskForm } from '@/components/desk/DeskForm';
import { FormFoot } from '@/components/desk/FormFoot';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { useSaySaved } from '@/components/desk/use-say-saved';
import { inEvery, useWords } from '@/components/desk/use-words';
import { TextInput } from '@/components/ui/TextInput';
import type { SpeakerDetail } from '@/lib/domain/speakers/contract';
import { SpeakerFields } from './SpeakerFields';
import { changedFields, draftOfSpeaker, type SpeakerDraft } from './speaker-draft';

/** The form of a speaker: stored on the version that was read, both side by side where somebody else was first. */
export function EditSpeaker({
  user,
  speaker,
  onClose,
  onStored,
}: {
  user: string;
  speaker: SpeakerDetail;
  onClose: () => void;
  onStored: (before: number, after: number) => void;
}) {
  const t = useTranslations('speakerDesk');
  const words = useWords();
  const say = useSaySaved();
  const fields = useSpeakerFields();
  const { ref } = speaker;
  const form = useDeskForm<SpeakerDraft, SpeakerDetail>({
    user,
    draftKey: `speaker:${ref}`,
    initial: draftOfSpeaker(speaker, words),
    version: speaker.version,
    save: (value, version, base) =>
      client.speakers.update({
        ref,
        version: version!,
        ...changedFields(value, base),
        ...(value.why.trim() ? { why: value.why.trim() } : {}),
      }),
    read: (stored) => ({ value: draftOfSpeaker(stored, words), version: stored.version }),
    onSaved: ({ version }, _value, before) => {
      void say(t('saved', { ref }), ref);
      onStored(before!, version);
    },
  });
  if (form.clash) return <Conflict clash={form.clash} fields={fields} busy={form.busy} onChosen={form.settle} />;
  return (
    <DeskForm onSave={() => form.store()}>
      <SpeakerFields value={form.value} onChange={form.set} />
      <TextInput
        label={t('field.why')}
        optional
        maxLength={2000}
        value={form.value.why}
        onChange={(event) => form.set({ why: event.currentTarget.value })}
      />
      <FormFoot word={t('save')} {...form.foot} onCancel={onClose} />
    </DeskForm>
  );
}

/** The fields of a speaker in words, for the choice between two versions. */
function useSpeakerFields(): ClashField<SpeakerDraft>[] {
  const t = useTranslations('speakerDesk');
  const kind = useTranslations('vocabulary.speakerKind');
  const says: { [K in keyof SpeakerDraft]: (draft: SpeakerDraft) => string } = {
    name: ({ name }) => inEvery(name),
    kind: (draft) => kind(draft.kind),
    roles: ({ roles }) =>
      roles
        .map(({ title, organisation, from, to }) =>
          [inEvery(title), organisation?.name, from || to ? `${from}–${to}` : ''].filter(Boolean).join(', '),
        )
        .join('; '),
    speaksFor: ({ speaksFor }) => speaksFor?.name ?? '',
    aliases: ({ aliases }) => aliases.map(({ text, language }) => `${text} (${language})`).join('; '),
    country: ({ country }) => country,
    wikidata: ({ wikidata }) => wikidata,
    note: ({ note }) => inEvery(note),
    why: ({ why }) => why,
  };
  return (Object.keys(says) as (keyof SpeakerDraft)[]).map((key) => ({
    key,
    label: t(`field.${key}`),
    words: says[key],
  }));
}
