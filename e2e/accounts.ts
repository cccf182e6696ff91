import { expect, type Page } from '@playwright/test';
import type { App } from './app';

/** The accounts every journey finds, one a role. Made once a run by `counterclaim user add`. */
export const ACCOUNTS = {
  reader: { name: 'Rosa Reader', email: 'reader@example.org' },
  editor: { name: 'Edda Editor', email: 'editor@example.org' },
  reviewer: { name: 'Viktor Reviewer', email: 'reviewer@example.org' },
  administrator: { name: 'Ada Administrator', email: 'administrator@example.org' },
} as const;

export type AccountRole = keyof typeof ACCOUNTS;

export const PASSWORD = 'a password of the journeys';

/** Makes the accounts; called by the global set-up. */
export function addAccounts(app: App): void {
  for (const [role, { name, email }] of Object.entries(ACCOUNTS))
    app.runWith(PASSWORD, 'user', 'add', email, '--name', name, '--role', role, '--password-stdin');
}

/**
 * Signs the browser of a page in as the account of a role, without going through the screen (accounts.spec.ts does):
 * `await signIn(page, 'editor');` before the first `page.goto`.
 */
export async function signIn(page: Page, role: AccountRole): Promise<void> {
  const form = { email: ACCOUNTS[role].email, password: PASSWORD };
  const reply = await page.request.post('/api/auth/sign-in', { form });
  expect(reply.status(), await reply.text()).toBe(200);
}
