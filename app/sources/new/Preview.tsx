'use client';

import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { client } from '@/components/data/client';
import { CaptureMethod } from '@/components/facts/CaptureMethod';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Section } from '@/components/ui/Section';
import { Select } from '@/components/ui/Select';
import type { CapturePreview, Taken } from '@/lib/domain/sources/capture-contract';
import { Blocks } from './Blocks';
import styles from './capture.module.css';
import { Notices, OnRecord } from './Notices';
import { problemOf } from './problem';
import { RecordFields, wrongIn } from './RecordFields';
import { takeInput } from './take-input';
import { useAtAddress } from './use-at-address';
import { fieldsOf, type Kept } from './use-kept';

/** What would be taken, for an editor to correct: record, paragraphs, and whether it is a work on record already. */
export function Preview({
  preview,
  kept,
  source,
  onChange,
  onTaken,
  onAgain,
}: {
  preview: CapturePreview;
  kept: Kept;
  /** The source this is to be the next text of, where that is settled. */
  source: string | undefined;
  onChange: (changes: Partial<Kept>) => void;
  onTaken: (taken: Taken) => void;
  onAgain: () => void;
}) {
  const t = useTranslations('capture');
  const whole = useRef<HTMLDivElement>(null);
  /** How often it was tried to take it: each time the focus goes to the first field that lacks something. */
  const [tried, setTried] = useState(0);
  const fields = kept.fields ?? fieldsOf(preview);
  const isKept = (index: number) => kept.chosen[index] ?? preview.blocks[index]!.kept;
  const numbers = preview.blocks.flatMap((_, index) => (isKept(index) ? [index] : []));
  const letters = numbers.reduce((sum, index) => sum + preview.blocks[index]!.text.length, 0);
  const typed = useAtAddress(source === undefined ? fields.url : '');
  const byTyping = typed.filter(
    ({ source: { ref } }) => !preview.onRecord.some((each) => each.source.ref === ref && each.by !== 'similar-text'),
  );
  const found = [...new Map([...byTyping, ...preview.onRecord].map((each) => [each.source.ref, each])).values()];
  const likely = preview.onRecord.find(({ by }) => by !== 'similar-text')?.source.ref ?? '';
  const as = source ?? kept.as ?? likely;
  const same = preview.onRecord.some(({ by }) => by === 'same-text');
  const wrong = as === '' ? wrongIn(fields) : {};
  const take = useMutation({
    mutationFn: () => client.sources.take(takeInput({ preview, fields, numbers, as, anotherWork: same })),
    onSuccess: (taken) => {
      if (taken.outcome !== 'identical') onTaken(taken);
    },
  });
  useEffect(() => {
    if (tried > 0) whole.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tried]);
  // Taken, and the next page is on its way.
  const leaving = take.isSuccess && take.data.outcome !== 'identical';
  const submit = () => {
    if (take.isPending || leaving) return;
    setTried((times) => times + 1);
    if (Object.keys(wrong).length === 0 && numbers.length > 0) take.mutate();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way to its button, from any of its fields
    <div
      ref={whole}
      className={styles.preview}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
      }}
    >
      <Notices preview={preview} />
      {source === undefined && found.length > 0 ? (
        <Select
          label={t('preview.as')}
          value={as}
          choices={[
            { value: '', label: same ? t('preview.asReprint') : t('preview.asNew') },
            ...found.map(({ source: { ref, title } }) => ({ value: ref, label: t('preview.asNext', { ref, title }) })),
          ]}
          onChange={(event) => onChange({ as: event.currentTarget.value })}
        />
      ) : null}
      {as === '' ? (
        <Section title={t('record.title')} note={t('record.note')}>
          <RecordFields
            fields={fields}
            preview={preview}
            wrong={tried > 0 ? wrong : {}}
            onType={(changed) => onChange({ fields: changed })}
          />
          <OnRecord found={byTyping} onTakeAs={(as) => onChange({ as })} />
        </Section>
      ) : null}
      <Section
        title={t('blocks.title')}
        note={t('preview.size', { kept: numbers.length, left: preview.blocks.length - numbers.length, letters })}
      >
        <p className={styles.remark}>
          {t('preview.method', { kind: preview.kind.toUpperCase() })}
          <CaptureMethod method={preview.method} />
        </p>
        <Blocks
          blocks={preview.blocks}
          language={fields.language || undefined}
          isKept={isKept}
          changed={Object.keys(kept.chosen).length > 0}
          onToggle={(index, on) => onChange({ chosen: { ...kept.chosen, [index]: on } })}
          onReset={() => onChange({ chosen: {} })}
        />
      </Section>
      {take.error ? (
        <Notice kind="error" title={t('preview.failed')}>
          {t(`problem.${problemOf(take.error, (word) => t.has(`problem.${word}` as 'problem.internal'))}`)}
        </Notice>
      ) : null}
      {take.data?.outcome === 'identical' ? (
        <Notice title={t('preview.identical')}>
          <Link href={`/sources/${take.data.source}`}>{t('preview.identicalLink', { ref: take.data.capture })}</Link>
        </Notice>
      ) : null}
      {tried > 0 && numbers.length === 0 ? (
        <p role="alert" className={styles.wrong}>
          {t('preview.nothingKept')}
        </p>
      ) : null}
      <p className={styles.row}>
        <Button look="primary" aria-disabled={take.isPending || leaving} onClick={submit}>
          {take.isPending || leaving ? t('preview.taking') : t('preview.take')}
        </Button>
        <Button look="quiet" onClick={onAgain}>
          {t('preview.again')}
        </Button>
      </p>
    </div>
  );
}
