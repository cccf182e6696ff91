import { describe, expect, it } from 'vitest';
import { type Actor, may, PERMISSIONS, type Permission, ROLES, type Role, tokenScopes, writes } from './roles';

const actor = (role: Role | 'visitor', scopes: Permission[] | null = null): Actor => ({
  role,
  userId: null,
  authorId: null,
  scopes,
});
const HELD: Record<string, string> = {
  'facts.read': 'visitor reader editor reviewer administrator',
  'drafts.read': 'editor reviewer administrator',
  'facts.write': 'editor reviewer administrator',
  'assessments.review': 'reviewer administrator',
  'account.read': 'reader editor reviewer administrator',
  'account.manage': 'reader editor reviewer administrator',
  'users.manage': 'administrator',
  'vocabulary.manage': 'administrator',
};
const all = Object.keys(PERMISSIONS) as Permission[];
const everybody = ['visitor', ...ROLES] as const;
const table = all.flatMap((permission) => everybody.map((role) => ({ permission, role })));

describe('what a role may do', () => {
  it('is written down here for every permission there is', () => {
    expect(Object.keys(HELD).filter((name) => !all.includes(name as Permission))).toEqual([]);
    const unsaid = all.filter((name) => !(name in HELD));
    // A permission added elsewhere must at least keep visitors from everything but reading.
    for (const name of unsaid) expect(may(actor('visitor'), name, { public: true }), name).toBe(false);
  });

  it.each(table.filter(({ permission }) => permission in HELD))('$role and $permission', ({ permission, role }) => {
    const held = HELD[permission]!.split(' ').includes(role);
    expect(may(actor(role), permission, { public: true })).toBe(held);
    expect(may(actor(role), permission, { public: false })).toBe(held && role !== 'visitor');
  });

  it('grows from role to role', () => {
    for (const [index, role] of ROLES.entries())
      for (const permission of all.filter((each) => may(actor(role), each, { public: true })))
        for (const higher of ROLES.slice(index)) expect(may(actor(higher), permission, { public: true })).toBe(true);
  });
});

describe('what a token may do', () => {
  it.each(table)('$role with the one scope $permission', ({ permission, role }) => {
    for (const asked of all)
      expect(may(actor(role, [permission]), asked, { public: true })).toBe(
        asked === permission && may(actor(role), asked, { public: true }),
      );
  });

  it('is nothing without scopes', () => {
    for (const role of everybody)
      for (const asked of all) expect(may(actor(role, []), asked, { public: true })).toBe(false);
  });

  it.each(ROLES)('is never more than a %s may, nor the running of the account', (role) => {
    expect(tokenScopes(role)).not.toContain('account.manage');
    for (const scope of tokenScopes(role)) expect(may(actor(role), scope, { public: true })).toBe(true);
  });
});

it('people who may write facts have an author’s record', () => {
  for (const role of ROLES) expect(writes(role)).toBe(may(actor(role), 'facts.write', { public: true }));
});
