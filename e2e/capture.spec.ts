import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { docxOf, pdfOf, wrapped } from '@/lib/engines/capture/files.fixture';
import { signIn } from './accounts';
import { beforeScripts, expect, expectAccessible, test } from './fixtures';

/** An article of our own; every journey has its own words, since the same words are never stored twice. */
const article = (about: string) => [
  `Nobody has said who opened the ${about} during the night before the flood.`,
  `A keeper of the ${about} told this paper that it stood open at two in the morning, and that he heard no bell.`,
  `The county denies that anybody in its service was near the ${about} at that hour.`,
  `Three villages below the ${about} were under water when the bells rang at four.`,
];
const pasted = (about: string) => `Who opened the ${about}?\n\nBy Ann Lee\n\n${article(about).join('\n\n')}`;

async function readPasted(page: Page, text: string, path = '/sources/new'): Promise<void> {
  await page.goto(path);
  await page.getByLabel('Text', { exact: false }).last().fill(text);
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'What would be kept' })).toBeFocused();
}

async function readFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto('/sources/new');
  await page.getByLabel('File').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Read', exact: true }).click();
}

const blocks = (page: Page) => page.getByRole('list', { name: 'Paragraphs of the text' }).getByRole('listitem');

test('a visitor is led to the sign-in and back; a reader is told that this is for editors', async ({ page }) => {
  await page.goto('/sources/new');
  await expect(page).toHaveURL(/sign-in\?to=/);
  await signIn(page, 'reader');
  await page.goto('/sources/new');
  await expect(page.getByText('Only editors take texts in')).toBeVisible();
});

