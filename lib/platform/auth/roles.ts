/** Who may do what: the one table. A visitor is anybody who is not signed in. */
export const ROLES = ['reader', 'editor', 'reviewer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

const EDITORS: readonly Role[] = ['editor', 'reviewer', 'administrator'];

/** Permission → the roles that hold it. `visitor` stands for people not signed in, on a public instance only. */
export const PERMISSIONS = {
  'facts.read': ['visitor', ...ROLES],
  'drafts.read': EDITORS,
  'facts.write': EDITORS,
  'assessments.review': ['reviewer', 'administrator'],
  'account.read': ROLES,
  'account.manage': ROLES,
  'users.manage': ['administrator'],
  'vocabulary.manage': ['administrator'],
  'audit.read': ['administrator'],
} as const satisfies Record<string, readonly (Role | 'visitor')[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Somebody who asks: signed in or a visitor. `authorId` is the record in `authors` under which they write. */
export type Actor = {
  readonly role: Role | 'visitor';
  readonly userId: string | null;
  readonly authorId: string | null;
  /** The scopes of the token that was used; null with a session, which has all that the role has. */
  readonly scopes: readonly Permission[] | null;
  /** The session that was used; absent or null with a token. */
  readonly sessionId?: string | null;
};

export const VISITOR: Actor = { role: 'visitor', userId: null, authorId: null, scopes: null };

/**
 * Whether somebody may do something. On a private instance a visitor may do nothing.
 * A token does what its role and its scopes both allow.
 */
export function may(actor: Actor, permission: Permission, instance: { public: boolean }): boolean {
  if (actor.role === 'visitor' && !instance.public) return false;
  if (actor.scopes && !actor.scopes.includes(permission)) return false;
  return (PERMISSIONS[permission] as readonly string[]).includes(actor.role);
}

/** Whether a word from outside names a role. */
export const isRole = (word: string): word is Role => (ROLES as readonly string[]).includes(word);

/** Whether somebody of this role writes facts, and so has a record in `authors`. */
export const writes = (role: Role): boolean => EDITORS.includes(role);

/**
 * What a token of this role may be given. Never the running of one's own account: who finds a token could make more
 * of them, and would keep them after it is revoked.
 */
export function tokenScopes(role: Role): Permission[] {
  const all = Object.keys(PERMISSIONS) as Permission[];
  return all.filter((each) => each !== 'account.manage' && (PERMISSIONS[each] as readonly string[]).includes(role));
}
