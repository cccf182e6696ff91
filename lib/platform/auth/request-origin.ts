import { isIP } from 'node:net';
import { env } from '@/lib/platform/env';
import { Forbidden } from '@/lib/platform/errors';

const first = (value: string | null) => value?.split(',')[0]?.trim() || undefined;

/** Where the visitor's browser thinks it is: the public address of the settings, or what this request was sent to. */
export function originOf(headers: Headers): string {
  const known = env().COUNTERCLAIM_URL;
  if (known) return new URL(known).origin;
  const protocol = first(headers.get('x-forwarded-proto')) === 'https' ? 'https' : 'http';
  const host = first(headers.get('x-forwarded-host')) ?? headers.get('host') ?? '';
  return URL.canParse(`${protocol}://${host}`) ? new URL(`${protocol}://${host}`).origin : 'http://localhost';
}

/** Whether the visitor's own connection is encrypted, so that cookies may be kept to such connections. */
export const isSecure = (headers: Headers): boolean =>
  originOf(headers).startsWith('https:') || first(headers.get('x-forwarded-proto')) === 'https';

/**
 * Refuses a change that a page of another site had a browser send. Browsers say where a request comes from in
 * `Sec-Fetch-Site` (on secure connections) and `Origin` (with every POST); a page can forge neither. A request with
 * neither is no browser's page: it passes only where `without` says so, that is when no cookie would act for somebody.
 * Throws Forbidden.
 */
export function refuseForeign(headers: Headers, without: 'passes' | 'is refused'): void {
  const site = headers.get('sec-fetch-site');
  if (site === 'same-origin') return;
  const origin = headers.get('origin');
  if (origin === null && site === null && without === 'passes') return;
  // The scheme is left aside: a proxy that ends TLS may not tell us, and the host is what another site cannot have.
  const hosts = [first(headers.get('x-forwarded-host')), headers.get('host'), new URL(originOf(headers)).host];
  if (site === null && origin !== null && URL.canParse(origin) && hosts.includes(new URL(origin).host)) return;
  throw new Forbidden('This request came from another site and was refused. Nothing was changed.');
}

/**
 * The visitor's address, for counting wrong sign-ins and for the list of sessions. A proxy of ours appends it to
 * `X-Forwarded-For`; without a proxy the web server writes it there itself. Null where the header is not believed.
 */
export function addressOf(headers: Headers): string | null {
  // Known weakness: no proxy and the setting left at 1 means a visitor can write the header; the count per account holds then.
  const depth = env().COUNTERCLAIM_PROXIES;
  if (depth === 0) return null;
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const address = hops[hops.length - depth]?.replace(/^::ffff:/i, '') ?? '';
  return isIP(address) ? address : null;
}
