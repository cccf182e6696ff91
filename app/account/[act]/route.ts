import { type FormAct, formRoute } from '@/app/account/form-route';
import type { Permission } from '@/lib/platform/auth/roles';
import { LOCALE_COOKIE, localeOf, PREFERENCE_MAX_AGE } from '@/lib/platform/preferences';

const back = (part: string) => () => `/account${part}`;

/** The forms of the account's page. */
const ACTS: Record<string, FormAct> = {
  details: {
    back: back(''),
    run: async (sent, _, client) => {
      const language = localeOf(sent.text('language')) ?? null;
      await (await client()).users.update({ name: sent.text('name'), language });
      const cookie = language && `${LOCALE_COOKIE}=${language}; Path=/; Max-Age=${PREFERENCE_MAX_AGE}; SameSite=Lax`;
      return { to: '/account', cookies: cookie ? [cookie] : [], flash: { done: 'details' } };
    },
  },
  password: {
    back: back('#password'),
    run: async (sent, _, client) => {
      await (await client()).users.changePassword({ current: sent.text('current'), password: sent.text('password') });
      return { to: '/account#password', flash: { done: 'password' } };
    },
  },
  'end-session': {
    back: back('#sessions'),
    run: async (sent, _, client) => {
      await (await client()).users.endSession({ id: sent.text('id') });
      return { to: '/account#sessions', flash: { done: 'session' } };
    },
  },
  'create-token': {
    back: back('#tokens'),
    run: async (sent, _, client) => {
      const days = sent.text('days') === '' ? null : Number(sent.text('days'));
      const scopes = sent.all('scopes') as Permission[];
      const { token } = await (await client()).users.createToken({ name: sent.text('name'), scopes, days });
      return { to: '/account#tokens', flash: { done: 'token', secret: token } };
    },
  },
  'revoke-token': {
    back: back('#tokens'),
    run: async (sent, _, client) => {
      await (await client()).users.revokeToken({ id: sent.text('id') });
      return { to: '/account#tokens', flash: { done: 'revoked' } };
    },
  },
};

export const POST = formRoute(ACTS);
