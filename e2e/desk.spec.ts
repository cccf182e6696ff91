import type { Browser, Page } from '@playwright/test';
import { type AccountRole, passChanges, signIn } from './accounts';
import { expect, expectAccessible, test } from './fixtures';

/** Reading notes of the bundled case: present with and without the real texts. */
const NOTES = '/sources/S-1?capture=1&edit=1';

/** Somebody else at a machine of their own. */
async function another(browser: Browser, role: AccountRole): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, role);
  return page;
}

/** Opens the workbench and waits until its caret stands in the text. */
async function atText(page: Page, address = NOTES) {
  await page.goto(address);
  const text = page.getByRole('textbox', { name: /^Text to mark/ });
  await expect(text).toBeFocused();
  return text;
}

test.describe('marking a source', () => {
  test('is done from the first word to the saved statement without a mouse', async ({ page }) => {
    await signIn(page, 'editor');
    await atText(page);
    // The end of the first sentence, then the whole of the next one.
    await page.keyboard.press('.');
    await page.keyboard.press('Shift+>');
    await expect(page.getByRole('toolbar', { name: 'With the selected words' })).toBeVisible();
    await page.keyboard.press('s');
    const panel = page.getByRole('complementary', { name: /^Statement/ });
    await expect(panel.getByRole('combobox', { name: 'Speaker' })).toBeFocused();
    // What is lacking is where the focus goes.
    await page.keyboard.press('Control+Enter');
    await expect(panel.getByText('Say who speaks: pick one or make one.')).toBeVisible();
    await expect(panel.getByRole('combobox', { name: 'Speaker' })).toBeFocused();
    // As fast as fingers are: the keys count for the list of these letters, whenever it comes.
    await page.keyboard.type('Durazo');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('combobox', { name: 'Speaker' })).toHaveValue(/Durazo/);
    // The chain follows the speaker: the paper, which we read, then whoever speaks.
    await expect(panel.getByRole('button', { name: /read by us/ })).toBeVisible();
    await expect(panel.getByRole('button', { name: /Durazo says|Durazo reports/ })).toBeVisible();
    const claim = panel.getByRole('combobox', { name: 'Add a claim' });
    await claim.focus();
    // What the words may bear on stands there before a letter is typed; Enter alone takes nothing of it.
    await expect(panel.getByRole('listbox', { name: 'Add a claim' })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('button', { name: /^Does not bear on/ })).toHaveCount(0);
    await page.keyboard.type('C-1');
    await page.keyboard.press('Enter');
    // How it bears is said next, without a key in between.
    const stance = panel.getByRole('combobox', { name: 'How it bears on C-1', exact: true });
    await expect(stance).toBeFocused();
    // Which side it stands on is never chosen for anybody; one letter says it.
    await expect(stance).toHaveValue('');
    await page.keyboard.press('d');
    // One too many, taken out again: its button goes, and the keys stay with the next one.
    await claim.focus();
    await page.keyboard.type('C-2');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Does not bear on C-2' }).press('Enter');
    await expect(panel.getByRole('button', { name: 'Does not bear on C-1' })).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(panel.getByText('Say how much each denial covers.')).toBeVisible();
    await panel.getByRole('combobox', { name: 'What the denial of C-1 covers' }).focus();
    await page.keyboard.type('part');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    const saved = page.getByRole('status').filter({ hasText: /T-\d+ is saved/ });
    await expect(saved).toBeVisible();
    const statement = /T-\d+/.exec((await saved.textContent())!)![0];
    await expect(panel).toBeHidden();
    // Its card has a place of its own in the margin, though it came while the page stood.
    await expect(page.locator(`[data-note="${statement}"]`)).toHaveAttribute('style', /top/);
    // The caret is back in the text, behind what was marked.
    await expect(page.getByRole('textbox', { name: /^Text to mark/ })).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Taken back: marking T-\d+/)).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByText(/^Done again: marking T-\d+/)).toBeVisible();
  });

  test('keeps what was typed through a reload', async ({ page }) => {
    await signIn(page, 'editor');
    await atText(page);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Shift+<');
    await page.keyboard.press('n');
    await page.getByRole('textbox', { name: 'Note' }).fill('Ask the embassy for the text.');
    await page.reload();
    await expect(page.getByRole('textbox', { name: /^Text to mark/ })).toBeFocused();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Shift+<');
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Ask the embassy for the text.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('The note is saved.')).toBeVisible();
    await expect(page.getByText(/1 note or tag on this text/)).toBeVisible();
  });

  test('looks for the words of a link before it is saved, and saves nothing over words not found', async ({ page }) => {
    await signIn(page, 'editor');
    await atText(page);
    await page.keyboard.press('Shift+>');
    await page.keyboard.press('s');
    const panel = page.getByRole('complementary', { name: /^Statement/ });
    await panel.getByRole('button', { name: 'Add a link' }).press('Enter');
    await panel.getByRole('combobox', { name: 'Where' }).focus();
    await page.keyboard.type('S-2');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await panel.getByRole('textbox', { name: /^Its words in S-2/ }).fill('words that stand nowhere');
    await page.keyboard.press('Control+Enter');
    await expect(panel.getByRole('textbox', { name: /^Its words in S-2/ })).toHaveAttribute('aria-invalid', 'true');
    await expect(panel.getByText('Say who speaks: pick one or make one.')).toBeHidden();
  });

  test('begins nothing with a form that was opened and left as it was', async ({ page }) => {
    await signIn(page, 'editor');
    await atText(page);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('t');
    const topic = page.getByRole('combobox', { name: 'Topic' });
    await topic.selectOption({ index: 1 });
    await expect(page.getByText('Kept as a draft')).toBeVisible();
    await topic.selectOption({ index: 0 });
    await expect(page.getByText('Kept as a draft')).toBeHidden();
    await expect
      .poll(async () => JSON.stringify(await (await page.request.get('/api/drafts')).json()), { timeout: 5_000 })
      .not.toContain('tag:new');
  });

  test('is not offered to readers', async ({ page }) => {
    await signIn(page, 'reader');
    await page.goto(NOTES);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Mark statements' })).toHaveCount(0);
  });
});

