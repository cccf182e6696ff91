import { type Browser, expect, type Page } from '@playwright/test';
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

/** What a change sent by `page.request` must carry once somebody is signed in; a browser sends it by itself. */
export const FROM_OUR_PAGE = { 'sec-fetch-site': 'same-origin' };

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
  // As a page of ours would send it: with a session's cookie already there, anything else is refused.
  const reply = await page.request.post('/api/auth/sign-in', { form, headers: FROM_OUR_PAGE });
  expect(reply.status(), await reply.text()).toBe(200);
}

/** A second person at a browser of their own: signed in by a role, or a visitor. */
export async function somebodyElse(browser: Browser, role?: AccountRole): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  if (role) await signIn(page, role);
  return page;
}

/** Sends something to the API as whoever is signed in on the page, and answers what it says. */
export async function send(page: Page, method: 'post' | 'patch' | 'put', path: string, data: object) {
  const reply = await page.request[method](path, { data, headers: FROM_OUR_PAGE });
  expect(reply.ok(), await reply.text()).toBe(true);
  return reply.json();
}

/** Passes what waits on a record, by whoever is signed in on the page and has changed nothing of it. */
export async function passChanges(page: Page, ref: string): Promise<void> {
  const { items } = (await (await page.request.get(`/api/review/changes?ref=${ref}`)).json()) as {
    items: { id: string; version: number }[];
  };
  const data = { items: items.map(({ id, version }) => ({ id, version })) };
  await send(page, 'post', '/api/review/changes/pass', data);
}
