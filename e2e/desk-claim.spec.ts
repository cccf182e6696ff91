import { FROM_OUR_PAGE, signIn } from './accounts';
import { newClaim, open } from './claim-desk';
import { expect, expectAccessible, test } from './fixtures';

test('evidence is added with a file, changed with a reason, withdrawn, and taken back from that', async ({ page }) => {
  await signIn(page, 'editor');
  const claim = await newClaim(page, 'The operator logged 18 calls to Nassau on 15 December 2020.');
  await page.goto(`/claims/${claim}`);
  const sheet = await open(page, 'Evidence');
  await expect(sheet.getByRole('textbox', { name: 'What it says' })).toBeFocused();
  await page.keyboard.type('The log shows eighteen calls.');
  const log = { name: 'calls.csv', mimeType: 'text/csv', buffer: Buffer.from('date,calls\n2020-12-15,18\n') };
  await sheet.getByRole('combobox', { name: 'Which way it points' }).selectOption('supports');
  await sheet.getByRole('combobox', { name: 'Kind' }).selectOption('record');
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
    ['evidence', { polarity: 'supports', kind: 'record', text: { en: 'The log of the gate.' }, source: 'S-1' }],
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
  // Other journeys make claims at the same time: the second need not have the next number.
  const { relations } = (await (await page.request.get(`/api/claims/${claim}`)).json()) as {
    relations: { claim: { ref: string; proposition: { en: string } } }[];
  };
  const second = relations.find((each) => each.claim.proposition.en === 'The bells were rung.');
  await page.goto(`/claims/${second?.claim.ref}`);
  await expect(page.getByRole('heading', { level: 1, name: 'The bells were rung.' })).toBeVisible();
  await expect(page.getByText('The log of the gate.')).toBeVisible();
});

