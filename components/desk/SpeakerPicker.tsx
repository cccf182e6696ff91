'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useRef, useState } from 'react';
import { queries } from '@/components/data/client';
import { Select } from '@/components/ui/Select';
import { inLanguage } from '@/lib/domain/in-language';
import type { SpeakerItem } from '@/lib/domain/speakers/contract';
import type { Named } from '@/lib/domain/statements/chain-edit';
import { SPEAKER_KINDS } from '@/lib/domain/vocabulary';
import { Combobox } from './Combobox';
import { backToField, InPlace } from './InPlace';
import { problemOf } from './use-desk-form';
import { useQuiet } from './use-quiet';

/** Who speaks: found by any name or alias in any script, the likely ones before anything is typed, or made in place. */
export function SpeakerPicker({
  label,
  value,
  onPick,
  likely = [],
  error,
  autoFocus,
  begin,
}: {
  label: string;
  value: Named | null;
  onPick: (speaker: Named | null) => void;
  likely?: readonly Named[];
  error?: ReactNode;
  autoFocus?: boolean;
  begin?: string; // as if it had been typed
}) {
  const t = useTranslations('desk.speaker');
  const kind = useTranslations('vocabulary.speakerKind');
  const locale = useLocale();
  const [typed, setTyped] = useState<string | undefined>(value ? undefined : begin);
  const [creating, setCreating] = useState<string>();
  const asked = useQuiet(typed?.trim() ?? '');
  const list = useQuery({
    ...queries.speakers.list.queryOptions({ input: { q: asked, limit: 8 } }),
    enabled: asked !== '',
  });
  const found: { ref: string; name: string; note?: string }[] = asked
    ? (list.data?.items ?? []).map((item) => ({
        ref: item.ref,
        name: nameOf(item, locale),
        note: noteOf(item, locale),
      }))
    : [...likely];
  const pick = (speaker: Named) => {
    onPick(speaker);
    setTyped(undefined);
    setCreating(undefined);
  };
  return (
    <>
      <Combobox
        label={label}
        error={error}
        autoFocus={autoFocus}
        begun={!value && begin !== undefined}
        text={typed ?? value?.name ?? ''}
        onText={(text) => {
          setTyped(text);
          if (text === '') onPick(null);
        }}
        options={found.map(({ ref, name, note }) => ({
          key: ref,
          value: { ref, name },
          words: name,
          note: note ?? ref,
        }))}
        onPick={pick}
        create={t('create', { name: typed ?? '' })}
        onCreate={setCreating}
        found={t('found', { count: found.length })}
        waiting={asked !== (typed?.trim() ?? '') || list.isFetching}
      />
      {creating ? (
        <NewSpeaker
          name={creating}
          kinds={SPEAKER_KINDS.map((value) => ({ value, label: kind(value) }))}
          onMade={pick}
          onCancel={() => setCreating(undefined)}
        />
      ) : null}
    </>
  );
}

const nameOf = ({ name }: SpeakerItem, locale: string) => inLanguage(name, locale).words;

function noteOf({ role, speaksFor, ref }: SpeakerItem, locale: string): string {
  const what = role ?? speaksFor?.name;
  return what ? `${inLanguage(what, locale).words} · ${ref}` : ref;
}

/** What must be known to put a speaker on record: the name as typed, and of what kind it is. The rest can wait. */
function NewSpeaker({
  name,
  kinds,
  onMade,
  onCancel,
}: {
  name: string;
  kinds: readonly { value: string; label: string }[];
  onMade: (speaker: Named) => void;
  onCancel: () => void;
}) {
  const t = useTranslations('desk.speaker');
  const [kind, setKind] = useState<(typeof SPEAKER_KINDS)[number]>('person');
  const fields = useRef<HTMLFieldSetElement>(null);
  // Chinese characters tell the language of a name; of any other script the desk's first language is assumed.
  const language = /\p{Script=Han}/u.test(name) ? 'zh' : 'en';
  const make = useMutation({
    ...queries.speakers.create.mutationOptions(),
    onSuccess: ({ ref }) => {
      backToField(fields);
      onMade({ ref, name });
    },
  });
  return (
    <InPlace
      fields={fields}
      legend={t('new', { name })}
      word={t('make')}
      cancel={t('cancel')}
      busy={make.isPending}
      problem={make.error ? problemOf(make.error).message || t('failed') : undefined}
      onMake={() => make.mutate({ kind, name: { [language]: name } })}
      onCancel={onCancel}
    >
      <Select
        label={t('kind')}
        choices={kinds}
        value={kind}
        autoFocus
        onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
      />
    </InPlace>
  );
}
