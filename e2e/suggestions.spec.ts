import type { Page } from '@playwright/test';
import { FROM_OUR_PAGE, signIn } from './accounts';
import { expect, expectAccessible, test } from './fixtures';

/** An article of our own: one speaker who is put on record before, one who is not. */
const TEXT = [
  'Lantern tower was dark for a night',
  'Tamsin Orrell, the keeper of the lantern tower, said that the lamp had failed at nine in the evening.',
  '“Nobody rowed out to light it again,” Orrell said.',
  'Corin Vashti, a spokesman for the lights board, told reporters that the lamp had been lit all night.',
].join('\n\n');

async function post<T>(page: Page, path: string, data: object): Promise<T> {
  const reply = await page.request.post(`/api${path}`, { data, headers: FROM_OUR_PAGE });
  expect(reply.ok(), await reply.text()).toBe(true);
  return (await reply.json()) as T;
}

/** Takes the article in as an editor would; answers the reference of its source. */
async function takeIn(page: Page): Promise<string> {
  await post(page, '/speakers', { kind: 'person', name: { en: 'Tamsin Orrell' } });
  type Preview = { original: object; blocksSha256: string; blocks: unknown[] };
  const preview = await post<Preview>(page, '/captures/preview', { text: TEXT });
  const { source } = await post<{ source: string }>(page, '/captures', {
    original: preview.original,
    blocksSha256: preview.blocksSha256,
    kept: preview.blocks.map((_, number) => number),
    record: {
      type: 'article-newspaper',
      title: 'Lantern tower was dark for a night',
      language: 'en',
      publisher: { name: 'Lights Gazette' },
    },
  });
  return source;
}

test('what the machine offers is accepted, changed and dismissed with the keyboard alone', async ({ page }) => {
  await signIn(page, 'editor');
  const ref = await takeIn(page);
  await page.goto(`/sources/${ref}?edit=1`);
  const dock = page.getByRole('region', { name: 'Suggested statements' });
  await expect(dock.getByRole('status')).toHaveText('3 suggestions');
  await page.keyboard.press('j');
  await expect(dock.getByRole('status')).toHaveText('1 of 3');
  await expect(dock.getByText('the lamp had failed at nine in the evening', { exact: true })).toBeVisible();
  await expect(dock.getByText('Why:')).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('a');
  await expect(page.getByText('The statement is saved.')).toBeVisible();
  await expect(dock.getByRole('status')).toHaveText('1 of 2');
  await page.keyboard.press('x');
  await expect(page.getByText('Dismissed. It will not be offered again on this text.')).toBeVisible();
  await expect(dock.getByRole('status')).toHaveText('1 of 1');

  // Whoever is not on record is named first: the form opens with the name, and the words and the verb are there.
  await page.keyboard.press('a');
  const panel = page.getByRole('complementary', { name: /^Statement/ });
  const speaker = panel.getByRole('combobox', { name: 'Speaker' });
  await expect(speaker).toHaveValue('Corin Vashti');
  await expect(speaker).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Put on record' }).press('Enter');
  await expect(panel.getByRole('button', { name: /Corin Vashti told/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/T-\d+ is saved/)).toBeVisible();
  await expect(dock.getByRole('status')).toHaveText('No suggestions left');

  await page.reload();
  await expect(dock.getByRole('status')).toHaveText('No suggestions left');
});
