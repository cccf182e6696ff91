import type { ReactNode } from 'react';
import { classNames } from './class-names';
import type { Hue } from './Glyph';
import glyphs from './Glyph.module.css';
import styles from './Tag.module.css';

/** A short word about a thing. The hue only supports it: the word says it all. */
export function Tag({
  hue = 'grey',
  outline = false,
  children,
}: {
  hue?: Hue;
  outline?: boolean;
  children: ReactNode;
}) {
  return <span className={classNames(styles.tag, outline && styles.outline, glyphs[hue])}>{children}</span>;
}
