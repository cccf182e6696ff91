'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';
import { getQueryClient } from '@/components/shell/query-client';
import { PaletteKeys } from './PaletteKeys';

type Props = ComponentProps<typeof PaletteKeys> &
  Pick<ComponentProps<typeof NextIntlClientProvider>, 'locale' | 'messages' | 'timeZone'>;

/** The palette with what it stands in: its words and the query cache of the visit. */
export function PaletteRoot({ locale, messages, timeZone, ...palette }: Props) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={timeZone}>
      <QueryClientProvider client={getQueryClient()}>
        <PaletteKeys {...palette} />
      </QueryClientProvider>
    </NextIntlClientProvider>
  );
}
