import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type en from '@/messages/en';
import { QueryProvider } from './QueryProvider';

type Namespace = keyof typeof en;

/**
 * What client components that fetch or keep their state in the URL stand in: queries, URL state, and their own namespaces
 * of the catalogue (with `ui`, which every piece may need). Put it around the part of a page that needs it, never around
 * everything: it is some 20 kB compressed, and most reading needs none of it. The query cache is one for the whole visit.
 */
export async function Providers({
  namespaces = [],
  children,
}: {
  namespaces?: readonly Namespace[];
  children: ReactNode;
}) {
  const messages = await getMessages();
  const own: Partial<typeof en> = Object.fromEntries(
    ['ui' as const, ...namespaces].map((name) => [name, messages[name]]),
  );
  return (
    <NextIntlClientProvider messages={own}>
      <QueryProvider>{children}</QueryProvider>
    </NextIntlClientProvider>
  );
}