test.describe('one claim in two browsers', () => {
  test.use({ allowedComplaints: [/status of 409/] });

  test('shows both versions field by field and loses nothing', async ({ page, browser }) => {
    const other = await another(browser, 'reviewer');
    // A visitor, whose open page is two minutes older by the end.
    const visitor = await (await browser.newContext()).newPage();
    await visitor.clock.install();
    await visitor.goto('/claims/C-20');
    await signIn(page, 'editor');
    for (const each of [page, other]) {
      await each.goto('/claims/C-20?edit=1');
      await expect(each.getByRole('textbox', { name: 'Proposition (English)' })).toBeVisible();
    }
    await page
      .getByRole('textbox', { name: /^Where/ })
      .first()
      .fill('Nassau, as the editor has it');
    await other.getByRole('textbox', { name: /^Who/ }).first().fill('Somebody, as the reviewer has it');
    await other
      .getByRole('textbox', { name: /^Where/ })
      .first()
      .fill('Kingston, as the reviewer has it');
    await other.keyboard.press('Control+Enter');
    await expect(other.getByText('C-20 is saved.')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    const conflict = page.getByRole('region', { name: 'Somebody else changed it meanwhile' });
    await expect(conflict).toContainText('Nassau, as the editor has it');
    await expect(conflict).toContainText('Kingston, as the reviewer has it');
    // The form that held the focus is gone: the keys are at what is to be decided.
    await expect(conflict).toBeFocused();
    await expectAccessible(page);
    await conflict.getByRole('button', { name: 'Save what I chose' }).click();
    await expect(page.getByText('C-20 is saved.')).toBeVisible();
    await expect(page.getByText('Nassau, as the editor has it', { exact: true })).toBeVisible();
    await expect(page.getByText('Somebody, as the reviewer has it', { exact: true })).toBeVisible();
    // The public sees it once a third person has passed it.
    const third = await another(browser, 'administrator');
    await passChanges(third, 'C-20');
    await third.context().close();
    await visitor.clock.fastForward(125_000);
    await expect(visitor.getByText('This page has changed since you opened it.')).toBeVisible();
    await visitor.getByRole('button', { name: 'Show it as it is now' }).click();
    await expect(visitor.getByText('Kingston, as the reviewer has it', { exact: true })).toHaveCount(0);
    await expect(visitor.getByText('Nassau, as the editor has it', { exact: true })).toBeVisible();
    await visitor.context().close();
    // Taking one's own back leaves what the other wrote.
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Kingston, as the reviewer has it', { exact: true })).toBeVisible();
    await expect(page.getByText('Somebody, as the reviewer has it', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Earlier versions' }).press('Enter');
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByText('in force')).toBeVisible();
    await expectAccessible(page);
    await sheet.getByRole('button', { name: 'Restore version 1' }).press('Enter');
    await expect(page.getByText('C-20 is as it was, as a new version.')).toBeVisible();
    await expect(page.getByText('Kingston, as the reviewer has it', { exact: true })).toHaveCount(0);
    await other.context().close();
  });
});

test.describe('an assessment', () => {
  test('is published by somebody else, never by its author, and says whether it corrects', async ({
    page,
    browser,
  }) => {
    await signIn(page, 'reviewer');
    const served = await page.goto('/review/new?claim=C-5');
    // All statuses come with the page: a letter typed at once chooses among them.
    expect(await served?.text()).toContain('>Unverifiable</option>');
    await page.getByRole('combobox', { name: 'Evidence status' }).selectOption('unverifiable');
    await page.getByRole('textbox', { name: 'Rationale (English)' }).fill('Nothing that could decide it can be had.');
    await page.getByRole('checkbox').first().check();
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(/\/review\/A-\d+$/);
    // One key from anywhere in the form, heard once the form is there.
    const over = page.getByRole('button', { name: 'Hand over for review' });
    await expect(async () => {
      await page.keyboard.press('F6');
      await expect(over).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.press('Enter');
    // A reviewer by role, and yet not of their own work.
    await expect(page.getByText('This is your own work')).toBeVisible();
    // The button is gone; the keys are not at the top of the page.
    await expect(page.getByRole('main')).toBeFocused();
    await expect(page.getByRole('radio', { name: 'Publish it' })).toHaveCount(0);
    const address = page.url();

    const other = await another(browser, 'administrator');
    await other.goto('/desk');
    await expect(other.locator('#to-review').getByRole('link', { name: /^C-5 / })).toBeVisible();
    await other.goto(address);
    await other.getByRole('radio', { name: 'Publish it' }).check();
    await other.getByRole('radio', { name: 'No: more is known now' }).check();
    await other.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(other.getByText('It is published.')).toBeVisible();
    await other.goto('/claims/C-5');
    await expect(other.getByText('Nothing that could decide it can be had.')).toBeVisible();
    await page.goto('/desk');
    await expect(page.getByRole('heading', { level: 1, name: 'My work' })).toBeVisible();
    await expectAccessible(page);
    // From anywhere to anywhere: the palette goes, and the keys are in the page that comes.
    const place = page.getByRole('dialog').getByRole('combobox');
    await expect(async () => {
      await page.keyboard.press('Control+k');
      await expect(place).toBeFocused({ timeout: 1_000 });
    }).toPass();
    await page.keyboard.type('C-5');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/claims\/C-5$/);
    await expect(page.getByRole('main')).toBeFocused();
    await other.context().close();
  });

  test('comes back with a typed reason and a note', async ({ page, browser }) => {
    await signIn(page, 'editor');
    await page.goto('/review/new?claim=C-6');
    await page.getByRole('combobox', { name: 'Evidence status' }).selectOption('contested');
    await page.getByRole('textbox', { name: 'Rationale (English)' }).fill('So it seems.');
    await page.getByRole('checkbox').first().check();
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(/\/review\/A-\d+$/);
    await page.getByRole('button', { name: 'Hand over for review' }).click();
    await expect(page.getByText('This is your own work')).toBeVisible();
    const other = await another(browser, 'reviewer');
    await other.goto(page.url());
    await other.getByRole('radio', { name: 'Return it to its author' }).check();
    await other.getByRole('combobox', { name: 'Reason' }).selectOption('unclear');
    await other.getByRole('textbox', { name: 'Note to the author' }).fill('Say what it rests on.');
    await other.getByRole('button', { name: 'Return', exact: true }).click();
    await expect(other.getByText('It is returned to its author.')).toBeVisible();
    await page.goto('/review');
    await expect(page.getByText('Nothing was returned to you')).toHaveCount(0);
    // Every page says that something happened.
    await expect(page.getByTitle('Your account')).toContainText(/\d+ unread notices?/);
    await page.goto(other.url());
    await expect(page.getByText('Say what it rests on.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Begin anew from this' })).toBeVisible();
    // Who did what with it, and when; nothing of an assessment is brought back.
    const sheet = page.getByRole('dialog');
    await expect(async () => {
      await page.getByRole('button', { name: 'Earlier versions' }).press('Enter');
      await expect(sheet).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(sheet.getByText('now Viktor Reviewer')).toBeVisible();
    await expect(sheet.getByText('now returned')).toBeVisible();
    await expect(sheet.getByRole('button', { name: /^Restore/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
    // Whoever mends it has the reviewer's words before them.
    await page.getByRole('link', { name: 'Begin anew from this' }).click();
    await expect(page).toHaveURL(/\/review\/new\?/);
    await expect(page.getByText('Say what it rests on.')).toBeVisible();
    await other.context().close();
  });
});
