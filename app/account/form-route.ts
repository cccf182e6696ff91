import { ORPCError } from '@orpc/client';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { ZodError } from 'zod';
import { router } from '@/lib/domain/router';
import { actorOf } from '@/lib/platform/auth/actor';
import { addressOf, isSecure, refuseForeign } from '@/lib/platform/auth/request-origin';
import { hasSessionCookie } from '@/lib/platform/auth/session-cookie';
import { systemClock } from '@/lib/platform/clock';
import { errorReply, Failure, Forbidden, Invalid, TooLarge, Unauthorised } from '@/lib/platform/errors';
import { type Flash, flashCookie } from '@/lib/platform/flash';
import { log } from '@/lib/platform/log';
import { DEFAULT_LOCALE } from '@/lib/platform/preferences';

type Client = RouterClient<typeof router>;

/** A form as sent: `text` of a field (empty when it is missing), `all` values of one given several times. */
export type Sent = { text(name: string): string; all(name: string): string[] };

/** Where to go when it is done, with cookies to set and what the next page says. */
type Outcome = { to: string; cookies?: string[]; flash?: Omit<Flash, 'form'> };

/** What a form does. `back` is the page that holds it, where a failure is told. */
export type FormAct = {
  back(sent: Sent): string;
  /** Letters of each field that are handed back when the form fails; a cookie holds 4 kB in all. Default: 300. */
  keep?: number;
  run(sent: Sent, request: Request, client: () => Promise<Client>): Promise<Outcome>;
};

const BODY_MAX = 64 * 1024;
const SECRET_FIELDS = ['password', 'current', 'token'];

/**
 * Answers native forms, which work without scripts: does the act through the same procedures as the API and sends the
 * browser on to a page (303). Whoever does not ask for a page is answered in JSON with the status of the API.
 */
export const formRoute =
  (acts: Record<string, FormAct>) =>
  async (request: Request, { params }: { params: Promise<{ act: string }> }): Promise<Response> => {
    const name = (await params).act;
    const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
    if (!act) return new Response(null, { status: 404 });
    let sent: Sent = { text: () => '', all: () => [] };
    let typed: Record<string, string> = {};
    try {
      refuseForeign(request.headers, hasSessionCookie(request.headers) ? 'is refused' : 'passes');
      const data = await formOf(request);
      sent = {
        text: (field) => String(data.get(field) ?? ''),
        all: (field) => data.getAll(field).map(String),
      };
      typed = Object.fromEntries(
        [...data].flatMap(([field, value]) =>
          SECRET_FIELDS.includes(field) ? [] : [[field, String(value).slice(0, act.keep ?? 300)]],
        ),
      );
      const { to, cookies = [], flash } = await act.run(sent, request, () => clientOf(request));
      return reply(request, to, cookies, flash && { form: name, ...flash });
    } catch (error) {
      return refusal(request, error, act.back(sent), { form: name, values: typed });
    }
  };

async function formOf(request: Request): Promise<FormData> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_MAX)
    throw new TooLarge('This form is larger than any of ours.', BODY_MAX);
  return request.formData().catch(() => {
    throw new Invalid('Send a form.');
  });
}

const clientOf = async (request: Request): Promise<Client> =>
  createRouterClient(router, {
    context: {
      actor: await actorOf(request.headers),
      language: DEFAULT_LOCALE,
      now: systemClock,
      address: addressOf(request.headers),
    },
  });

const wantsPage = (request: Request) => (request.headers.get('accept') ?? '').includes('text/html');

function reply(request: Request, to: string, cookies: readonly string[], flash: Flash | undefined): Response {
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  if (!wantsPage(request)) return Response.json({ to, ...(flash ?? {}) }, { headers });
  if (flash) headers.append('set-cookie', flashCookie(flash, isSecure(request.headers)));
  headers.set('location', to);
  return new Response(null, { status: 303, headers });
}

function refusal(request: Request, error: unknown, back: string, flash: Flash): Response {
  const failure = failureOf(error);
  if (!(failure instanceof Failure)) log.error('A form failed.', { form: flash.form, error });
  if (!wantsPage(request)) {
    const { status, body, headers } = errorReply(failure);
    return Response.json(body, { status, headers: { ...headers, 'cache-control': 'no-store' } });
  }
  const seconds = failure instanceof Failure ? failure.extra.retryAfter : undefined;
  const minutes = seconds === undefined ? {} : { minutes: Math.ceil(seconds / 60) };
  // Signed out meanwhile: sign in first, then come back to the page with the form.
  const signedOut = failure instanceof Unauthorised && flash.form !== 'sign-in';
  const to = signedOut ? `/sign-in?to=${encodeURIComponent(back)}` : back;
  const form = signedOut ? 'sign-in' : flash.form;
  const problem = signedOut ? 'expired' : problemOf(failure);
  return reply(request, to, [], { ...flash, form, problem, ...minutes });
}

/** A procedure's error, or a shape that did not fit, as the failure it stands for. */
function failureOf(error: unknown): unknown {
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    return new Invalid(issue?.message ?? 'This form is not filled in.', issue && String(issue.path[0]));
  }
  if (!(error instanceof ORPCError)) return error;
  if (error.code === 'unauthorised') return new Unauthorised(error.message);
  if (error.code === 'forbidden') return new Forbidden(error.message);
  const { field, details } = (error.data ?? {}) as { field?: string; details?: { retryAfter?: number } };
  if (error.code === 'internal') return error.cause ?? error;
  const extra = { ...(field ? { field } : {}), ...(details?.retryAfter ? { retryAfter: details.retryAfter } : {}) };
  return new Failure(error.code as Failure['code'], error.message, extra);
}

const FIELDS = [
  'email',
  'name',
  'password',
  'current',
  'role',
  'token',
  'scopes',
  'days',
  'last',
  'disabled',
  'words',
  'about',
  'key',
  'definition',
  'label',
];

/** The word under which `messages/…/accounts.ts` says what went wrong. */
function problemOf(failure: unknown): string {
  if (!(failure instanceof Failure)) return 'failed';
  const field = failure.extra.field?.split('.')[0] ?? '';
  if (failure.code === 'invalid') return FIELDS.includes(field) ? field : 'failed';
  const words: Partial<Record<Failure['code'], string>> = {
    unauthorised: 'wrong',
    forbidden: 'forbidden',
    rate_limited: 'limited',
    not_found: 'gone',
    unavailable: 'provider',
    conflict: 'changed',
  };
  return words[failure.code] ?? 'failed';
}
