import { expect, expectAccessible, test } from './fixtures';

test('the app says that it is alive and ready', async ({ request }) => {
  const health = await request.get('/api/health');
  expect(await health.json()).toEqual({ status: 'ok' });
  const ready = await request.get('/api/ready');
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toEqual({ status: 'ready' });
});

test('a connection that waits is kept for longer than a proxy keeps it', async ({ request }) => {
  const { 'keep-alive': kept } = (await request.get('/api/health')).headers();
  expect(kept).toBe('timeout=65');
});

test('every page carries a policy with a nonce of its own, and no page can be framed', async ({ request }) => {
  const policies = [];
  for (let visit = 0; visit < 2; visit += 1) {
    const { 'content-security-policy': policy, ...headers } = (await request.get('/')).headers();
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['x-powered-by']).toBeUndefined();
    policies.push(policy);
  }
  expect(policies[0]).not.toBe(policies[1]);
});

test('behind a proxy that ends TLS the browser is told to stay with TLS', async ({ request }) => {
  const plain = await request.get('/');
  expect(plain.headers()['strict-transport-security']).toBeUndefined();
  const secure = await request.get('/', { headers: { 'x-forwarded-proto': 'https' } });
  expect(secure.headers()['strict-transport-security']).toContain('max-age=');
});

test.describe('a page that is not there', () => {
  test.use({ allowedComplaints: [/status of 404/] });

  test('says so, in a page that works like any other', async ({ page }) => {
    const reply = await page.goto('/no/such/page');
    expect(reply?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
});
