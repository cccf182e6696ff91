import Link from 'next/link';
import type { ReactNode } from 'react';
import styles from './Tabs.module.css';

/** Views of one thing as links with addresses of their own; the one shown is marked as current. */
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { href: string; word: ReactNode; current?: boolean }[];
}) {
  return (
    <nav aria-label={label}>
      <ul className={styles.tabs}>
        {tabs.map(({ href, word, current }) => (
          <li key={href}>
            <Link href={href} prefetch={false} scroll={false} aria-current={current ? 'page' : undefined}>
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
