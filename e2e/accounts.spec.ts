import type { Browser, Page } from '@playwright/test';
import { ACCOUNTS, PASSWORD, signIn } from './accounts';
import { type App, startApp } from './app';
import { expect, expectAccessible, test } from './fixtures';

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Goes through the screen of signing in. */
async function enter(page: Page, email: string, password: string): Promise<void> {
  await field(page, 'E-mail address').fill(email);
  await field(page, 'Password').fill(password);
  await press(page, 'Sign in');
}

const menu = (page: Page, name: string) => page.locator('header summary', { hasText: name });

test.describe('a new desk', () => {
  let app: App;
  test.beforeAll(async () => {
    app = await startApp(process.env.TEST_DATABASE_URL || process.env.DATABASE_URL || undefined);
  });
  test.afterAll(() => app.stop());

  test('from the first link to an editor who signs in, sees where, and signs out', async ({ page, browser }) => {
    // Three browsers and eight looks with axe: more than a minute on a busy machine.
    test.setTimeout(240_000);
    // It is said once the address has been said.
    await expect.poll(() => app.said()).toContain('/set-up?token=');
    const link = /http:\/\/\S+\/set-up\?token=\S+/.exec(app.said())?.[0] ?? '';
    expect(app.said().split('\n')[0]).toBe(`Counterclaim is at ${app.address}`);

    await page.goto(link);
    await expectAccessible(page);
    await field(page, 'Your name').fill('Ada Admin');
    await field(page, 'E-mail address').fill('ada@example.org');
    await field(page, 'Password').fill('the first password');
    await press(page, 'Make the account');
    await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
    await expectAccessible(page);

    const again = await page.request.get(link);
    expect(await again.text()).toContain('This link does not work');

    await menu(page, 'Ada Admin').click();
    await page.getByRole('link', { name: 'People and roles' }).click();
    await field(page, 'Name').fill('Edda Editor');
    await field(page, 'E-mail address').fill('edda@example.org');
    await field(page, 'Role').selectOption('editor');
    await press(page, 'Add and make a link');
    await expect(page.getByRole('main').getByRole('status')).toContainText('Edda Editor is added');
    const handed = await field(page, 'To copy').inputValue();
    await expectAccessible(page);
    await page.reload();
    await expect(field(page, 'To copy')).toHaveCount(0);

    await editorsTurn(browser, handed);

    await press(page, 'Disable Ada Admin');
    await expect(page.getByRole('main').getByRole('alert')).toContainText('last administrator');
    await press(page, 'Disable Edda Editor');
    await expect(page.getByRole('main').getByRole('status')).toContainText('disabled');
  });
});

