'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { queries } from '@/components/data/client';
import { DeskForm } from '@/components/desk/DeskForm';
import styles from '@/components/desk/desk.module.css';
import { problemOf } from '@/components/desk/use-desk-form';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { TextInput } from '@/components/ui/TextInput';
import { useToast } from '@/components/ui/Toast';
import type { ViewShape } from '@/lib/domain/views/contract';

/** Filters of the list under names of one's own: kept, opened, given another name, forgotten. */
export function SavedViews() {
  const t = useTranslations('claimDesk.list');
  const say = useToast();
  const field = useRef<HTMLDivElement>(null);
  const cache = useQueryClient();
  const [name, setName] = useState('');
  /** The view that is given another name; null where the list's own filter is kept. */
  const [renamed, setRenamed] = useState<ViewShape | null>(null);
  const again = () => cache.invalidateQueries({ queryKey: queries.views.key() });
  const views = useQuery(queries.views.list.queryOptions({ input: {} }));
  const remove = useMutation({ ...queries.views.remove.mutationOptions(), onSettled: again });
  const save = useMutation({
    ...queries.views.save.mutationOptions(),
    onSuccess: (stored) => {
      say(t('kept'));
      // Only now that it stands under its new name the old one goes.
      if (renamed && renamed.name !== stored.name) remove.mutate({ name: renamed.name });
      setRenamed(null);
      setName('');
      void again();
    },
  });
  const items = views.data?.items ?? [];
  const error = save.error ?? remove.error ?? views.error;
  return (
    <DeskForm
      onSave={() =>
        name.trim() && save.mutate({ name: name.trim(), query: renamed?.query ?? location.search.slice(1) })
      }
    >
      {items.length === 0 ? <p className={styles.why}>{t('noViews')}</p> : null}
      <ul className={styles.marks}>
        {items.map((view) => (
          <li key={view.name} className={styles.row}>
            <a href={`/claims${view.query ? `?${view.query}` : ''}`}>{view.name}</a>
            <Button
              look="quiet"
              aria-label={t('renameNamed', { name: view.name })}
              onClick={() => {
                setRenamed(view);
                setName(view.name);
                field.current?.querySelector('input')?.focus();
              }}
            >
              {t('rename')}
            </Button>
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
      <div ref={field}>
        <TextInput
          label={renamed ? t('newName', { name: renamed.name }) : t('name')}
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      {error ? <Notice kind="error">{problemOf(error).message || t('viewFailed')}</Notice> : null}
      <p className={styles.row}>
        <Button look="primary" type="submit" disabled={save.isPending}>
          {t(renamed ? 'rename' : 'keep')}
        </Button>
        {renamed ? (
          <Button
            look="quiet"
            onClick={() => {
              setRenamed(null);
              setName('');
            }}
          >
            {t('keepName')}
          </Button>
        ) : null}
      </p>
    </DeskForm>
  );
}
