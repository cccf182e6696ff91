import type { Page } from '@playwright/test';
import { send } from './accounts';
import { expect } from './fixtures';

/** A claim of its own for each journey, so that none meets what another did. */
export async function newClaim(page: Page, words: string): Promise<string> {
  const data = { case: 'caribbean-signalling', proposition: { en: words } };
  return (await send(page, 'post', '/api/claims', data)).ref;
}

/** Opens one of the forms of a claim by the keyboard. */
export async function open(page: Page, act: string) {
  const button = page.getByRole('navigation', { name: 'At the desk' }).getByRole('button', { name: act, exact: true });
  const sheet = page.getByRole('dialog');
  // The button stands there before its script does.
  await expect(async () => {
    await button.press('Enter');
    await expect(sheet).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return sheet;
}
