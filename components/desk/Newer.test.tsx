import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { queries } from '@/components/data/client';
import { markup, wordsOf } from '@/components/ui/testing';
import { Newer } from './Newer';

test.each([
  [3, ''],
  [4, 'Somebody has changed T-3 since you opened it. When you save, both versions stand side by side.'],
])('a form that began from version 3 says, where version %i is in force: “%s”', (version, words) => {
  const client = new QueryClient();
  client.setQueryData(queries.history.version.queryKey({ input: { ref: 'T-3' } }), { version });
  const form = (
    <QueryClientProvider client={client}>
      <Newer reference="T-3" version={3} />
    </QueryClientProvider>
  );
  expect(wordsOf(markup(form))).toBe(words);
});
