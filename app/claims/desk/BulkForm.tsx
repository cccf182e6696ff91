'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { queries } from '@/components/data/client';
import { bulkDeed } from '@/components/desk/bring-back';
import { DeskForm } from '@/components/desk/DeskForm';
import styles from '@/components/desk/desk.module.css';
import { FormFoot } from '@/components/desk/FormFoot';
import { problemOf } from '@/components/desk/use-desk-form';
import type { Sitting } from '@/components/desk/use-sitting';
import { useWords } from '@/components/desk/use-words';
import { WhyField } from '@/components/desk/WhyField';
import { CheckboxList } from '@/components/ui/CheckboxList';
import { Select } from '@/components/ui/Select';
import { useToast } from '@/components/ui/Toast';
import { takeTyped } from '@/components/ui/typed-before';
import type { Vocabulary } from '@/lib/domain/vocabulary/contract';
import { type ListControl, queryOf } from '../address';
import { chosenNow } from '../chosen';
import { changeAll, MOST, refsOf } from './bulk';

/** Which claims are changed: those ticked in the list, those left ticked of the page that is shown, or all of the filter. */
type Which = 'chosen' | 'page' | 'whole';

/** What claims can be tagged with, and who can be asked to look at them. */
export type BulkChoices = {
  readonly topics: Vocabulary['topics'];
  readonly people: readonly { readonly key: string; readonly name: string }[];
};

/** Tags or assigns claims: those ticked in the list or of the page that is shown, or all that the filter matches. */
export function BulkForm({
  controls,
  choices: { topics, people },
  sitting,
  onDone,
}: {
  controls: readonly ListControl[];
  choices: BulkChoices;
  sitting: Sitting;
  onDone: () => void;
}) {
  const t = useTranslations('claimDesk.list');
  const words = useWords();
  const say = useToast();
  const cache = useQueryClient();
  const locale = useLocale();
  const [search] = useState(() => location.search.slice(1));
  const [left, setLeft] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState({ add: '', remove: '', to: '', why: '' });
  const [picked] = useState(chosenNow);
  const [which, setWhich] = useState<Which>(
    picked.all === null ? (picked.refs.length > 0 ? 'chosen' : 'page') : 'whole',
  );
  const whole = which === 'whole';
  const query = queryOf(search, controls, locale);
  const list = useQuery(queries.claims.list.queryOptions({ input: query }));
  const items = list.data?.items ?? [];
  const claims = which === 'chosen' ? picked.refs : items.map(({ ref }) => ref).filter((ref) => !left.includes(ref));
  const offered = (among: typeof topics) => [
    { value: '', label: t('none') },
    ...among.map(({ key, label }) => ({ value: key, label: words(label) })),
  ];
  const total = list.data?.total ?? 0;
  const count = whole ? total : claims.length;
  const asks = draft.add !== '' || draft.remove !== '' || draft.to !== '';
  const [done, setDone] = useState(0);
  const bulk = useMutation({
    mutationFn: async () => {
      const change = {
        addTopics: draft.add ? [draft.add] : [],
        removeTopics: draft.remove ? [draft.remove] : [],
        assignTo: draft.to || null,
        ...(draft.why.trim() ? { why: draft.why.trim() } : {}),
      };
      const refs = whole ? await refsOf(query) : claims;
      let acts: readonly string[] = [];
      try {
        await changeAll(refs, change, (count, so) => {
          acts = so;
          setDone(count);
        });
      } finally {
        // Also of what was changed before something failed.
        if (acts.length > 0) sitting.add(bulkDeed(acts, t('deed', { count: refs.length })));
      }
      return refs.length;
    },
    onSuccess: (changed) => {
      say(t('changed', { count: changed }));
      onDone();
    },
    // What was changed before something failed stays changed, and the list says so.
    onSettled: () => cache.invalidateQueries({ queryKey: queries.claims.key() }),
  });
  const ready = asks && count > 0 && !(whole && total > MOST);
  const save = () => ready && bulk.mutate();
  return (
    <DeskForm onSave={save}>
      <Select
        label={t('add')}
        choices={offered(topics.filter(({ retired }) => !retired))}
        value={draft.add}
        onChange={(event) => setDraft({ ...draft, add: event.currentTarget.value })}
      />
      <Select
        label={t('remove')}
        choices={offered(topics)}
        value={draft.remove}
        onChange={(event) => setDraft({ ...draft, remove: event.currentTarget.value })}
      />
      <Select
        label={t('assign')}
        choices={[{ value: '', label: t('nobody') }, ...people.map(({ key, name }) => ({ value: key, label: name }))]}
        value={draft.to}
        onChange={(event) => setDraft({ ...draft, to: event.currentTarget.value })}
      />
      <WhyField label={t('why')} value={draft.why} onChange={(next) => setDraft({ ...draft, why: next })} />
      <fieldset className={styles.group}>
        <legend>{t('of')}</legend>
        {(['chosen', 'page', 'whole'] as const).map((each) =>
          each === 'chosen' && picked.refs.length === 0 ? null : (
            <label key={each} className={styles.check}>
              <input ref={takeTyped} type="radio" checked={which === each} onChange={() => setWhich(each)} />{' '}
              {t(each, { count: { chosen: picked.refs.length, page: items.length, whole: total }[each] })}
            </label>
          ),
        )}
      </fieldset>
      {whole ? (
        <p className={styles.why}>{total > MOST ? t('tooMany', { most: MOST }) : (list.data?.sentence ?? '')}</p>
      ) : which === 'chosen' ? (
        <p className={styles.why}>{claims.join(', ')}</p>
      ) : (
        <CheckboxList
          legend={t('which', { count: claims.length })}
          name="claims"
          items={items.map(({ ref, proposition }) => ({ value: ref, label: `${ref} ${words(proposition)}` }))}
          selected={claims}
          onToggle={(ref, on) => setLeft(on ? left.filter((each) => each !== ref) : [...left, ref])}
        />
      )}
      <p role="status" className={styles.why}>
        {bulk.isPending ? t('doing', { done, count }) : asks ? t('will', { count }) : t('choose')}
      </p>
      <FormFoot
        word={t('save', { count })}
        busy={bulk.isPending || !ready}
        typed={false}
        problem={bulk.error ? problemOf(bulk.error) : undefined}
        onCancel={onDone}
      />
    </DeskForm>
  );
}
