'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import styles from './Header.module.css';

/** Links of the main navigation; the one the reader is in or under is marked as current. */
export function NavLinks({ label, links }: { label: string; links: readonly { href: string; word: string }[] }) {
  const path = usePathname();
  return (
    <nav aria-label={label} className={styles.nav}>
      <ul className={styles.links}>
        {links.map(({ href, word }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}
            >
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
