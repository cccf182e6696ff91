'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useState } from 'react';
import type { Place } from '@/app/sources/[ref]/desk/place-of-words';
import { placesOf } from '@/app/sources/[ref]/desk/place-of-words';
import { Spans } from '@/app/sources/[ref]/desk/Spans';
import styles from '@/app/sources/new/capture.module.css';
import { Button } from '@/components/ui/Button';
import { TextInput } from '@/components/ui/TextInput';

/**
 * Other words for a statement where its own were reworded or are gone: the ends of those found are moved by a word, or the
 * words are typed and found in the newer text. Nothing is stored before it is confirmed.
 */
export function Adjust({
  reference,
  text,
  language,
  value,
  onChange,
}: {
  reference: string;
  /** The newer text. */
  text: string;
  language: string;
  value: readonly Place[];
  onChange: (spans: readonly Place[]) => void;
}) {
  const t = useTranslations('capture.report');
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<'notThere' | 'twice'>();
  function find() {
    const found = placesOf(text, words);
    setProblem(found.length === 1 ? undefined : found.length === 0 ? 'notThere' : 'twice');
    if (found.length !== 1) return;
    setWords('');
    onChange(found);
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    find();
  };
  return (
    <>
      <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('adjust', { ref: reference })}
      </Button>
      {open ? (
        <div className={styles.adjust}>
          {value.length > 0 ? (
            <Spans text={text} language={language} value={value} selected={[]} onChange={onChange} />
          ) : null}
          <TextInput
            label={t('other')}
            hint={t('otherHint')}
            lang={language}
            error={problem ? t(problem) : undefined}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
      ) : null}
    </>
  );
}
