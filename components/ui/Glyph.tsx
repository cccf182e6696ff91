import type { ReactNode } from 'react';
import { SHAPES, type ShapeName } from '@/lib/engines/picture/shapes';
import { classNames } from './class-names';
import styles from './Glyph.module.css';

export type Hue = 'blue' | 'vermilion' | 'ochre' | 'grey' | 'violet' | 'ink';

/** One drawn mark without a word; hidden from screen readers, so a word must stand beside it. */
export function Mark({ shape, className }: { shape: ShapeName; className?: string }) {
  const { fill, stroke, dash }: { fill?: string; stroke?: string; dash?: string } = SHAPES[shape];
  return (
    <svg viewBox="0 0 12 12" className={classNames(styles.mark, className)} aria-hidden="true" focusable="false">
      {fill ? <path d={fill} fill="currentColor" /> : null}
      {stroke ? <path d={stroke} fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray={dash} /> : null}
    </svg>
  );
}

/** A mark, its word and its hue together: colour is never the only carrier. `wordHidden` keeps the word for screen readers where a legend stands near. */
export function Glyph({
  shape,
  hue,
  wordHidden = false,
  className,
  children,
}: {
  shape: ShapeName;
  hue: Hue;
  wordHidden?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span className={classNames(styles.glyph, styles[hue], className)}>
      <Mark shape={shape} />
      <span className={wordHidden ? styles.hidden : undefined}>{children}</span>
    </span>
  );
}
