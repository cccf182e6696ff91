import { expect, type Page } from '@playwright/test';
import { FROM_OUR_PAGE } from './accounts';

/** A change over the API, as the page of whoever is signed in would send it. */
export async function post<T>(page: Page, path: string, data: object): Promise<T> {
  const reply = await page.request.post(`/api${path}`, { data, headers: FROM_OUR_PAGE });
  expect(reply.ok(), await reply.text()).toBe(true);
  return (await reply.json()) as T;
}

/** Takes a pasted article in as an editor would, all of it kept; answers the reference of its source. */
export async function takeIn(page: Page, title: string, text: string, publisher: string): Promise<string> {
  type Preview = { original: object; blocksSha256: string; blocks: unknown[] };
  const preview = await post<Preview>(page, '/captures/preview', { text });
  const { source } = await post<{ source: string }>(page, '/captures', {
    original: preview.original,
    blocksSha256: preview.blocksSha256,
    kept: preview.blocks.map((_, number) => number),
    record: { type: 'article-newspaper', title, language: 'en', publisher: { name: publisher } },
  });
  return source;
}