test('a pasted text is corrected, survives a reload, and becomes a source, with the keyboard alone', async ({
  page,
}) => {
  await signIn(page, 'editor');
  await page.goto('/sources/new');
  await expectAccessible(page);
  await page.getByLabel('Address').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused();
  await page.keyboard.insertText(pasted('upper sluice'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What would be kept' })).toBeFocused();
  await expectAccessible(page);

  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Who opened the upper sluice?');
  await expect(page.getByRole('textbox', { name: 'Authors' })).toHaveValue('Ann Lee');
  await page.getByRole('textbox', { name: 'Publisher' }).focus();
  await page.keyboard.insertText('Sluice Gazette');
  await page.getByRole('textbox', { name: 'Published' }).focus();
  await page.keyboard.insertText('yesterday');
  const first = page.getByRole('checkbox').first();
  await first.focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('checkbox').last()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(blocks(page).last()).toContainText('left out by you');

  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Publisher' })).toHaveValue('Sluice Gazette');
  await expect(blocks(page).last()).toContainText('left out by you');

  const take = page.getByRole('button', { name: 'Take into the house' });
  await take.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Write 2020, 2020-12 or 2020-12-15.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Published' }).fill('2026-11-20');
  await take.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sources\/S-\d+\?edit=1$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who opened the upper sluice?');
  await expect(page.locator('[data-text]').getByText(article('upper sluice')[2]!)).toBeVisible();
  await expect(page.getByText(article('upper sluice')[3]!)).toHaveCount(0);
  await expect(page.getByText('Sluice Gazette').first()).toBeVisible();

  await page.goto('/sources/new');
  await expect(page.getByRole('textbox', { name: 'Text' })).toHaveValue('');
});

test('what was pasted before the page came to life is read, and the same words are not stored twice', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const text = page.getByRole('textbox', { name: 'Text' });
  await beforeScripts(page, {
    lead: () => page.goto('/sources/new', { waitUntil: 'commit' }),
    act: () => text.fill(pasted('mill lock')),
    field: text,
  });
  await expect(text).toHaveValue(pasted('mill lock'));
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await page.getByRole('button', { name: 'Take into the house' }).click();
  await expect(page).toHaveURL(/\/sources\/S-\d+\?edit=1$/);
  const ref = new URL(page.url()).pathname.split('/').at(-1)!;
  await readPasted(page, pasted('mill lock'));
  await expect(page.getByText(`${ref}.1 has the very same words.`)).toBeVisible();
  await page.getByRole('button', { name: 'Take into the house' }).click();
  await expect(page.getByText('These very words are on record already.')).toBeVisible();
});

test('a text captured again shows what changed', async ({ page }) => {
  await signIn(page, 'editor');
  await readPasted(page, pasted('old dam'));
  await page.getByRole('button', { name: 'Take into the house' }).click();
  await expect(page).toHaveURL(/\/sources\/S-\d+\?edit=1$/);
  const path = new URL(page.url()).pathname;
  await readPasted(
    page,
    pasted('old dam').replace('at two in the morning', 'at three in the morning'),
    `${path}/recapture`,
  );
  await page.getByRole('button', { name: 'Take into the house' }).click();
  await expect(page).toHaveURL(new RegExp(`${path}/recapture/2$`));
  await expect(page.locator('del')).toContainText('two');
  await expect(page.locator('ins')).toContainText('three');
  await expectAccessible(page);
});

test('an address typed for a pasted text finds the work on record, and the text becomes its next', async ({ page }) => {
  await signIn(page, 'editor');
  await readPasted(page, pasted('north lock'));
  await page.getByRole('textbox', { name: 'Address' }).fill('https://www.locks.example/north?utm_source=feed');
  await page.getByRole('button', { name: 'Take into the house' }).click();
  await expect(page).toHaveURL(/\/sources\/S-\d+\?edit=1$/);
  const ref = new URL(page.url()).pathname.split('/').at(-1)!;
  await readPasted(page, 'Other words altogether stand at this address today, and not one of those that were here.');
  await page.getByRole('textbox', { name: 'Address' }).fill('http://locks.example/north#top');
  await page.getByRole('button', { name: `Take it as the next text of ${ref}` }).click();
  await expect(page.getByLabel('Take it as')).toHaveValue(ref);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take into the house' }).click();
  await expect(page).toHaveURL(new RegExp(`/sources/${ref}/recapture/2$`));
});

test.describe('what cannot be taken', () => {
  test.use({ allowedComplaints: [/status of (400|413|401)/] });

  test('a private address is not fetched, and a program is no text', async ({ page }) => {
    await signIn(page, 'editor');
    await page.goto('/sources/new');
    await page.getByLabel('Address').fill('http://169.254.169.254/latest/meta-data/');
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await expect(page.getByText('leads into a private or reserved network')).toBeVisible();
    await expect(page.getByLabel('Address')).toHaveValue('http://169.254.169.254/latest/meta-data/');
    await page.getByLabel('Address').fill('ftp://example.org/story');
    await page.getByRole('button', { name: 'Read', exact: true }).click();
    await expect(page.getByText('This is no web address that can be fetched')).toBeVisible();
    await readFile(page, 'story.txt', Buffer.alloc(26 * 2 ** 20, 'words '));
    await expect(page.getByText('larger than 25 MB')).toBeVisible();
    await readFile(page, 'story.html', Buffer.from([0x7f, 0x45, 0x4c, 0x46, ...new Uint8Array(3000)]));
    await expect(page.getByText('none of the kinds of file that can be read')).toBeVisible();
  });
});

test('scripts in an uploaded page are words or nothing, and never run', async ({ page }) => {
  await signIn(page, 'editor');
  const body = article('weir gate').map((words) => `<p onclick="window.ran=1">${words}</p>`);
  const html = `<html><head><title>Weir &lt;img src=x onerror="window.ran=2"&gt;</title><script>window.ran=3</script></head>
    <body onload="window.ran=4"><article>${body.join('')}<p>Marks as &lt;script&gt;window.ran=5&lt;/script&gt; are words in this sentence of the text.</p></article></body></html>`;
  await readFile(page, 'weir.html', Buffer.from(html));
  await expect(blocks(page).getByText('Marks as <script>window.ran=5</script> are words')).toBeVisible();
  await page.getByRole('button', { name: 'Take into the house' }).click();
  await expect(page).toHaveURL(/\/sources\/S-\d+\?edit=1$/);
  await expect(page.getByText('Marks as <script>window.ran=5</script> are words')).toBeVisible();
  expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
});

test('the screens speak Chinese', async ({ page }) => {
  await signIn(page, 'editor');
  await page.goto('/sources/new?lang=zh');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('收录来源');
  await page.getByRole('textbox', { name: '文本' }).fill(pasted('side canal'));
  await page.getByRole('button', { name: '读取' }).click();
  await expect(page.getByRole('button', { name: '收录入库' })).toBeVisible();
  await expectAccessible(page);
});

/** The real texts lie beside the project where one has them; they may not be shipped. */
const shared = resolve(import.meta.dirname, '../../shared/cases/caribbean-signalling');
const inPages = (lines: string[]) =>
  Array.from({ length: Math.ceil(lines.length / 48) }, (_, at) => lines.slice(at * 48, at * 48 + 48));
const plain = (words: string) => words.replace(/\n/g, ' ').replace(/[‘]/g, "'").replace(/…/g, '...');

test.describe('the real text', () => {
  test.skip(!existsSync(shared), 'the real texts are not beside the project');
  const paragraphs = () =>
    readFileSync(join(shared, 'tribune.txt'), 'utf8')
      .split(/\n{2,}/)
      .map((words) => words.trim())
      .filter(Boolean);
  const files: [string, () => Uint8Array][] = [
    ['tribune.txt', () => Buffer.from(paragraphs().join('\n\n'))],
    [
      'tribune.html',
      () =>
        Buffer.from(
          `<html><body>${paragraphs()
            .map((words) => `<p>${words}</p>`)
            .join('')}</body></html>`,
        ),
    ],
    ['tribune.docx', () => docxOf(paragraphs())],
    ['tribune.pdf', () => pdfOf(inPages(paragraphs().flatMap((words) => [...wrapped(plain(words)), ''])))],
  ];
  for (const [name, bytes] of files)
    test(`as ${name}: the article is kept and the comments are not`, async ({ page }) => {
      await signIn(page, 'editor');
      await readFile(page, name, Buffer.from(bytes()));
      await expect(page.getByRole('button', { name: 'Take into the house' })).toBeVisible();
      const kept = (await page.locator('li[data-kept="true"] p').allInnerTexts()).join('\n');
      expect(kept.replace(/\s+/g, ' ')).toMatch(/every cell phone conversation .{20,80} kept for a month\.\s*$/);
      expect(kept.length).toBeGreaterThan(5_800);
      expect(kept).not.toMatch(/says\.\.\.|Suggest removal/);
    });
});
