import { secret } from '@/lib/platform/secret';
import { isSigned } from './secrets';

/** The session's cookie; on encrypted connections with the prefix that makes browsers keep it to those. */
export const SESSION_COOKIE = 'counterclaim.session_token';
const NAMES = [`__Secure-${SESSION_COOKIE}`, SESSION_COOKIE];

/** Whether a request carries a session's cookie at all: pages of visitors need not ask the database. */
export const hasSessionCookie = (headers: Headers): boolean => cookieOf(headers) !== undefined;

/** The session's key in the database from its cookie, or null: none there, or not signed by this instance. */
export function sessionTokenOf(headers: Headers): string | null {
  const value = cookieOf(headers);
  const end = value?.lastIndexOf('.') ?? -1;
  if (!value || end < 1) return null;
  const token = value.slice(0, end);
  return isSigned(token, value.slice(end + 1), secret()) ? token : null;
}

function cookieOf(headers: Headers): string | undefined {
  const cookies = new Map(
    (headers.get('cookie') ?? '').split(';').map((pair) => {
      const [name = '', ...rest] = pair.trim().split('=');
      return [name, rest.join('=')];
    }),
  );
  const name = NAMES.find((each) => cookies.get(each));
  if (name === undefined) return undefined;
  try {
    return decodeURIComponent(cookies.get(name)!);
  } catch {
    return undefined;
  }
}
