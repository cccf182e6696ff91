/**
 * What one request tells the page that follows it, in a cookie for a minute: what went wrong, what was typed, a link or
 * token that is shown once. The proxy takes the cookie away when that page is asked for.
 */
export type Flash = {
  /** The form it is about. */
  readonly form: string;
  readonly problem?: string;
  readonly done?: string;
  /** Minutes to wait, where tries were too many. */
  readonly minutes?: number;
  /** What was typed, passwords left out. */
  readonly values?: Readonly<Record<string, string>>;
  /** A secret, shown this once. */
  readonly secret?: string;
};

export const FLASH_COOKIE = 'flash';
/** Request header in which the proxy hands the cookie's value on to the page. */
export const FLASH_HEADER = 'x-counterclaim-flash';

/** The cookie's line; readable by the server alone. */
export function flashCookie(flash: Flash, secure: boolean): string {
  const value = Buffer.from(JSON.stringify(flash)).toString('base64url');
  return `${FLASH_COOKIE}=${value}; Path=/; Max-Age=60; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** What a cookie's value says; undefined for nothing or nonsense. */
export function readFlash(value: string | undefined): Flash | undefined {
  if (!value) return undefined;
  try {
    const read: unknown = JSON.parse(Buffer.from(value, 'base64url').toString());
    return typeof read === 'object' && read !== null && 'form' in read ? (read as Flash) : undefined;
  } catch {
    return undefined;
  }
}
