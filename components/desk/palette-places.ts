import { refHref } from '@/components/facts/RefLink';
import type { Permission } from '@/lib/platform/auth/roles';
import type en from '@/messages/en/palette';

type Screen = { readonly href: string; readonly may?: Permission };

/** Screens and acts the palette leads to, by the word of its messages; `may` is what somebody must be allowed for it. */
export const SCREENS: Readonly<Record<keyof (typeof en)['screen'], Screen>> = {
  work: { href: '/desk', may: 'facts.write' },
  newClaim: { href: '/claims#new', may: 'facts.write' },
  capture: { href: '/sources/new', may: 'facts.write' },
  review: { href: '/review', may: 'facts.write' },
  same: { href: '/review/same', may: 'facts.write' },
  bringIn: { href: '/desk/import', may: 'facts.write' },
  claims: { href: '/claims' },
  compare: { href: '/compare' },
  sources: { href: '/sources' },
  speakers: { href: '/speakers' },
  cases: { href: '/cases' },
  dossiers: { href: '/dossiers' },
  take: { href: '/dossiers/take' },
  map: { href: '/compare/map' },
  timeline: { href: '/compare/timeline' },
  sideBySide: { href: '/compare/sources' },
  speakerInTime: { href: '/compare/speaker' },
  statements: { href: '/compare/statements' },
  times: { href: '/compare/times' },
  corrections: { href: '/corrections' },
  report: { href: '/corrections/report' },
  verify: { href: '/verify' },
  method: { href: '/method' },
  account: { href: '/account' },
  users: { href: '/admin/users', may: 'users.manage' },
  topics: { href: '/admin/topics', may: 'vocabulary.manage' },
  statuses: { href: '/admin/statuses', may: 'vocabulary.manage' },
  suggestions: { href: '/admin/suggestions', may: 'users.manage' },
  audit: { href: '/admin/audit', may: 'audit.read' },
  home: { href: '/' },
};

/** Where a reference typed into the palette leads; an assessment to its review, for those of the desk. */
export function placeOfReference(typed: string, writes: boolean): { reference: string; href: string } | undefined {
  const reference = typed.trim().toUpperCase();
  const href = writes && /^A-\d+$/.test(reference) ? `/review/${reference}` : refHref(reference);
  return href ? { reference, href } : undefined;
}

/** Whether a name has every word typed, in whatever order. */
export function hasWords(name: string, typed: string): boolean {
  const said = name.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
