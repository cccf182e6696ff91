import { signIn } from './accounts';
import { expect, expectAccessible, test } from './fixtures';

test('a dossier is begun from a filter, put in order, frozen, and taken away by a reader', async ({
  page,
  browser,
}) => {
  await signIn(page, 'editor');
  await page.goto('/dossiers/take?status=contested');
  await page.getByLabel('Its title').fill('What stands contested');
  await page.getByRole('button', { name: 'Begin a dossier' }).click();
  await expect(page).toHaveURL(/\/dossiers\/D-\d+\/edit$/);
  const reference = /D-\d+/.exec(page.url())![0];
  const claims = page.getByRole('list').filter({ has: page.getByRole('button', { name: /^Move C-\d+ up$/ }) });
  const second = (await claims.getByRole('listitem').nth(1).textContent())!.match(/C-\d+/)![0];
  await page.getByRole('button', { name: `Move ${second} up` }).click();
  await page.getByRole('textbox', { name: /^Foreword.*English/ }).fill('Both sides have something.');
  await page.getByRole('button', { name: 'Store', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Stored' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Freeze as an edition' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Edition 1 is frozen.' })).toBeVisible();

  const reader = await (await browser.newContext()).newPage();
  await reader.goto(`/dossiers/${reference}/editions/1`);
  await expect(reader.getByRole('heading', { level: 1, name: 'What stands contested' })).toBeVisible();
  await expect(reader.getByText('Both sides have something.')).toBeVisible();
  await expect(reader.locator('#claims li').first()).toContainText(second);
  await expectAccessible(reader);
  for (const [link, begins] of [
    ['PDF', '%PDF'],
    ['Signed bundle (ZIP)', 'PK'],
  ] as const) {
    const address = (await reader.getByRole('link', { name: link, exact: true }).getAttribute('href'))!;
    const [one, two] = [await reader.request.get(address), await reader.request.get(address)];
    expect((await one.body()).subarray(0, begins.length).toString()).toBe(begins);
    expect((await one.body()).equals(await two.body())).toBe(true);
  }
  // The content address leads to the same page.
  await reader.locator('#address a').click();
  await expect(reader).toHaveURL(new RegExp(`/dossiers/${reference}/editions/1$`));
});
