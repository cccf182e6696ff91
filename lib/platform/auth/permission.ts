import { env } from '@/lib/platform/env';
import { Forbidden, Unauthorised } from '@/lib/platform/errors';
import { type Actor, may, type Permission } from './roles';

/** Whether somebody may do something on this instance, which is public or private by its setting. */
export function allowed(actor: Actor, permission: Permission): boolean {
  return may(actor, permission, { public: env().COUNTERCLAIM_PUBLIC === 'public' });
}

/** Throws Unauthorised (a visitor, who may sign in) or Forbidden where somebody may not do something. */
export function demand(actor: Actor, permission: Permission): void {
  if (allowed(actor, permission)) return;
  throw actor.role === 'visitor' ? new Unauthorised() : new Forbidden();
}
