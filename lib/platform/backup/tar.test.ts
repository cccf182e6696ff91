import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { readTar, tarEnd, tarEntry } from './tar';

const at = new Date('2026-06-01T00:00:00Z');

async function* archive(after: () => void): AsyncGenerator<Buffer> {
  for (const piece of tarEntry('one', Buffer.from('words'), at)) yield Buffer.from(piece);
  yield tarEnd();
  after();
}

async function namesOf(stream: AsyncIterable<Buffer>): Promise<string[]> {
  const names = [];
  for await (const { name } of readTar(stream)) names.push(name);
  return names;
}

it('an archive is read to the end of what it came in, which may say only there that it was changed', async () => {
  expect(await namesOf(archive(() => {}))).toEqual(['one']);
  const damaged = archive(() => {
    throw new Error('incorrect data check');
  });
  await expect(namesOf(damaged)).rejects.toThrow('incorrect data check');
});
