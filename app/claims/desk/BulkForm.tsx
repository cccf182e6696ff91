'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { queries } from '@/components/data/client';
import { DeskForm } from '@/components/desk/DeskForm';
import { FormFoot } from '@/components/desk/FormFoot';
import { problemOf } from '@/components/desk/use-desk-form';
import { useWords } from '@/components/desk/use-words';
import { CheckboxList } from '@/components/ui/CheckboxList';
import { Select } from '@/components/ui/Select';
import { TextInput } from '@/components/ui/TextInput';
import { useToast } from '@/components/ui/Toast';
import { type ListControl, queryOf } from '../address';

/** Tags or assigns claims of the page that is shown: all of them, or those left ticked. */
export function BulkForm({ controls, onDone }: { controls: readonly ListControl[]; onDone: () => void }) {
  const t = useTranslations('claimDesk.list');
  const words = useWords();
  const say = useToast();
  const cache = useQueryClient();
  const locale = useLocale();
  const [search] = useState(() => location.search.slice(1));
  const [left, setLeft] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState({ add: '', remove: '', to: '', why: '' });
  const list = useQuery(queries.claims.list.queryOptions({ input: queryOf(search, controls, locale) }));
  const vocabulary = useQuery(queries.vocabulary.get.queryOptions({ input: {} }));
  const people = useQuery(queries.desk.people.queryOptions({ input: {} }));
  const items = list.data?.items ?? [];
  const claims = items.map(({ ref }) => ref).filter((ref) => !left.includes(ref));
  const topics = [
    { value: '', label: t('none') },
    ...(vocabulary.data?.topics ?? []).map(({ key, label }) => ({ value: key, label: words(label) })),
  ];
  const bulk = useMutation({
    ...queries.claims.bulk.mutationOptions(),
    onSuccess: ({ changed }) => {
      say(t('changed', { count: changed.length }));
      void cache.invalidateQueries({ queryKey: queries.claims.key() });
      onDone();
    },
  });
  const save = () =>
    claims.length > 0 &&
    bulk.mutate({
      claims,
      addTopics: draft.add ? [draft.add] : [],
      removeTopics: draft.remove ? [draft.remove] : [],
      assignTo: draft.to || null,
      ...(draft.why.trim() ? { why: draft.why.trim() } : {}),
    });
  return (
    <DeskForm onSave={save}>
      <Select
        label={t('add')}
        choices={topics}
        value={draft.add}
        onChange={(event) => setDraft({ ...draft, add: event.currentTarget.value })}
      />
      <Select
        label={t('remove')}
        choices={topics}
        value={draft.remove}
        onChange={(event) => setDraft({ ...draft, remove: event.currentTarget.value })}
      />
      <Select
        label={t('assign')}
        choices={[
          { value: '', label: t('nobody') },
          ...(people.data?.items ?? []).map(({ key, name }) => ({ value: key, label: name })),
        ]}
        value={draft.to}
        onChange={(event) => setDraft({ ...draft, to: event.currentTarget.value })}
      />
      <TextInput
        label={t('why')}
        optional
        maxLength={2000}
        value={draft.why}
        onChange={(event) => setDraft({ ...draft, why: event.currentTarget.value })}
      />
      <CheckboxList
        legend={t('which', { count: claims.length })}
        name="claims"
        items={items.map(({ ref, proposition }) => ({ value: ref, label: `${ref} ${words(proposition)}` }))}
        selected={claims}
        onToggle={(ref, on) => setLeft(on ? left.filter((each) => each !== ref) : [...left, ref])}
      />
      <FormFoot
        word={t('save')}
        busy={bulk.isPending || claims.length === 0}
        typed={false}
        problem={bulk.error ? problemOf(bulk.error) : undefined}
        onCancel={onDone}
      />
    </DeskForm>
  );
}
