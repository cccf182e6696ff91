import { useFormatter } from 'next-intl';
import type { ReactNode } from 'react';
import type { Hue } from './Glyph';
import glyphs from './Glyph.module.css';
import styles from './MetricBar.module.css';

export type Metric = { key: string; count: number; hue: Hue; word: ReactNode; href?: string };

/**
 * Counts as parts of one bar, with a legend that says each in words and number. The bar is drawn with attributes and no
 * inline style, which a strict Content-Security-Policy would drop. Parts of none are left out of the bar and the legend.
 */
export function MetricBar({ metrics, label }: { metrics: readonly Metric[]; label: string }) {
  const format = useFormatter();
  const held = metrics.filter(({ count }) => count > 0);
  const total = held.reduce((sum, { count }) => sum + count, 0);
  let x = 0;
  return (
    <figure aria-label={label}>
      <svg viewBox="0 0 1000 10" preserveAspectRatio="none" className={styles.bar} aria-hidden="true">
        {held.map(({ key, count, hue }) => {
          const width = (count / total) * 1000;
          const from = x;
          x += width;
          return (
            <rect
              key={key}
              x={from}
              y="0"
              width={Math.max(width - 2, 1)}
              height="10"
              className={glyphs[hue]}
              fill="currentColor"
            />
          );
        })}
      </svg>
      <ul className={styles.legend}>
        {held.map(({ key, count, word, href }) => (
          <li key={key}>
            {href ? <a href={href}>{word}</a> : word} <data value={count}>{format.number(count)}</data>
          </li>
        ))}
      </ul>
    </figure>
  );
}
