import { type FormAct, formRoute } from '@/app/account/form-route';
import { originOf } from '@/lib/platform/auth/request-origin';
import type { Role } from '@/lib/platform/auth/roles';

const back = () => '/admin/users';

/** The forms of the accounts' page. Shapes are checked by the procedures. */
const ACTS: Record<string, FormAct> = {
  add: {
    back,
    run: async (sent, request, client) => {
      const given = { email: sent.text('email'), name: sent.text('name'), role: sent.text('role') as Role };
      const { user, link } = await (await client()).users.add(given);
      const secret = `${originOf(request.headers)}${link.path}`;
      return {
        to: '/admin/users',
        flash: { done: link.mailed ? 'addedMailed' : 'added', secret, values: { who: user.name } },
      };
    },
  },
  role: {
    back,
    run: async (sent, _, client) => {
      const user = await (await client()).users.setRole({ id: sent.text('id'), role: sent.text('role') as Role });
      return { to: '/admin/users', flash: { done: 'role', values: { who: user.name } } };
    },
  },
  disable: {
    back,
    run: async (sent, _, client) => {
      const user = await (await client()).users.setDisabled({ id: sent.text('id'), disabled: true });
      return { to: '/admin/users', flash: { done: 'disabled', values: { who: user.name } } };
    },
  },
  enable: {
    back,
    run: async (sent, _, client) => {
      const user = await (await client()).users.setDisabled({ id: sent.text('id'), disabled: false });
      return { to: '/admin/users', flash: { done: 'enabled', values: { who: user.name } } };
    },
  },
  reset: {
    back,
    run: async (sent, request, client) => {
      const { path, mailed } = await (await client()).users.reset({ id: sent.text('id') });
      const secret = `${originOf(request.headers)}${path}`;
      return {
        to: '/admin/users',
        flash: { done: mailed ? 'resetMailed' : 'reset', secret, values: { who: sent.text('who') } },
      };
    },
  },
};

export const POST = formRoute(ACTS);
