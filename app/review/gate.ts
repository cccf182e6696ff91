import { redirect } from 'next/navigation';
import { requestContext, serverClient } from '@/app/data/server';
import { allowed } from '@/lib/platform/auth/permission';

/** Who stands at the desk's own screens. Visitors are shown the way in, readers the way home. */
export async function atDeskScreen(path: string): Promise<{ user: string; author: string; reviews: boolean }> {
  const { actor } = await requestContext();
  if (actor.role === 'visitor') redirect(`/sign-in?to=${encodeURIComponent(path)}`);
  if (!allowed(actor, 'facts.write') || !actor.userId) redirect('/');
  const me = await (await serverClient()).users.me({});
  return { user: actor.userId, author: me.author ?? '', reviews: allowed(actor, 'assessments.review') };
}
