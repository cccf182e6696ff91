import { notFound, redirect } from 'next/navigation';
import { requestContext } from '@/app/data/server';
import { allowed } from '@/lib/platform/auth/permission';
import type { Permission } from '@/lib/platform/auth/roles';

/** Who stands before a screen of administration: visitors are shown the way in; others without `permission` are not told that it exists. */
export async function administers(permission: Permission, path: string): Promise<void> {
  const { actor } = await requestContext();
  if (actor.role === 'visitor') redirect(`/sign-in?to=${encodeURIComponent(path)}`);
  if (!allowed(actor, permission)) notFound();
}
