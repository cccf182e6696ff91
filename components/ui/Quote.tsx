import type { ReactNode } from 'react';
import { ChineseType } from './ChineseType';
import { classNames } from './class-names';
import styles from './Quote.module.css';

/** Words in their own language: the browser picks glyphs, quotation marks and line breaks by `lang`; Chinese brings its type along. */
export function Lang({ lang, className, children }: { lang: string; className?: string; children: ReactNode }) {
  return (
    <span lang={lang} className={className}>
      {lang.startsWith('zh') ? <ChineseType /> : null}
      {children}
    </span>
  );
}

/** Somebody's very words. `inline` sets them in the running line with the quotation marks of their language. */
export function Quote({
  lang,
  inline = false,
  large = false,
  cite,
  className,
  children,
}: {
  lang: string;
  inline?: boolean;
  large?: boolean;
  cite?: string;
  className?: string;
  children: ReactNode;
}) {
  const type = lang.startsWith('zh') ? <ChineseType /> : null;
  return inline ? (
    <q lang={lang} cite={cite} className={classNames(styles.inline, className)}>
      {type}
      {children}
    </q>
  ) : (
    <blockquote lang={lang} cite={cite} className={classNames(styles.block, large && styles.large, className)}>
      {type}
      {children}
    </blockquote>
  );
}
