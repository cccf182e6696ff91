import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Lang } from '@/components/ui/Quote';
import type { WordingShape } from '@/lib/domain/compare/sources-contract';
import styles from './wording.module.css';

/** Two versions of the same words: what only the first has is struck, what only the second has is underlined. */
export function Wording({ wording }: { wording: WordingShape & { a: string; b: string; language: string } }) {
  const t = useTranslations('compare.wording');
  const { a, b, kind, changes, figures, language } = wording;
  const [gone, come] = [figures.before.join(', '), figures.after.join(', ')];
  return (
    <figure className={styles.wording}>
      <figcaption>
        {t(`kind.${kind}`, { a, b })}{' '}
        <Link href={`/compare/statements?a=${a}&b=${b}`} prefetch={false}>
          {t('open')}
        </Link>
      </figcaption>
      <p className={styles.words}>
        <Lang lang={language}>
          {changes.map(({ op, text }, place) => {
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
            if (op === 'removed') return <del key={place}>{text}</del>;
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
            if (op === 'added') return <ins key={place}>{text}</ins>;
            return text;
          })}
        </Lang>
      </p>
      {gone || come ? (
        <p className={styles.figures}>{t('figures', { a, b, gone: gone || '–', come: come || '–' })}</p>
      ) : null}
    </figure>
  );
}
