import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type en from '@/messages/en';

type Namespace = keyof typeof en;

/** The named parts of this request's catalogue: a browser gets the words its components speak and no others. */
export async function pickMessages(namespaces: readonly Namespace[]): Promise<Partial<typeof en>> {
  const messages = await getMessages();
  return Object.fromEntries(namespaces.map((name) => [name, messages[name]]));
}

/** Gives the client components inside it their own namespaces, with `ui`, which every piece may need. */
export async function ClientMessages({
  namespaces,
  children,
}: {
  namespaces: readonly Namespace[];
  children: ReactNode;
}) {
  return (
    <NextIntlClientProvider messages={await pickMessages(['ui', ...namespaces])}>{children}</NextIntlClientProvider>
  );
}
