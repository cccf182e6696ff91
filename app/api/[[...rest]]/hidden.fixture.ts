import { createHash } from 'node:crypto';
import { newId } from '@/lib/platform/ids';
import { answer } from './answer';
import { openApiDocument, operationsOf } from './openapi';
import { recordsOf } from './reads.fixture';

/** For tests: a word that stands in everything the public must not see, and nowhere else. */
export const WORD = 'Zwischenruf';
export const words = (of: string) => ({ en: `${WORD} of the ${of}` });

/** What a visitor is answered at an address of the API. */
export const ask = async (path: string): Promise<string> =>
  (await answer(new Request(`http://desk.example${path}`))).text();

/** The same without the question, which an answer may repeat. */
export const askedFor = async (path: string): Promise<string> =>
  (await ask(path)).replaceAll(`q=${WORD}`, '').replaceAll(`“${WORD}”`, '');

/** The address of every operation anybody may read, on the records of the sample, and searches for the word; `edition` is the address of one. */
export async function publicReads(edition: string): Promise<string[]> {
  const records = recordsOf(edition);
  const reads = operationsOf(await openApiDocument())
    .filter(({ method, operation }) => method === 'get' && operation['x-permission'] === 'facts.read')
    .filter(({ operation }) => operation.operationId !== 'dossiers.kept')
    .map(({ path, operation }) => records[operation.operationId!] ?? `/api${path}`);
  return [...reads, ...['claims', 'sources', 'speakers'].map((list) => `/api/${list}?q=${WORD}&limit=5`)];
}

/** A row for a text that somebody has taken in. */
export const captureRow = (sourceId: string, key: string, edition: number, text: string, by: string, at: Date) => ({
  ...({ kind: 'full_text', language: 'en', method: 'test' } as const),
  ...{ id: newId(), sourceId, key, edition, text, length: text.length },
  ...{ takenAt: at, createdAt: at, createdBy: by },
  textSha256: createHash('sha256').update(text).digest('hex'),
});
