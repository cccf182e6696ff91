import type { Permission, Role } from '@/lib/platform/auth/roles';

/** A link to set a password works for three days: over a weekend, not for whoever finds it next month. */
export const LINK_HOURS = 72;

/** A token lives at most two years; somebody should look at it again then. */
export const TOKEN_DAYS_MAX = 730;

/**
 * The key of an author's record from a name: letters and digits of the Latin script, words joined by hyphens; a name
 * without any becomes "author". `taken` says which keys are not free: then a number follows.
 */
export function authorKey(name: string, taken: (key: string) => boolean): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  const base = plain || 'author';
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken(key)) return key;
  }
}

/** Whether a change would leave nobody who can manage accounts. `administrators`: those not disabled, by id. */
export const endsLastAdministrator = (
  administrators: readonly string[],
  user: string,
  after: { role: Role; disabled: boolean },
): boolean =>
  administrators.includes(user) && administrators.length === 1 && (after.role !== 'administrator' || after.disabled);

/** The scopes a token is stored with: those asked for that its owner may give, and always the right to ask who it is. */
export const scopesOf = (asked: readonly Permission[]): Permission[] => [
  ...new Set<Permission>(['account.read', ...asked]),
];
