'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import { queries } from '@/components/data/client';
import { DeskForm } from '@/components/desk/DeskForm';
import { Button } from '@/components/ui/Button';
import { Disclosure } from '@/components/ui/Disclosure';
import { Judged } from '@/components/ui/Judged';
import { Notice } from '@/components/ui/Notice';
import { TextInput } from '@/components/ui/TextInput';
import { useToast } from '@/components/ui/Toast';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import { RETURN_REASONS } from '@/lib/domain/vocabulary';
import type { WaitingChange } from '@/lib/domain/waiting/contract';
import styles from './review.module.css';
import { isWhole } from './WhatWaits';

type Props = {
  item: WaitingChange;
  /** What it is called to whoever hears only the button. */
  name: string;
  /** The row it stands in. */
  row: RefObject<HTMLLIElement | null>;
};

/** The keys go on at the row after, not at its button: a second Enter must not pass what nobody has read. */
function goOn({ current: row }: Props['row']): void {
  const next = row?.nextElementSibling ?? row?.previousElementSibling ?? row?.closest('section');
  if (!(next instanceof HTMLElement)) return;
  next.tabIndex = -1;
  next.focus();
}

/** A proposal of one's own, to be taken back. */
export function TakeBack({ item: { id }, name, row }: Props) {
  const t = useTranslations('review.changes');
  const [cache, say] = [useQueryClient(), useToast()];
  const back = useMutation({
    ...queries.waiting.takeBack.mutationOptions(),
    onSuccess: () => {
      goOn(row);
      say(t('takenBack'));
    },
    onSettled: () => cache.invalidateQueries({ queryKey: queries.waiting.list.key() }),
  });
  return (
    <>
      {back.error ? <Notice kind="error" title={back.error.message} /> : null}
      <p className={styles.pass}>
        <Button disabled={back.isPending} onClick={() => back.mutate({ id })}>
          {t('takeBack')}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
      </p>
    </>
  );
}

/**
 * Passes what somebody else has changed or proposed, or returns it. What was returned waits for whoever made it: it is not
 * returned twice, and passing it is only there for a return that was a mistake.
 */
export function Decide({ item, name, row }: Props) {
  const t = useTranslations('review.changes');
  const { id, version, kind, returned } = item;
  const whole = isWhole(kind);
  const [cache, say] = [useQueryClient(), useToast()];
  const pass = useMutation({
    ...queries.waiting.pass.mutationOptions(),
    onSuccess: () => {
      goOn(row);
      say(t(whole ? 'carriedOut' : 'passed'));
    },
    onSettled: () => cache.invalidateQueries({ queryKey: queries.waiting.list.key() }),
  });
  return (
    <>
      {pass.error ? <Notice kind="error" title={pass.error.message} /> : null}
      <p className={styles.pass}>
        <Button
          look={returned ? 'quiet' : 'plain'}
          disabled={pass.isPending}
          onClick={() => pass.mutate({ items: [{ id, version }] })}
        >
          {whole ? t(`carryOut.${kind}`) : t('pass')}
          {returned ? t('afterAll') : ''}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
      </p>
      {returned ? null : (
        <Disclosure
          summary={
            <>
              {t('return')}
              <VisuallyHidden>: {name}</VisuallyHidden>
            </>
          }
        >
          <Return item={item} row={row} />
        </Disclosure>
      )}
    </>
  );
}

/** Back to whoever made it, with a reason that somebody has chosen and a note. */
function Return({ item: { id, version, kind }, row }: Omit<Props, 'name'>) {
  const [t, d, v] = [
    useTranslations('review.changes'),
    useTranslations('review.decision'),
    useTranslations('vocabulary.returnReason'),
  ];
  const [cache, say] = [useQueryClient(), useToast()];
  const [reason, setReason] = useState<(typeof RETURN_REASONS)[number] | ''>('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const give = useMutation({
    ...queries.waiting.giveBack.mutationOptions(),
    onSuccess: () => {
      row.current?.focus();
      say(d('returned'));
    },
    onSettled: () => cache.invalidateQueries({ queryKey: queries.waiting.list.key() }),
  });
  const save = () => {
    setTried(true);
    if (reason && note.trim() && !give.isPending) give.mutate({ id, version, reason, note: note.trim() });
  };
  return (
    <DeskForm onSave={save}>
      <p className={styles.note}>{t(isWhole(kind) ? 'returnMeansWhole' : 'returnMeans')}</p>
      <Judged
        label={d('reason')}
        error={tried && !reason ? d('reasonMissing') : undefined}
        choices={RETURN_REASONS.map((each) => ({ value: each, label: v(each) }))}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value as typeof reason)}
      />
      <TextInput
        label={d('note')}
        hint={d('noteHint')}
        error={tried && !note.trim() ? d('needed') : undefined}
        maxLength={5000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      {give.error ? <Notice kind="error" title={give.error.message} /> : null}
      <p className={styles.pass}>
        <Button type="submit" aria-disabled={give.isPending}>
          {d('doReturn')}
        </Button>
      </p>
    </DeskForm>
  );
}
