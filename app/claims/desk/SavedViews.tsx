'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { queries } from '@/components/data/client';
import { DeskForm } from '@/components/desk/DeskForm';
import styles from '@/components/desk/desk.module.css';
import { Button } from '@/components/ui/Button';
import { TextInput } from '@/components/ui/TextInput';
import { useToast } from '@/components/ui/Toast';

/** Filters of the list under names of one's own: kept, opened, forgotten. */
export function SavedViews() {
  const t = useTranslations('claimDesk.list');
  const say = useToast();
  const cache = useQueryClient();
  const [name, setName] = useState('');
  const again = () => cache.invalidateQueries({ queryKey: queries.views.key() });
  const views = useQuery(queries.views.list.queryOptions({ input: {} }));
  const save = useMutation({
    ...queries.views.save.mutationOptions(),
    onSuccess: () => {
      say(t('kept'));
      setName('');
      void again();
    },
  });
  const remove = useMutation({ ...queries.views.remove.mutationOptions(), onSettled: again });
  const items = views.data?.items ?? [];
  return (
    <DeskForm onSave={() => name.trim() && save.mutate({ name: name.trim(), query: location.search.slice(1) })}>
      {items.length === 0 ? <p className={styles.why}>{t('noViews')}</p> : null}
      <ul className={styles.marks}>
        {items.map((view) => (
          <li key={view.name} className={styles.row}>
            <a href={`/claims${view.query ? `?${view.query}` : ''}`}>{view.name}</a>
            <Button
              look="quiet"
              aria-label={t('forget', { name: view.name })}
              onClick={() => remove.mutate({ name: view.name })}
            >
              <span aria-hidden="true">×</span>
            </Button>
          </li>
        ))}
      </ul>
      <TextInput
        label={t('name')}
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <p className={styles.row}>
        <Button look="primary" type="submit" disabled={save.isPending}>
          {t('keep')}
        </Button>
      </p>
    </DeskForm>
  );
}
