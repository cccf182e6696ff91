import { useLocale } from 'next-intl';
import { classNames } from '@/components/ui/class-names';
import { cutAtHits } from '@/components/ui/Highlight';
import { Lang } from '@/components/ui/Quote';
import { inLanguage } from '@/lib/domain/in-language';
import type { LocalText } from '@/lib/domain/values';
import { findQuoted } from './quoted';
import styles from './record.module.css';

/**
 * The words of a statement as the desk holds them, its verbatim quotations set apart from the desk's retelling: in full
 * ink, with marks, while what stands around them is softer.
 */
export function StatementWords({
  text,
  quotes,
  language,
  large = false,
}: {
  text: LocalText;
  quotes: readonly string[];
  /** The language wanted; the page's where it is not said. */
  language?: string;
  large?: boolean;
}) {
  const locale = useLocale();
  const { words, language: held } = inLanguage(text, language ?? locale);
  const found = findQuoted(words, quotes);
  return (
    <p className={classNames(styles.words, large && styles.large)}>
      <Lang lang={held}>
        {cutAtHits(words, found).map((run) => {
          const quote = run.hit ? found.find(({ start }) => start === run.at) : undefined;
          return quote ? (
            <q key={run.at} className={classNames(styles.quoted, quote.marked && styles.marked)}>
              {run.text}
            </q>
          ) : (
            run.text
          );
        })}
      </Lang>
    </p>
  );
}
