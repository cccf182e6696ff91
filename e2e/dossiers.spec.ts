import { send, signIn, somebodyElse } from './accounts';
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
  // With the keyboard alone: the row that was moved keeps the focus, and its new place is said.
  const down = page.getByRole('button', { name: `Move ${second} down` });
  await down.press('Enter');
  await expect(down).toBeFocused();
  await expect(page.getByText(`${second} is now claim 2 of`)).toBeAttached();
  const up = page.getByRole('button', { name: `Move ${second} up` });
  await up.press('Enter');
  await expect(up).toBeFocused();
  await page.getByRole('textbox', { name: /^Foreword.*English/ }).fill('Both sides have something.');
  await page.getByRole('button', { name: 'Store', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Stored' })).toBeVisible();
  await expectAccessible(page);
  const preview = await page.getByRole('link', { name: 'See it as readers will' }).getAttribute('href');
  expect(await (await page.request.get(preview!)).text()).toContain('Both sides have something.');
  await page.getByRole('button', { name: 'Freeze as an edition' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Edition 1 is frozen.' })).toBeVisible();
  await page.getByRole('link', { name: 'See its page' }).click();
  await expect(page).toHaveURL(/\/editions\/1$/);
  // A job leaves its link also to whoever loads the page anew.
  await page.getByRole('combobox', { name: 'Make it in the background' }).selectOption('markdown');
  await page.getByRole('button', { name: 'Make it in the background' }).click();
  const made = page.getByRole('link', { name: `counterclaim-${reference}-edition-1.en.md` });
  await expect(made).toBeVisible();
  await page.reload();
  await expect(made).toBeVisible();
  expect(await (await page.request.get((await made.getAttribute('href'))!)).text()).toContain('Both sides have');

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
  // The whole of it is read on the screen.
  await reader.getByRole('link', { name: 'Read it here' }).click();
  await expect(reader.getByRole('heading', { level: 3, name: new RegExp(`^${second}`) })).toBeVisible();
  await reader.goBack();
  // The content address leads to the same page.
  await reader.locator('#address a').click();
  await expect(reader).toHaveURL(new RegExp(`/dossiers/${reference}/editions/1$`));
});

test.describe('a dossier that two edit', () => {
  // The browser notes the refusal of what was sent for an older version.
  test.use({ allowedComplaints: [/409/] });

  test('two who edit one dossier choose field by field, and nothing that was typed is lost', async ({
    page,
    browser,
  }) => {
    await signIn(page, 'editor');
    const begun = { title: { en: `Two desks ${Date.now()}` }, claims: ['C-1', 'C-2', 'C-3'] };
    const { ref, version } = await send(page, 'post', '/api/dossiers', begun);
    await page.goto(`/dossiers/${ref}/edit`);
    await page.getByRole('textbox', { name: /^Foreword.*English/ }).fill('My foreword.');
    await page.getByRole('button', { name: 'Move C-2 up' }).press('Enter');
    await expect(page.getByText('Kept as a draft')).toBeVisible();

    const other = await somebodyElse(browser, 'reviewer');
    const theirs = { version, title: { en: 'Their title' }, foreword: { en: 'Their foreword.' } };
    await send(other, 'put', `/api/dossiers/${ref}`, theirs);
    await other.context().close();

    // What was typed stands after a reload, and is told apart from theirs by what both began with.
    await page.reload();
    const foreword = page.getByRole('textbox', { name: /^Foreword.*English/ });
    await expect(foreword).toHaveValue('My foreword.');
    await foreword.press('Control+Enter');
    const both = page.getByRole('region', { name: 'Somebody else changed it meanwhile' });
    await expect(both).toBeFocused();
    await expect(both.getByRole('group', { name: 'Title' }).getByRole('radio', { name: /Their title/ })).toBeChecked();
    await expect(
      both.getByRole('group', { name: 'Foreword' }).getByRole('radio', { name: /My foreword/ }),
    ).toBeChecked();
    await expect(both.getByText('C-2').first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Stored' })).toBeVisible();
    const now = await (await page.request.get(`/api/dossiers/${ref}`)).json();
    expect([now.title.en, now.foreword.en, now.claims[0].claim.ref]).toEqual(['Their title', 'My foreword.', 'C-2']);
    // Its page has every version, each to be brought back.
    await page.goto(`/dossiers/${ref}`);
    await page.getByRole('button', { name: 'Earlier versions' }).press('Enter');
    await page.getByRole('button', { name: 'Restore version 2' }).press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByText('Their foreword.')).toBeVisible();
  });
});
