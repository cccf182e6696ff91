import { afterAll, expect, it } from 'vitest';
import { setSettings } from '@/lib/platform/env';
import { demand } from './permission';
import type { Permission, Role } from './roles';

setSettings({ COUNTERCLAIM_PUBLIC: 'public' });
afterAll(() => setSettings({}));

const asked = (role: Role | 'visitor', scopes: Permission[] | null, permission: Permission, language?: 'en' | 'zh') =>
  demand({ role, userId: null, authorId: null, scopes }, permission, language);

it.each([
  ['a session of a reader', 'reader', null, 'Your role does not allow this.', '您的角色不允许这样做。'],
  [
    'a token of an editor that may only read',
    'editor',
    ['facts.read'],
    'This token does not allow this: it lacks the scope “facts.write”.',
    '此令牌不允许这样做：它缺少权限“facts.write”。',
  ],
  ['a token of a reader', 'reader', ['facts.read'], 'Your role does not allow this.', '您的角色不允许这样做。'],
] as const)('%s hears what stands in the way of writing', (_, role, scopes, en, zh) => {
  const held = scopes && [...scopes];
  expect(() => asked(role, held, 'facts.write')).toThrow(en);
  expect(() => asked(role, held, 'facts.write', 'zh')).toThrow(zh);
});

it('sends a visitor to sign in, and lets through whoever may', () => {
  expect(() => asked('visitor', null, 'facts.write')).toThrow('Sign in to do this.');
  expect(() => asked('editor', ['facts.write'], 'facts.write')).not.toThrow();
});
