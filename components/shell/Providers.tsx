import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { pickMessages } from './ClientMessages';
import { QueryProvider } from './QueryProvider';

/** What every client component may count on: queries, URL state, toasts, and the few messages the pieces themselves speak. */
export async function Providers({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider messages={await pickMessages(['ui', 'errors'])}>
      <QueryProvider>{children}</QueryProvider>
    </NextIntlClientProvider>
  );
}
