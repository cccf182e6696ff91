import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { markup } from '@/components/ui/testing';
import type { DeskSource } from './desk-source';
import { TagPanel } from './MarkPanels';

test('the form of a tag opens with every topic to choose', () => {
  const desk = {
    user: 'editor',
    capture: { ref: 'S-1.1', text: 'Two masts fell.', language: 'en', whole: true },
    topics: [
      { key: 'masts', label: { en: 'Masts', zh: '桅杆' } },
      { key: 'storms', label: { en: 'Storms', zh: '风暴' } },
    ],
  } as unknown as DeskSource;
  const panel = (
    <QueryClientProvider client={new QueryClient()}>
      <TagPanel desk={desk} spans={[{ start: 0, end: 9 }]} selected={[]} sitting={null as never} onDone={() => {}} />
    </QueryClientProvider>
  );
  const choices = markup(panel, 'zh').matchAll(/<option value="(\w*)"[^>]*>([^<]+)/g);
  expect([...choices].map(([, key, word]) => [key, word])).toEqual([
    ['', expect.any(String)],
    ['masts', '桅杆'],
    ['storms', '风暴'],
  ]);
});
