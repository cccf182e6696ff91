import { send, signIn, somebodyElse } from './accounts';
import { expect, expectAccessible, test } from './fixtures';

test('what an editor adds to a public claim is public once a reviewer has passed it by the keyboard', async ({
  page,
  browser,
}) => {
  const words = `A harbour log of that week names the same numbers (${Date.now()}).`;
  await signIn(page, 'editor');
  const item = { polarity: 'supports', kind: 'record', text: { en: words }, source: 'S-1' };
  await send(page, 'post', '/api/claims/C-3/evidence', item);
  await page.goto('/claims/C-3');
  const added = page.locator('#evidence li').filter({ hasText: words });
  await expect(added.getByText('not public yet')).toBeVisible();
  await page.goto('/review');
  // Its editor reads along and cannot pass it.
  const own = page.getByRole('listitem').filter({ hasText: words }).first();
  await expect(own.getByText('yours: somebody else passes it')).toBeVisible();
  await expect(own.getByRole('button')).toHaveCount(0);

  const visitor = await somebodyElse(browser);
  await visitor.goto('/claims/C-3');
  await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(visitor.getByText(words)).toHaveCount(0);

  const desk = await somebodyElse(browser, 'reviewer');
  await desk.goto('/review');
  await expectAccessible(desk);
  const waiting = desk.locator('#additions > ul > li').filter({ hasText: words });
  const box = waiting.getByRole('listitem').filter({ hasText: words }).getByRole('checkbox');
  await expect(box).toBeChecked();
  await box.press('Space');
  await expect(box).not.toBeChecked();
  await box.press('Space');
  await waiting.getByRole('button', { name: /^Make public/ }).press('Enter');
  await expect(waiting).toHaveCount(0);
  await visitor.reload();
  await expect(visitor.getByText(words)).toBeVisible();
  await expect(visitor.getByText('not public yet')).toHaveCount(0);
  await visitor.context().close();
  await desk.context().close();
});
