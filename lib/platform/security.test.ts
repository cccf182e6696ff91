import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './security';

const page = { nonce: 'abc', secure: false, development: false };

test('scripts run with the nonce of the response and in no other way', () => {
  const policy = contentSecurityPolicy(page);
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).not.toMatch(/(?<!style-src-attr )'unsafe-inline'/);
});

test('no page may be framed and nothing is fetched from other hosts', () => {
  const policy = contentSecurityPolicy(page);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/https?:/);
});

test('only an encrypted page asks for encrypted parts', () => {
  expect(contentSecurityPolicy(page)).not.toContain('upgrade-insecure-requests');
  expect(contentSecurityPolicy({ ...page, secure: true })).toContain('upgrade-insecure-requests');
});
