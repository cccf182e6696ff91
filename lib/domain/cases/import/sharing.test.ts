import { expect, it } from 'vitest';
import type { Transaction } from '@/lib/platform/db';
import { sharingOf } from './sharing-data';

it('asks what the case and all others use where a record differs, each once, and not before', async () => {
  const answers = [[], [{ kind: 'source', id: 'theirs' }]];
  let asked = 0;
  const tx = { $queryRaw: async () => answers[asked++] } as unknown as Transaction;
  const refuse = sharingOf(tx, { id: 'ours', slug: 'weir' }).refuse('source');
  expect(asked).toBe(0);
  const judged = (id: string) => refuse({ id } as never, { key: 'gazette' }, ['title']);
  expect(await judged('theirs')).toMatchObject({ why: 'record-elsewhere' });
  expect(await judged('nobodys')).toBeNull();
  expect(asked).toBe(2);
});
