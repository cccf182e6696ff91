import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import en from '@/messages/en';
import { WhatWaits } from './WhatWaits';

const shown = (item: Parameters<typeof WhatWaits>[0]['item']): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={en} timeZone="UTC">
      <WhatWaits item={item} />
    </NextIntlClientProvider>,
  ).replace(/<[^>]+>/g, ' ');

it('tells of what would come in from another desk in words, and not what the public sees of it', () => {
  const claims = [{ en: 'The weir stood open.', zh: '水坝开着。' }];
  const told = shown({ kind: 'import', changes: [{ field: 'claims', before: null, after: claims }] });
  expect(told).toContain('The weir stood open.');
  expect(told).not.toMatch(/object|public sees/);
});

it('tells the parts of a claim in their order, and of a change what the public sees beside it', () => {
  expect(shown({ kind: 'split', changes: [{ field: 'parts', before: [], after: ['One. (T-1)', 'Two.'] }] })).toMatch(
    /One\. \(T-1\)\s+Two\./,
  );
  const told = shown({ kind: 'claims', changes: [{ field: 'note', before: null, after: { en: 'Ask.' } }] });
  expect(told).toMatch(/The public sees\s+nothing\s+It would see\s+Ask\./);
});
