import { send, signIn } from './accounts';
import { newClaim, open } from './claim-desk';
import { expect, expectAccessible, test } from './fixtures';

test('a relation that was untied is tied again by the keys, which is taken back and done again', async ({ page }) => {
  await signIn(page, 'editor');
  const claim = await newClaim(page, `The bell was rung at nine (${Date.now()}).`);
  const tied = await send(page, 'post', `/api/claims/${claim}/relations`, { kind: 'narrows', to: 'C-1' });
  const [{ ref }] = tied.relations;
  await page.goto(`/claims/${claim}`);
  const held = page.locator('#relations');
  const sheet = await open(page, 'Relate');
  await sheet.getByRole('button', { name: `Untie ${ref}` }).press('Enter');
  await expect(sheet).toBeHidden();
  await expect(held).toHaveCount(0);
  await open(page, 'Relate');
  await sheet.getByRole('button', { name: `Tie ${ref} again` }).press('Enter');
  await expect(page.getByText(`${ref} is tied again.`)).toBeVisible();
  await expect(held.getByRole('link', { name: `Change ${ref}` })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(`Taken back: tying ${ref} again.`)).toBeVisible();
  await expect(held).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  // Under its own reference, and the untying before it is taken back too.
  await expect(held.getByRole('link', { name: `Change ${ref}` })).toBeVisible();
  for (const _ of [1, 2]) await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Taken back: untying/)).toBeVisible();
  await expect(held.getByRole('link', { name: `Change ${ref}` })).toBeVisible();
});

test('a mark of omission is made from the claim, changed, brought back to an earlier version, taken back and made again', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const claim = await newClaim(page, `The sluice stood open for a night (${Date.now()}).`);
  await page.goto(`/claims/${claim}`);
  const held = page.locator('#omissions');
  const sheet = await open(page, 'Omissions');
  const source = sheet.getByRole('combobox', { name: 'Source that leaves it out' });
  await expect(source).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(sheet.getByText('Choose the source.')).toBeVisible();
  await source.fill('Chinese');
  await sheet.getByRole('option').first().waitFor();
  const picked = /S-\d+/.exec((await sheet.getByRole('option').first().textContent()) ?? '')![0];
  await page.keyboard.press('Enter');
  await expect(source).toHaveValue(new RegExp(`^${picked} `));
  await sheet.getByRole('textbox', { name: 'Remark' }).fill('Read to the end.');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(held.getByText('Read to the end.')).toBeVisible();

  const change = held.getByRole('link', { name: `Change the mark of ${picked}` });
  await change.press('Enter');
  await expect(sheet.getByRole('textbox', { name: 'Remark' })).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Twice.');
  await sheet.getByRole('textbox', { name: 'Why you change it' }).fill('Read again.');
  await page.keyboard.press('Control+Enter');
  await expect(held.getByText('Read to the end. Twice.')).toBeVisible();
  await change.press('Enter');
  await sheet.getByText('Earlier versions').click();
  await expect(sheet.getByText('Read again.')).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Restore version 1' }).press('Enter');
  await expect(held.getByText('Read to the end.')).toBeVisible();
  await expect(held.getByText('Twice.')).toHaveCount(0);

  await change.press('Enter');
  await sheet.getByRole('button', { name: 'Take the mark back' }).press('Enter');
  await expect(held).toHaveCount(0);
  await open(page, 'Omissions');
  await sheet.getByRole('button', { name: `Mark ${picked} again` }).press('Enter');
  await expect(held.getByText('Read to the end.')).toBeVisible();
  await expect(held.getByText('Twice.')).toHaveCount(0);
  // All of it is taken back in order, to nothing.
  for (const each of [`marking ${picked} on ${claim} again`, 'taking back', 'bringing', 'the change', 'marking']) {
    await page.keyboard.press('Control+z');
    await expect(page.getByText(new RegExp(`^Taken back: ${each}`)).last()).toBeVisible();
  }
  await expect(held).toHaveCount(0);
});

test('a note that was taken off a text is told with who did it, and put on again by the keys', async ({ page }) => {
  await signIn(page, 'editor');
  const text = `Ask for the log (${Date.now()}).`;
  await send(page, 'post', '/api/captures/S-2.1/marks', { start: 0, end: 4, text });
  await page.goto('/sources/S-2?capture=1&edit=1');
  await page.getByText(/\d+ notes? (or|and) tags? on this text/).click();
  const row = page.getByRole('listitem').filter({ hasText: text });
  await row.getByRole('button', { name: 'Take off' }).press('Enter');
  const off = page.getByRole('region', { name: 'Taken off' }).getByRole('listitem').filter({ hasText: text });
  await expect(off.getByText('Edda Editor')).toBeVisible();
  await expectAccessible(page);
  await off.getByRole('button', { name: 'Put on again' }).press('Enter');
  await expect(off).toHaveCount(0);
  await expect(row.getByRole('button', { name: 'Take off' })).toBeVisible();
});
