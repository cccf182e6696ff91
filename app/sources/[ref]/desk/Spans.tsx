'use client';

import { useTranslations } from 'next-intl';
import styles from '@/components/desk/desk.module.css';
import { Button } from '@/components/ui/Button';
import { stepFrom } from '@/lib/engines/anchor/caret';
import type { Span } from './Panel';

type Props = {
  text: string;
  language: string;
  value: readonly Span[];
  /** What is selected in the text now. */
  selected: readonly Span[];
  onChange: (spans: readonly Span[]) => void;
};

/** The words a statement stands on. Each end is moved by a word at a time, or a new selection takes their place. */
export function Spans({ text, language, value, selected, onChange }: Props) {
  const t = useTranslations('desk.spans');
  const put = (index: number, span: Span) => onChange(value.map((each, place) => (place === index ? span : each)));
  const other = selected.filter(({ start, end }) => !value.some((each) => each.start === start && each.end === end));
  return (
    <fieldset className={styles.spans}>
      <legend className={styles.said}>{t('label')}</legend>
      {value.map((span, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch keeps its place while its ends move, and so its focus
        <div key={`${index}-${value.length}`} className={styles.span}>
          <q lang={language}>{excerpt(text.slice(span.start, span.end))}</q>
          <span className={styles.nudges}>
            {(['start', 'end'] as const).flatMap((end) =>
              ([-1, 1] as const).map((direction) => (
                <button
                  key={`${end}${direction}`}
                  type="button"
                  aria-label={t(`${end}${direction === 1 ? 'Later' : 'Earlier'}`)}
                  title={t(`${end}${direction === 1 ? 'Later' : 'Earlier'}`)}
                  onClick={() => put(index, nudged(text, language, span, end, direction))}
                >
                  <span aria-hidden="true">
                    {end === 'start' ? '⟦' : '⟧'}
                    {direction === 1 ? '→' : '←'}
                  </span>
                </button>
              )),
            )}
            {value.length > 1 ? (
              <Button look="quiet" onClick={() => onChange(value.filter((_, place) => place !== index))}>
                {t('remove')}
              </Button>
            ) : null}
          </span>
        </div>
      ))}
      {other.length > 0 ? (
        <p className={styles.row}>
          <Button onClick={() => onChange(other)}>{t('replace')}</Button>
          {value.length > 0 ? <Button onClick={() => onChange([...value, ...other])}>{t('add')}</Button> : null}
        </p>
      ) : null}
    </fieldset>
  );
}

/** A span with one end moved by a word. The beginning goes to the next beginning, the end to the next end; never empty. */
export function nudged(text: string, language: string, span: Span, end: 'start' | 'end', direction: 1 | -1): Span {
  if (end === 'end') {
    const to =
      direction === 1
        ? stepFrom(text, span.end, 'word', 1, language)
        : stepFrom(text, stepFrom(text, span.end, 'word', -1, language) - 1, 'word', -1, language);
    const settled = direction === 1 ? to : stepFrom(text, to, 'word', 1, language);
    return settled > span.start ? { ...span, end: settled } : span;
  }
  if (direction === -1) return { ...span, start: stepFrom(text, span.start, 'word', -1, language) };
  const after = stepFrom(text, stepFrom(text, span.start, 'word', 1, language), 'word', 1, language);
  const start = stepFrom(text, after, 'word', -1, language);
  return start < span.end ? { ...span, start } : span;
}

/** Long words in short: their beginning and their end. */
const excerpt = (words: string): string =>
  words.length > 220 ? `${words.slice(0, 140)} … ${words.slice(-60)}` : words;
