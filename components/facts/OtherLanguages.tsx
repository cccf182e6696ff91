import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/Disclosure';
import { Lang } from '@/components/ui/Quote';
import { inLanguage } from '@/lib/domain/in-language';
import type { LocalText } from '@/lib/domain/values';
import styles from './record.module.css';

/** The same text in the other languages it is held in, folded away. `children` draws it where it is more than words. */
export function OtherLanguages({
  text,
  shown,
  children,
}: {
  text: LocalText;
  /** Language already shown; the page's where it is not said. */
  shown?: string;
  children?: (language: string) => ReactNode;
}) {
  const locale = useLocale();
  const now = inLanguage(text, shown ?? locale).language;
  const others = Object.keys(text).filter((language) => language !== now);
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return others.map((language) => (
    <Disclosure key={language} summary={names.of(language) ?? language} className={styles.other}>
      {children ? (
        children(language)
      ) : (
        <p className={styles.words}>
          <Lang lang={language}>{text[language]}</Lang>
        </p>
      )}
    </Disclosure>
  ));
}
