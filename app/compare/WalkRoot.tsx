'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { ComponentProps } from 'react';
import { Walk } from './Walk';

/** The walk with the words it stands in. */
export function WalkRoot({
  locale,
  messages,
  timeZone,
  ...walk
}: ComponentProps<typeof Walk> &
  Pick<ComponentProps<typeof NextIntlClientProvider>, 'locale' | 'messages' | 'timeZone'>) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={timeZone}>
      <Walk {...walk} />
    </NextIntlClientProvider>
  );
}
