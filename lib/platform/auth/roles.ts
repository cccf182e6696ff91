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
  'users.manage': ['administrator'],
  'vocabulary.manage': ['administrator'],
} as const satisfies Record<string, readonly (Role | 'visitor')[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Somebody who asks: signed in or a visitor. `authorId` is the record in `authors` under which they write. */
export type Actor = {
  readonly role: Role | 'visitor';
  readonly userId: string | null;
  readonly authorId: string | null;
  /** The scopes of the token that was used; null with a session, which has all that the role has. */
  readonly scopes: readonly Permission[] | null;
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
