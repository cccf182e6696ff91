import { DOCUMENT } from '@/lib/engines/formats/document.fixture';
import { send, signIn, somebodyElse } from './accounts';
import { expect, expectAccessible, test } from './fixtures';

test('what an editor changes in a public claim is public once a reviewer has passed it; returned, it waits with a reason', async ({
  page,
  browser,
}) => {
  const words = `Noted on the stroke of ${Date.now()}.`;
  await signIn(page, 'editor');
  const { version } = (await (await page.request.get('/api/claims/C-3')).json()) as { version: number };
  const desk = await somebodyElse(browser, 'reviewer');
  await desk.goto('/review');
  await expect(desk.getByRole('heading', { name: 'Changed in public records' })).toBeVisible();
  await send(page, 'patch', '/api/claims/C-3', { version, note: { en: words }, why: 'A note was lacking.' });
  await page.goto('/claims/C-3');
  const notice = page.getByRole('note').filter({ hasText: 'The public does not see this as it stands here' });
  await notice.getByText('What has changed').click();
  await expect(notice.getByText(words)).toBeVisible();
  await expectAccessible(page);

  const visitor = await somebodyElse(browser);
  await visitor.goto('/claims/C-3');
  await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(visitor.getByText(words)).toHaveCount(0);

  const waiting = desk.locator('#changes > ul > li').filter({ hasText: words });
  // Whoever has the page open sees it come by itself, at the next look.
  await expect(waiting).toBeVisible({ timeout: 20_000 });
  await expect(waiting.getByText('The public sees').first()).toBeVisible();
  await expectAccessible(desk);
  await waiting.locator('summary').press('Enter');
  await waiting.getByLabel('Note to the author').fill('Say of what.');
  await waiting.getByRole('button', { name: 'Return', exact: true }).press('Enter');
  // Why is for the reviewer to say: nothing is chosen before.
  await expect(waiting.getByLabel('Reason')).toBeFocused();
  await waiting.getByLabel('Reason').selectOption('unclear');
  await waiting.getByRole('button', { name: 'Return', exact: true }).press('Enter');
  await expect(waiting.getByText('Say of what.')).toBeVisible();
  // The keys stay at what came back; it waits for its author, and is not returned twice.
  await expect(waiting).toBeFocused();
  await expect(waiting.getByText(/^Returned by .+ It waits for .+ now\.$/)).toBeVisible();
  await expect(waiting.locator('summary')).toHaveCount(0);
  await expectAccessible(desk);
  await page.goto('/review');
  // Who made it reads why, and cannot pass it.
  const own = page.locator('#changes > ul > li').filter({ hasText: words });
  await expect(own.getByText('Say of what.')).toBeVisible();
  await expect(own.getByRole('button')).toHaveCount(0);

  await waiting.getByRole('button', { name: /^Make the change public after all\W+C-3$/ }).press('Enter');
  await expect(waiting).toHaveCount(0);
  // The keys go on at the row beside, never on its buttons.
  await expect(desk.locator('#changes > ul > li:focus, #changes:focus')).toHaveCount(1);
  await visitor.reload();
  await expect(visitor.getByText(words, { exact: true })).toBeVisible();
  await visitor.context().close();
  await desk.context().close();
});

test('what another desk published waits, when an editor brings it in, for a second person, who reads what it holds', async ({
  page,
  browser,
}) => {
  const name = `A dossier of another desk ${Date.now()}`;
  const document = { ...DOCUMENT, dossier: { ...DOCUMENT.dossier, title: { en: name } } };
  await signIn(page, 'editor');
  await page.goto('/desk/import');
  const file = { name: 'document.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(document)) };
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Show what would come in' }).press('Enter');
  await page.getByRole('button', { name: 'Bring it in' }).press('Enter');
  await expect(page.getByText('It waits for a second person')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'To the review desk' }).press('Enter');
  const own = page.locator('#changes > ul > li').filter({ hasText: name });
  await expect(own.getByRole('link', { name: 'The file' })).toBeVisible();

  const desk = await somebodyElse(browser, 'reviewer');
  await desk.goto('/review');
  const waiting = desk.locator('#changes > ul > li').filter({ hasText: name });
  await expect(waiting.getByText('Records of another desk')).toBeVisible();
  await expect(waiting.getByText(DOCUMENT.claims[0]!.proposition.en!)).toBeVisible();
  await expectAccessible(desk);
  const [sent] = await Promise.all([
    desk.waitForEvent('download'),
    waiting.getByRole('link', { name: 'The file' }).click(),
  ]);
  expect(sent.suggestedFilename()).toMatch(/^import-.*\.json$/);
  await waiting.locator('summary').press('Enter');
  await waiting.getByLabel('Reason').selectOption('sources');
  await waiting.getByLabel('Note to the author').fill('Ask them for a signed bundle.');
  await waiting.getByRole('button', { name: 'Return', exact: true }).press('Enter');
  await expect(waiting.getByText('Ask them for a signed bundle.')).toBeVisible();
  await desk.context().close();

  await page.reload();
  await expect(own.getByText('Ask them for a signed bundle.')).toBeVisible();
  await own.getByRole('button', { name: 'Take back' }).press('Enter');
  await expect(own).toHaveCount(0);
  await expect(page.locator('#changes > ul > li:focus, #changes:focus')).toHaveCount(1);
});

test('a proposed merging is told on both claims, and what came of it; returned, it is left to who proposed it', async ({
  page,
  browser,
}) => {
  await signIn(page, 'editor');
  const { version } = (await (await page.request.get('/api/claims/C-9')).json()) as { version: number };
  await send(page, 'post', '/api/claims/C-9/merge', { into: 'C-10', version, why: 'They say the same.' });
  const notice = (words: string) => page.getByRole('note').filter({ hasText: words });
  for (const [ref, told] of [
    ['C-9', 'A second person is to decide on this claim'],
    ['C-10', 'Another claim is proposed to be merged into this one'],
  ] as const) {
    await page.goto(`/claims/${ref}`);
    await notice(told).getByText('What is proposed').click();
    await expect(notice(told).getByText('To merge')).toBeVisible();
    await expectAccessible(page);
  }

  const desk = await somebodyElse(browser, 'reviewer');
  await desk.goto('/review');
  const waiting = desk.locator('#changes > ul > li').filter({ hasText: 'To merge' }).filter({ hasText: 'C-10' });
  await waiting.locator('summary').press('Enter');
  await waiting.getByLabel('Reason').selectOption('other');
  await waiting.getByLabel('Note to the author').fill('They name two ships.');
  await waiting.getByRole('button', { name: 'Return', exact: true }).press('Enter');
  await expect(waiting).toBeFocused();
  await expect(waiting.getByText('They name two ships.')).toBeVisible();
  await expect(waiting.locator('summary')).toHaveCount(0);
  await expect(waiting.getByRole('button', { name: /^Merge them after all/ })).toBeVisible();
  await desk.context().close();

  await page.reload();
  await expect(notice('What was proposed for this claim was returned')).toBeVisible();
  await expect(notice('Another claim is proposed')).toHaveCount(0);
  await page.goto('/review');
  const own = page.locator('#changes > ul > li').filter({ hasText: 'They name two ships.' });
  await own.getByRole('button', { name: 'Take back' }).press('Enter');
  await expect(own).toHaveCount(0);
  await page.goto('/claims/C-10');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(notice('for this claim')).toHaveCount(0);
});
