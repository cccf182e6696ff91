import Link from 'next/link';
import { classNames } from '@/components/ui/class-names';
import styles from './facts.module.css';

/** The screen each kind of reference opens on, by its letter (`lib/domain/references.ts`); one without a screen of its own stays text. */
const SCREENS: Readonly<Record<string, string>> = {
  C: '/claims',
  S: '/sources',
  P: '/speakers',
  T: '/statements',
  K: '/cases',
  D: '/dossiers',
};

/** The address of a reference such as C-12, or undefined where it has no screen. A capture (S-3.2) is on its source's. */
export function refHref(reference: string): string | undefined {
  const [, letter = '', source] = /^([A-Z]{1,2})-\d+(?:\.(\d+))?$/.exec(reference) ?? [];
  const screen = SCREENS[letter];
  if (!screen) return undefined;
  return source ? `${screen}/${reference.split('.')[0]}?capture=${source}` : `${screen}/${reference}`;
}

/** A short reference people can cite, as a link to what it names. */
export function RefLink({ reference, className }: { reference: string; className?: string }) {
  const href = refHref(reference);
  const look = classNames(styles.reference, className);
  return href ? (
    <Link href={href} prefetch={false} className={look} translate="no">
      {reference}
    </Link>
  ) : (
    <span className={look} translate="no">
      {reference}
    </span>
  );
}
