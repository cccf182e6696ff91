import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import styles from '@/app/sources/new/capture.module.css';
import { Disclosure } from '@/components/ui/Disclosure';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { RecaptureReport } from '@/lib/domain/sources/capture-contract';

/** Characters of unchanged text left standing beside a change; what lies between is folded away. */
const BESIDE = 160;

/** The first end of a word from a place on, so that none is cut; where words are not parted by spaces, the place itself. */
function wordEnd(text: string, from: number): number {
  const space = text.slice(from, from + 40).search(/\s/);
  return space < 0 ? from : from + space;
}

/** A parser of HTML begins a new text after 65,536 letters, which is not the one text that React looks for. */
const ONE_TEXT = 60_000;

/** A text of any length, in pieces that a page's parser leaves whole. No character of two units is cut. */
function piecesOf(text: string): ReactNode {
  if (text.length <= ONE_TEXT) return text;
  const pieces: ReactNode[] = [];
  for (let from = 0; from < text.length; ) {
    const to = from + ONE_TEXT;
    const end = /[\uDC00-\uDFFF]/.test(text.charAt(to)) ? to - 1 : to;
    pieces.push(<span key={from}>{text.slice(from, end)}</span>);
    from = end;
  }
  return pieces;
}

/** The word-by-word difference as running text: what was removed struck out, what was added underlined, both also in words. */
export async function Changes({ changes, language }: { changes: RecaptureReport['changes']; language: string }) {
  const t = await getTranslations('capture.report');
  if (changes.every(({ op }) => op === 'same')) return <p>{t('same')}</p>;
  return (
    <div className={styles.changes} lang={language}>
      {changes.map(({ op, text }, index) => {
        // A difference is read once and never reordered.
        const key = `${index} ${op}`;
        if (op === 'removed')
          return (
            <del key={key}>
              <VisuallyHidden>{t('removed')}</VisuallyHidden>
              {piecesOf(text)}
            </del>
          );
        if (op === 'added')
          return (
            <ins key={key}>
              <VisuallyHidden>{t('added')}</VisuallyHidden>
              {piecesOf(text)}
            </ins>
          );
        if (text.length < 3 * BESIDE) return <span key={key}>{text}</span>;
        const first = index === 0 ? 0 : wordEnd(text, BESIDE);
        const last = index === changes.length - 1 ? text.length : wordEnd(text, text.length - BESIDE);
        return (
          <span key={key}>
            {first > 0 ? `${text.slice(0, first)} …` : null}
            <Disclosure summary={t('unchangedText', { letters: last - first })}>
              {piecesOf(text.slice(first, last))}
            </Disclosure>
            {last < text.length ? `… ${text.slice(last).trimStart()}` : null}
          </span>
        );
      })}
    </div>
  );
}
