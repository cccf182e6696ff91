import type en from '@/messages/en/shell';

/** The main navigation in its order. A new screen is one line here and its word in the shell messages of each language. */
export const NAV: readonly { href: string; word: Exclude<keyof (typeof en)['nav'], 'label'> }[] = [
  { href: '/cases', word: 'cases' },
  { href: '/claims', word: 'claims' },
  { href: '/compare', word: 'compare' },
  { href: '/sources', word: 'sources' },
  { href: '/speakers', word: 'speakers' },
  { href: '/dossiers', word: 'dossiers' },
  { href: '/method', word: 'method' },
];
