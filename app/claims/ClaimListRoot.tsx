'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';
import { getQueryClient } from '@/components/shell/query-client';
import { ClaimBrowser } from './ClaimBrowser';

type ListProps = ComponentProps<typeof ClaimBrowser> &
  Pick<ComponentProps<typeof NextIntlClientProvider>, 'locale' | 'messages' | 'timeZone'>;

/**
 * The list with what it stands in: its words and the query cache of the visit. Without the URL library of the desk's
 * screens: the list keeps its own address.
 */
export function ClaimListRoot({ locale, messages, timeZone, ...list }: ListProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={timeZone}>
      <QueryClientProvider client={getQueryClient()}>
        <ClaimBrowser {...list} />
      </QueryClientProvider>
    </NextIntlClientProvider>
  );
}