/** The editor's own browser: sets a password, signs in from a second one, ends that session, signs out. */
async function editorsTurn(browser: Browser, link: string): Promise<void> {
  const [here, there] = [await browser.newContext(), await browser.newContext()];
  const page = await here.newPage();
  await page.goto(link);
  await expectAccessible(page);
  await field(page, 'Password').fill('the editor’s password');
  await press(page, 'Save the password and sign in');
  await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
  await expect(page.getByText('edda-editor')).toBeVisible();
  expect((await page.goto(new URL('/admin/users', link).href))?.status()).toBe(404);

  const other = await there.newPage();
  await other.goto(new URL('/sign-in?to=/claims', link).href);
  await enter(other, 'edda@example.org', 'the editor’s password');
  await expect(other).toHaveURL(/\/claims$/);
  await expect(menu(other, 'Edda Editor')).toBeVisible();

  await page.goto(new URL('/account', link).href);
  const sessions = page.getByRole('table', { name: 'Sessions' }).getByRole('row');
  await expect(sessions).toHaveCount(3);
  await sessions.filter({ hasNotText: 'this browser' }).getByRole('button', { name: /^End/ }).click();
  await expect(sessions).toHaveCount(2);
  await other.reload();
  await expect(other.locator('header').getByRole('link', { name: 'Sign in' })).toBeVisible();

  await menu(page, 'Edda Editor').click();
  await press(page, 'Sign out');
  await expect(page.locator('header').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await page.goto(new URL('/account', link).href);
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await here.close();
  await there.close();
}

test('signing in leads back to the page it was asked from; a wrong password keeps what was typed', async ({ page }) => {
  await page.goto('/claims');
  await page.locator('header').getByRole('link', { name: 'Sign in' }).click();
  await expectAccessible(page);
  await enter(page, ACCOUNTS.reader.email, 'not the password');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('The e-mail address or the password is wrong.');
  await expect(field(page, 'E-mail address')).toHaveValue(ACCOUNTS.reader.email);
  await expectAccessible(page);
  await enter(page, ACCOUNTS.reader.email, PASSWORD);
  await expect(page).toHaveURL(/\/claims$/);
  await expect(menu(page, ACCOUNTS.reader.name)).toBeVisible();
});

test('a token is shown once, works for a script, and stops when it is revoked', async ({
  page,
  playwright,
  baseURL,
}) => {
  await signIn(page, 'reviewer');
  await page.goto('/account');
  await page.getByText('Make a token', { exact: true }).click();
  const name = `journey ${Date.now()}`;
  await field(page, 'What it is for').fill(name);
  await page.getByLabel('Read drafts').check();
  await press(page, 'Make the token');
  const token = await field(page, 'To copy').inputValue();
  await expectAccessible(page);
  const script = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  expect(await (await script.get('/api/me')).json()).toMatchObject({ email: ACCOUNTS.reviewer.email });
  expect((await script.get('/api/me/tokens')).status()).toBe(403);
  await press(page, `Revoke “${name}”`);
  await expect(page.getByRole('main').getByRole('status')).toContainText('revoked');
  expect((await script.get('/api/me')).status()).toBe(401);
  await script.dispose();
});

test('everything is there in Chinese', async ({ page }) => {
  await page.goto('/sign-in?lang=zh');
  await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();
  await expectAccessible(page);
  await signIn(page, 'administrator');
  for (const [path, title] of [
    ['/account', '您的账户'],
    ['/admin/users', '人员与角色'],
  ] as const) {
    await page.goto(`${path}?lang=zh`);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectAccessible(page);
  }
});

test('nothing moves sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/sign-in');
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width()).toBe(360);
  await signIn(page, 'administrator');
  for (const path of ['/account', '/admin/users']) {
    await page.goto(path);
    expect(await width(), path).toBe(360);
  }
  await menu(page, ACCOUNTS.administrator.name).click();
  expect(await width()).toBe(360);
});

test('pages of visitors ask for no session', async ({ request }) => {
  const reply = await request.get('/');
  expect(reply.headers()['set-cookie'] ?? '').not.toContain('session');
});

test.describe('a private desk', () => {
  let app: App;
  test.beforeAll(async () => {
    const server = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL || undefined;
    app = await startApp(server, { COUNTERCLAIM_PUBLIC: 'private' });
    app.runWith(PASSWORD, 'user', 'add', ACCOUNTS.reader.email, '--role', 'reader', '--password-stdin');
  });
  test.afterAll(() => app.stop());

  test('shows visitors the door and readers what they asked for', async ({ page }) => {
    for (const path of ['/', '/claims?status=contested', '/method', '/no/such/page', '/claims/x.png', '/x.png']) {
      await page.goto(app.address + path);
      expect(new URL(page.url()).pathname).toBe('/sign-in');
    }
    expect((await page.request.get(`${app.address}/api/claims`)).status()).toBe(401);
    // Nothing that programs and other sites read on a public desk is given out: no feed, table, embed, export or map.
    const files = [
      ...['/feeds/claims.atom', '/feeds/claims/C-1.json', '/feeds/corrections.atom', '/tables/claims.csv'],
      ...['/embed/claims', '/embed/claims/C-1', `/oembed?url=${encodeURIComponent(`${app.address}/claims/C-1`)}`],
      ...['/api/exports/json?claims=C-1', '/api/changes', '/api/openapi.json', '/sitemap.xml', '/sitemaps/1.xml'],
    ];
    const answers = await Promise.all(files.map(async (path) => (await page.request.get(app.address + path)).status()));
    expect(answers).toEqual([...Array(10).fill(401), 404, 404]);
    expect(await (await page.request.get(`${app.address}/robots.txt`)).text()).toBe('User-agent: *\nDisallow: /\n');
    await page.goto(`${app.address}/claims?status=contested`);
    await enter(page, ACCOUNTS.reader.email, PASSWORD);
    await expect(page).toHaveURL(`${app.address}/claims?status=contested`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
