import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import { requestContext } from '@/app/data/server';
import { allowed } from '@/lib/platform/auth/permission';
import type { ListControl } from '../address';
import { ListDeskLoader } from './ListDeskLoader';

/** The desk above the claim list, for those who may write; readers get nothing of it. */
export async function ListDeskEntry({ controls }: { controls: readonly ListControl[] }) {
  const { actor } = await requestContext();
  if (!allowed(actor, 'facts.write') || !actor.userId) return null;
  const { claimDesk, desk, ui } = await getMessages();
  return (
    <NextIntlClientProvider messages={{ claimDesk, desk, ui }}>
      <ListDeskLoader controls={controls} />
    </NextIntlClientProvider>
  );
}
