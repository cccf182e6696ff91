import type { Page } from '@playwright/test';
import { signIn } from './accounts';
import { expect, expectAccessible, test } from './fixtures';
import { post, takeIn } from './take-in';

/** An article of our own: one speaker who is put on record before, one who is not. */
const TEXT = [
  'Lantern tower was dark for a night',
  'Tamsin Orrell, the keeper of the lantern tower, said that the lamp had failed at nine in the evening.',
  '“Nobody rowed out to light it again,” Orrell said.',
  'Corin Vashti, a spokesman for the lights board, told reporters that the lamp had been lit all night.',
].join('\n\n');

const cookiesOf = async (page: Page) =>
  (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

test('what the machine offers is accepted, changed and dismissed with the keyboard alone', async ({ page }) => {
  await signIn(page, 'editor');
  await post(page, '/speakers', { kind: 'person', name: { en: 'Tamsin Orrell' } });
  const ref = await takeIn(page, 'Lantern tower was dark for a night', TEXT, 'Lights Gazette');
  await page.goto(`/sources/${ref}?edit=1`);
  const dock = page.getByRole('region', { name: 'Suggested statements' });
  await expect(dock.getByRole('status')).toHaveText('3 suggestions');
  await page.keyboard.press('j');
  await expect(dock.getByRole('status')).toHaveText('1 of 3');
  await expect(dock.getByText('the lamp had failed at nine in the evening', { exact: true })).toBeVisible();
  await expect(dock.getByText(/^Why: reported speech with “that”; verb “said”; /)).toBeVisible();
  await expectAccessible(page);

  // All of a kind are shown before they are stored, and left again.
  await page.keyboard.press('Shift+A');
  await expect(dock.getByRole('heading', { name: 'Accept all: Reported with “that”' })).toBeFocused();
  await expect(dock.getByRole('button', { name: 'Accept 1' })).toBeEnabled();
  // Escape leaves it from wherever the focus has gone.
  for (let tab = 0; tab < 3; tab++) await page.keyboard.press('Tab');
  await expect(dock.locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dock.getByText('Why:')).toBeVisible();

  await page.keyboard.press('a');
  await expect(page.getByText('The statement is saved.')).toBeVisible();
  await expect(dock.getByRole('status')).toHaveText('1 of 2');
  await page.keyboard.press('x');
  const dismissed = page.getByText('Dismissed. It will not be offered again on this text.');
  await expect(dismissed).toBeVisible();
  // What is said in the corner covers nothing of what is offered.
  const foot = async () => (await dismissed.boundingBox())!.y + (await dismissed.boundingBox())!.height;
  expect(await foot()).toBeLessThanOrEqual((await dock.boundingBox())!.y);
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
  // What was stored as changed is offered again when it is taken back.
  await page.keyboard.press('Control+z');
  await expect(dock.getByRole('status')).toHaveText('1 of 1');
  await page.keyboard.press('Control+Shift+Z');
  await expect(dock.getByRole('status')).toHaveText('No suggestions left');

  // A page that is drawn anew says that it holds the text, and is not sent it again; who loads it gets all of it.
  const capture = `${ref}.1`;
  const { origin } = new URL(page.url());
  const drawn = async (held: string, dest: 'empty' | 'document') => {
    const headers = { rsc: '1', 'sec-fetch-dest': dest, cookie: `${await cookiesOf(page)}; held-text=${held}` };
    return (await fetch(`${origin}/sources/${ref}?edit=1`, { headers })).text();
  };
  const unmarked = 'Orrell said.';
  expect(await drawn(capture, 'empty')).not.toContain(unmarked);
  expect(await drawn('S-1.1', 'empty')).toContain(unmarked);
  expect(await drawn(capture, 'document')).toContain(unmarked);
  await expect(page.locator('[data-text]')).toContainText(unmarked);

  await page.reload();
  await expect(dock.getByRole('status')).toHaveText('No suggestions left');

  // What became of them is told to administrators, by rule, in a table that the keyboard reaches and scrolls.
  await signIn(page, 'administrator');
  await page.goto('/admin/suggestions');
  const rates = page.getByRole('region', { name: 'Suggestions by rule' });
  await expect(rates.getByRole('rowheader', { name: 'Reported with “that”' })).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Tab');
  await expect(rates).toBeFocused();
  await expectAccessible(page);
});

test('claims are tied to a suggestion by their digits before it is accepted, and taken back with it', async ({
  page,
}) => {
  await signIn(page, 'editor');
  await post(page, '/speakers', { kind: 'person', name: { en: 'Maren Quill' } });
  const claim = (en: string) =>
    post<{ ref: string }>(page, '/claims', { case: 'caribbean-signalling', proposition: { en } });
  const jammed = await claim('The ferry ramp jammed at four in the morning.');
  const repaired = await claim('The ferry ramp was repaired by the Quayside Company in August.');
  const text = [
    'Ferry ramp stood open for a night',
    'Maren Quill, the master of the ferry, said that the ferry ramp had jammed at four in the morning.',
    'Quill denied that the ferry ramp had been repaired by the Quayside Company in August.',
  ].join('\n\n');
  const ref = await takeIn(page, 'Ferry ramp stood open for a night', text, 'Quay Gazette');
  await page.goto(`/sources/${ref}?edit=1`);
  const dock = page.getByRole('region', { name: 'Suggested statements' });
  await expect(dock.getByRole('status')).toHaveText('2 suggestions');
  await page.keyboard.press('j');
  const tie = (to: { ref: string }, stance: string) =>
    dock.getByRole('button', { name: `Tie to ${to.ref} when accepted: ${stance}` });
  const press = async (to: { ref: string }, stance: string) => {
    await expect(tie(to, stance)).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press((await tie(to, stance).getAttribute('aria-keyshortcuts'))!);
    await expect(tie(to, stance)).toHaveAttribute('aria-pressed', 'true');
  };
  await press(jammed, 'asserts');
  await expect(dock.getByText(`Tied when accepted: ${jammed.ref} asserts`)).toBeAttached();
  expect((await tie(jammed, 'asserts').boundingBox())!.height).toBeGreaterThanOrEqual(24);
  await expectAccessible(page);
  // The form has what was chosen, and leaves it chosen.
  await page.keyboard.press('c');
  const panel = page.getByRole('complementary', { name: /^Statement/ });
  await expect(panel.getByLabel(`How it bears on ${jammed.ref}`)).toHaveValue('asserts');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(dock.getByRole('button', { name: 'Accept with 1 claim' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText('The statement is saved.')).toBeVisible();
  const carried = async (to: { ref: string }) => {
    const reply = await page.request.get(`/api/claims/${to.ref}`);
    return ((await reply.json()) as { statements: unknown[] }).statements.length;
  };
  expect(await carried(jammed)).toBe(1);
  await page.keyboard.press('Control+z');
  await expect(dock.getByRole('status')).toHaveText('2 of 2');
  expect(await carried(jammed)).toBe(0);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => carried(jammed)).toBe(1);

  // A denial says how much it covers: the form opens there.
  await expect(dock.getByRole('status')).toHaveText('1 of 1');
  await press(repaired, 'denies');
  await expect(dock.getByRole('button', { name: 'Accept, saying what is denied' })).toBeVisible();
  await page.keyboard.press('a');
  await expect(panel.locator('[data-coverage]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/T-\d+ is saved/)).toBeVisible();
  expect(await carried(repaired)).toBe(1);
});

test('who is possibly one under two names is judged, and the word taken back, with the keyboard alone', async ({
  page,
}) => {
  await signIn(page, 'editor');
  for (const en of ['Ottoline Farrowgate', 'Farrowgate, Ottoline'])
    await post(page, '/speakers', { kind: 'person', name: { en } });
  await signIn(page, 'reviewer');
  await page.goto('/review');
  await page.getByRole('link', { name: 'Possibly the same' }).press('Enter');
  const pair = page.locator('#speakers').getByRole('listitem').filter({ hasText: 'Farrowgate, Ottoline' });
  await pair.getByRole('button').press('Enter');
  await expect(page.getByText('Kept: they will not be offered again.')).toBeVisible();
  await expect(pair).toHaveCount(0);
  // Whatever was beside the pair has the focus: the next pair, or the head of the list.
  await expect(page.locator('#speakers :focus')).toBeVisible();
  await expectAccessible(page);

  const judged = page.locator('#decided').getByRole('listitem').filter({ hasText: 'Farrowgate, Ottoline' });
  await judged.getByRole('button').press('Enter');
  await expect(page.getByText('Taken back: they may be offered again.')).toBeVisible();
  await expect(judged).toHaveCount(0);
  await expect(pair).toHaveCount(1);
  await expect(page.locator('main :focus')).toBeVisible();
});

test('while a statement is written, claims that say the same in other words are offered with the reason', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const claim = await post<{ ref: string }>(page, '/claims', {
    case: 'caribbean-signalling',
    proposition: { en: 'The salt barge Heron sank beside the breakwater with 40 barrels.' },
  });
  const ref = await takeIn(page, 'Barge', 'The barge went down, the harbourmaster said.', 'Breakwater News');
  await page.goto(`/sources/${ref}?edit=1`);
  // Keys count once the workbench has taken the focus: before that the page has not woken.
  await expect(page.getByRole('textbox', { name: /^Text to mark/ })).toBeFocused();
  await page.keyboard.press('Shift+>');
  await page.keyboard.press('s');
  const panel = page.getByRole('complementary', { name: /^Statement/ });
  const picker = panel.getByRole('combobox', { name: 'Add a claim' });
  await picker.focus();
  // No claim holds all of these words: the same figure and ship are found all the same.
  await page.keyboard.type('Heron, a barge, was lost near the breakwater with 35 barrels');
  const offered = panel.getByRole('option', { name: new RegExp(`${claim.ref} · `) });
  await expect(offered).toBeVisible();
  await expect(offered).toContainText('different figure (35 here, 40 on record)');
});