test('a claim that somebody else makes comes into an open list by itself', async ({ page, browser }) => {
  const word = `pontoon${Date.now()}`;
  await signIn(page, 'reviewer');
  await page.clock.install();
  await page.goto(`/claims?q=${word}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const other = await (await browser.newContext()).newPage();
  await signIn(other, 'editor');
  const claim = await newClaim(other, `The ${word} was closed on 3 May 2020.`);
  await other.context().close();
  const row = page.getByRole('link', { name: `The ${word} was closed on 3 May 2020.` });
  await expect(row).toBeHidden();
  await expect(async () => {
    await page.clock.fastForward(11_000);
    await expect(row).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(row).toHaveAttribute('href', `/claims/${claim}`);
});

test('claims are given to somebody and a view is kept without leaving the keys', async ({ page }) => {
  await signIn(page, 'editor');
  const word = `ferry${Date.now()}`;
  await newClaim(page, `The ${word} sailed on 3 May 2020.`);
  await page.goto(`/claims?q=${word}`);
  const sheet = page.getByRole('dialog');
  const opened = async (name: string) =>
    expect(async () => {
      await page.getByRole('button', { name }).press('Enter');
      await expect(sheet).toBeVisible({ timeout: 1_000 });
    }).toPass();
  await opened('Tag or assign');
  await expect(sheet.getByRole('combobox', { name: 'Add the topic' })).toBeFocused();
  await sheet.getByRole('combobox', { name: 'Ask to look at them' }).focus();
  await page.keyboard.type('Viktor');
  await page.keyboard.press('Control+Enter');
  await expect(sheet).toBeHidden();
  await opened('Saved views');
  await page.keyboard.type(word);
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('link', { name: word })).toHaveAttribute('href', `/claims?q=${word}`);
});

test('a report that rests on another counts with it as one origin', async ({ page }) => {
  await signIn(page, 'editor');
  const claim = await newClaim(page, `The lock keeper counted 31 boats on 7 May 2020 (${Date.now()}).`);
  await page.goto(`/claims/${claim}`);
  const sheet = await open(page, 'Evidence');
  const saved = async () => {
    await page.keyboard.press('Control+Enter');
    await expect(sheet).toBeHidden();
  };
  await expect(sheet.getByRole('textbox', { name: 'What it says' })).toBeFocused();
  // What an item lacks is said beside its field, and the focus goes there.
  await page.keyboard.press('Control+Enter');
  await expect(sheet.getByText('Say what it says.')).toBeVisible();
  // What is a judgement is not chosen before.
  await expect(sheet.getByRole('combobox', { name: 'Which way it points' })).toBeFocused();
  const judge = async () => {
    await sheet.getByRole('combobox', { name: 'Which way it points' }).selectOption('supports');
    await sheet.getByRole('combobox', { name: 'Kind' }).selectOption('record');
  };
  await judge();
  await sheet.getByRole('textbox', { name: 'What it says' }).fill('The log.');
  await page.keyboard.press('Control+Enter');
  await expect(sheet.getByText(/^Say where it can be looked at/)).toBeVisible();
  await expect(sheet.getByRole('combobox', { name: 'Source' })).toBeFocused();
  await sheet.getByRole('textbox', { name: /^Link/ }).fill('https://example.org/log');
  await sheet.getByRole('combobox', { name: 'Origin' }).selectOption('A new origin …');
  await sheet.getByRole('textbox', { name: 'Name of the origin' }).fill('The keeper’s log');
  await saved();
  // The origin of a moment ago is there for the next item, without a reload.
  await open(page, 'Evidence');
  await expect(sheet.getByRole('textbox', { name: 'What it says' })).toBeFocused();
  await page.keyboard.type('The paper prints the count.');
  await judge();
  await sheet.getByRole('textbox', { name: /^Link/ }).fill('https://example.org/paper');
  await sheet.getByRole('combobox', { name: 'Origin' }).selectOption('A new origin …');
  await sheet.getByRole('textbox', { name: 'Name of the origin' }).fill('The paper’s report');
  await sheet.getByRole('checkbox', { name: 'The keeper’s log' }).check();
  await saved();
  const { independence } = await (await page.request.get(`/api/claims/${claim}`)).json();
  expect(independence).toEqual({ reports: 2, origins: 1, circular: false });

  // The log turns out to rest on the paper: a circle, told before it is saved, flagged to readers, counted as one.
  await open(page, 'Evidence');
  await sheet.getByRole('button', { name: 'Change the origin “The keeper’s log”' }).press('Enter');
  await sheet.getByRole('checkbox', { name: 'The paper’s report' }).check();
  await expect(sheet.getByText(/^This goes round in a circle/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The origin is changed.')).toBeVisible();
  await expect(
    page
      .locator('#evidence')
      .getByText(/^Goes round in a circle/)
      .first(),
  ).toBeVisible();
  const round = await (await page.request.get(`/api/claims/${claim}`)).json();
  expect(round.independence).toEqual({ reports: 2, origins: 1, circular: true });
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Taken back: the change of the origin “The keeper’s log”.')).toBeVisible();
  await expect(page.locator('#evidence').getByText(/^Goes round in a circle/)).toHaveCount(0);

  // Its earlier versions stand in its form; one is brought back as a new one, and that is taken back too.
  const circles = async () => (await (await page.request.get(`/api/claims/${claim}`)).json()).independence.circular;
  await open(page, 'Evidence');
  await sheet.getByRole('button', { name: 'Change the origin “The keeper’s log”' }).press('Enter');
  await sheet.getByText('Earlier versions of the origin').click();
  await sheet.getByRole('button', { name: 'Restore version 2' }).press('Enter');
  await expect(sheet).toBeHidden();
  expect(await circles()).toBe(true);
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Taken back: bringing the origin “The keeper’s log” back/)).toBeVisible();
  expect(await circles()).toBe(false);
});

test('a claim is made from the list, by a word typed into the palette', async ({ page }) => {
  await signIn(page, 'editor');
  await page.goto('/desk');
  const dialog = page.getByRole('dialog');
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(dialog.getByRole('combobox')).toBeFocused({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.type('make claim');
  await page.keyboard.press('Enter');
  const words = dialog.getByRole('textbox', { name: /Proposition/ });
  await expect(words).toBeFocused();
  await words.fill('The lighthouse of the journeys was lit in May 2019.');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/\/claims\/C-\d+$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The lighthouse of the journeys was lit in May 2019.',
  );
});
