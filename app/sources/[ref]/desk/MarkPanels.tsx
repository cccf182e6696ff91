'use client';

import { useTranslations } from 'next-intl';
import { client, queries } from '@/components/data/client';
import { markDeed } from '@/components/desk/bring-back';
import { DeskForm } from '@/components/desk/DeskForm';
import styles from '@/components/desk/desk.module.css';
import { FormFoot } from '@/components/desk/FormFoot';
import { useDeskForm } from '@/components/desk/use-desk-form';
import { useWords } from '@/components/desk/use-words';
import { getQueryClient } from '@/components/shell/query-client';
import { Field } from '@/components/ui/Field';
import fieldStyles from '@/components/ui/Field.module.css';
import { Select } from '@/components/ui/Select';
import { takeTyped } from '@/components/ui/typed-before';
import type { MarkShape } from '@/lib/domain/marks/contract';
import type { PanelProps, Span } from './Panel';

/** What a note or a tag holds while it is typed. */
type MarkDraft = { text: string; topic: string };

function useMarkForm({ desk, spans, sitting, onDone }: PanelProps & { spans: readonly Span[] }, kind: 'note' | 'tag') {
  const t = useTranslations('desk.mark');
  const [span] = spans;
  return useDeskForm<MarkDraft, MarkShape>({
    user: desk.user,
    draftKey: `${kind}:new:${desk.capture.ref}:${span?.start}-${span?.end}`,
    initial: { text: '', topic: '' },
    version: null,
    save: ({ text, topic }) =>
      client.marks.create({
        capture: desk.capture.ref,
        start: span!.start,
        end: span!.end,
        ...(kind === 'note' ? { text } : { topic }),
      }),
    onSaved: ({ id }) => {
      sitting.add(markDeed(id, false, t(`deed.${kind}`)));
      void getQueryClient().invalidateQueries({ queryKey: queries.marks.key() });
      onDone(t(`saved.${kind}`));
    },
  });
}

/** A note of the desk on some words. Readers never see it. */
export function NotePanel(props: PanelProps & { spans: readonly Span[] }) {
  const t = useTranslations('desk.mark');
  const form = useMarkForm(props, 'note');
  return (
    <DeskForm onSave={() => form.value.text.trim() && form.store()}>
      <Quoted {...props} />
      <Field label={t('note')} hint={t('private')}>
        {(wiring) => (
          <textarea
            ref={takeTyped}
            {...wiring}
            rows={4}
            // biome-ignore lint/a11y/noAutofocus: the form was opened by a key, and this is its only field
            autoFocus
            required
            maxLength={5000}
            className={`${fieldStyles.control} ${styles.area}`}
            value={form.value.text}
            onChange={(event) => form.set({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      <FormFoot word={t('save')} {...form} onCancel={() => props.onDone()} />
    </DeskForm>
  );
}

/** A topic of the managed vocabulary on some words. */
export function TagPanel(props: PanelProps & { spans: readonly Span[] }) {
  const t = useTranslations('desk.mark');
  const words = useWords();
  const form = useMarkForm(props, 'tag');
  const topics = props.desk.topics.map(({ key, label }) => ({ value: key, label: words(label) }));
  return (
    <DeskForm onSave={() => form.value.topic && form.store()}>
      <Quoted {...props} />
      <Select
        label={t('topic')}
        hint={t('private')}
        autoFocus
        required
        choices={[{ value: '', label: t('choose') }, ...topics]}
        value={form.value.topic}
        onChange={(event) => form.set({ topic: event.currentTarget.value })}
      />
      <FormFoot word={t('save')} {...form} onCancel={() => props.onDone()} />
    </DeskForm>
  );
}

/** The words a form is about. */
export function Quoted({ desk, spans }: { desk: PanelProps['desk']; spans: readonly Span[] }) {
  const words = spans.map(({ start, end }) => desk.capture.text.slice(start, end)).join(' … ');
  return words ? (
    <p className={styles.quoted}>
      <q lang={desk.capture.language}>{words.slice(0, 300)}</q>
    </p>
  ) : null;
}
