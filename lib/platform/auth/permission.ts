import { env } from '@/lib/platform/env';
import { Forbidden, Unauthorised } from '@/lib/platform/errors';
import { DEFAULT_LOCALE, type Locale } from '@/lib/platform/preferences';
import { type Actor, may, type Permission } from './roles';

/** Whether somebody may do something on this instance, which is public or private by its setting. */
export function allowed(actor: Actor, permission: Permission): boolean {
  return may(actor, permission, { public: env().COUNTERCLAIM_PUBLIC === 'public' });
}

/** What is said to somebody who may not: what stands in the way is the role, or only the token that was sent. */
const REFUSED: Record<Locale, { role: string; scope: (permission: Permission) => string }> = {
  en: {
    role: 'Your role does not allow this.',
    scope: (permission) => `This token does not allow this: it lacks the scope “${permission}”.`,
  },
  zh: {
    role: '您的角色不允许这样做。',
    scope: (permission) => `此令牌不允许这样做：它缺少权限“${permission}”。`,
  },
};

/**
 * Throws Unauthorised (a visitor, who may sign in) or Forbidden where somebody may not do something, with a sentence in
 * the language asked for. Whose role would allow it is told which scope the token lacks.
 */
export function demand(actor: Actor, permission: Permission, language: Locale = DEFAULT_LOCALE): void {
  if (allowed(actor, permission)) return;
  if (actor.role === 'visitor') throw new Unauthorised();
  const words = REFUSED[language];
  throw new Forbidden(allowed({ ...actor, scopes: null }, permission) ? words.scope(permission) : words.role);
}
