import { signIn } from './accounts';
import { expect, test } from './fixtures';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 1024, height: 1366 } });

test('words selected by finger have what can be done with them below, clear of the menu and handles of the device', async ({
  page,
}) => {
  await signIn(page, 'editor');
  await page.goto('/sources/S-1?capture=1&edit=1');
  const text = page.getByRole('textbox', { name: /^Text to mark/ });
  await expect(text).toBeFocused();
  // As the handles of a selection end: the browser says what is selected, and no key is pressed.
  const bottom = await text.evaluate((root) => {
    const letters = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let node = letters.nextNode();
    while (node && (node.textContent ?? '').length < 40) node = letters.nextNode();
    getSelection()?.setBaseAndExtent(node!, 0, node!, 40);
    return [...getSelection()!.getRangeAt(0).getClientRects()].at(-1)!.bottom;
  });
  const toolbar = page.getByRole('toolbar', { name: 'With the selected words' });
  await expect(toolbar).toBeVisible();
  expect((await toolbar.boundingBox())!.y).toBeGreaterThan(bottom + 20);
  const act = toolbar.getByRole('button', { name: /^Statement/ });
  expect((await act.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await act.tap();
  await expect(page.getByRole('complementary', { name: /^Statement/ })).toBeVisible();
});
