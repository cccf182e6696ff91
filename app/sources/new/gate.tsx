import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { requestContext } from '@/app/data/server';
import { EmptyState } from '@/components/ui/EmptyState';
import { allowed } from '@/lib/platform/auth/permission';

/**
 * What stands before a screen of capturing: a visitor is led to the sign-in and back, a reader is told that this is for
 * editors. Answers the id of the user for whom the screen keeps what is typed, or what to show instead.
 */
export async function captureGate(path: string): Promise<{ userId: string } | { instead: ReactNode }> {
  const { actor } = await requestContext();
  if (actor.role === 'visitor') redirect(`/sign-in?to=${encodeURIComponent(path)}`);
  if (actor.userId && allowed(actor, 'facts.write')) return { userId: actor.userId };
  const t = await getTranslations('capture');
  return { instead: <EmptyState title={t('forbidden')}>{t('forbiddenHint')}</EmptyState> };
}
