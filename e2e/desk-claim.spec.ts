import type { Page } from '@playwright/test';
import { FROM_OUR_PAGE, signIn } from './accounts';
import { expect, expectAccessible, test } from './fixtures';

/** A claim of its own for each journey, so that none meets what another did. */
async function newClaim(page: Page, words: string): Promise<string> {
  const reply = await page.request.post('/api/claims', {
    data: { case: 'caribbean-signalling', proposition: { en: words } },
    headers: FROM_OUR_PAGE,
  });
  expect(reply.status(), await reply.text()).toBe(201);
  return (await reply.json()).ref;
}

/** Opens one of the forms of a claim by the keyboard. */
async function open(page: Page, act: string) {
  const button = page.getByRole('navigation', { name: 'At the desk' }).getByRole('button', { name: act, exact: true });
  const sheet = page.getByRole('dialog');
  // The button stands there before its script does.
  await expect(async () => {
    await button.press('Enter');
    await expect(sheet).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return sheet;
}

test('evidence is added with a file, changed with a reason, withdrawn, and taken back from that', async ({ page }) => {
  await signIn(page, 'editor');
  const claim = await newClaim(page, 'The operator logged 18 calls to Nassau on 15 December 2020.');
  await page.goto(`/claims/${claim}`);
  const sheet = await open(page, 'Evidence');
  await expect(sheet.getByRole('textbox', { name: 'What it says' })).toBeFocused();
  await page.keyboard.type('The log shows eighteen calls.');
  const log = { name: 'calls.csv', mimeType: 'text/csv', buffer: Buffer.from('date,calls\n2020-12-15,18\n') };
  await sheet.getByLabel('File').setInputFiles(log);
  await expect(sheet.getByText('calls.csv is kept with it.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`The evidence on ${claim} is saved.`)).toBeVisible();
  const file = page.getByRole('link', { name: 'File: calls.csv' });
  const kept = await page.request.get((await file.getAttribute('href'))!);
  expect([kept.headers()['content-disposition'], await kept.text()]).toEqual([
    expect.stringMatching(/^attachment/),
    'date,calls\n2020-12-15,18\n',
  ]);
  await page.getByRole('link', { name: /^Change E-/ }).click();
  await sheet.getByRole('combobox', { name: 'Which way it points' }).selectOption('refutes');
  await sheet.getByRole('textbox', { name: 'Why you change it' }).fill('Read again.');
  await page.keyboard.press('Control+Enter');
  await expect(sheet).toBeHidden();
  await expect(page.locator('#evidence').getByText('refutes')).toBeVisible();
  await page.getByRole('link', { name: /^Change E-/ }).click();
  await sheet.getByRole('button', { name: /^Withdraw E-/ }).click();
  await expect(page.getByText('No evidence is on record for it or against it.')).toBeVisible();
  // The desk goes on seeing it, struck through; and Ctrl with Z lets it stand again.
  await page.getByText('Evidence that was taken back').click();
  await expect(page.locator('del').getByText('The log shows eighteen calls.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Taken back: withdrawing E-/)).toBeVisible();
  await expect(page.locator('#evidence').getByText('refutes')).toBeVisible();
  // And its first version is brought back as a new one.
  await page.getByRole('link', { name: /^Change E-/ }).click();
  await sheet.getByRole('button', { name: 'Earlier versions' }).click();
  await sheet.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(sheet).toBeHidden();
  await expect(page.locator('#evidence').getByText('refutes')).toBeHidden();
});

test('a claim is split by the keyboard, with everything it holds', async ({ page }) => {
  await signIn(page, 'editor');
  const claim = await newClaim(page, 'The gate was opened and the bells were rung.');
  for (const [path, data] of [
    ['evidence', { polarity: 'supports', kind: 'record', text: { en: 'The log of the gate.' } }],
    ['relations', { kind: 'narrows', to: 'C-1' }],
  ] as const)
    await page.request.post(`/api/claims/${claim}/${path}`, { data, headers: FROM_OUR_PAGE });
  await page.goto(`/claims/${claim}`);
  const sheet = await open(page, 'Split');
  await expect(sheet.getByRole('textbox', { name: 'Part 1 (English)' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('The gate was opened.');
  await sheet.getByRole('textbox', { name: 'Part 2 (English)' }).focus();
  await page.keyboard.type('The bells were rung.');
  await expect(sheet.getByText(/^Left to assign: E-\d+, R-\d+$/)).toBeVisible();
  for (const group of ['Evidence', 'Relations']) {
    await sheet.getByRole('group', { name: group }).getByRole('radio', { name: 'part 2' }).focus();
    await page.keyboard.press('Space');
  }
  await expect(sheet.getByText('Everything is assigned.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  // The old reference leads to the first part; the second holds what was given to it.
  await expect(page.getByRole('heading', { level: 1, name: 'The gate was opened.' })).toBeVisible();
  const second = `/claims/C-${Number(page.url().split('C-')[1]) + 1}`;
  await page.goto(second);
  await expect(page.getByRole('heading', { level: 1, name: 'The bells were rung.' })).toBeVisible();
  await expect(page.getByText('The log of the gate.')).toBeVisible();
});
