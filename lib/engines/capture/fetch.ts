import { lookup as systemLookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './address';
import { Refusal } from './draft';
import { LIMITS } from './limits';
import { Unpacking } from './unpack';

/** A page as the server gave it; `url` is where the last redirect led. */
export type Fetched = { bytes: Uint8Array; url: string; contentType: string; redirects: string[] };
export type FetchCode =
  | 'bad_url'
  | 'forbidden_address'
  | 'unreachable'
  | 'too_many_redirects'
  | 'too_large'
  | 'too_slow'
  | 'refused'
  | 'no_such_page'
  | 'server_trouble'
  | 'bomb';
export type FetchResult = { ok: true; value: Fetched } | { ok: false; code: FetchCode; message: string };

export type FetchOptions = {
  /** Hosts with port ("127.0.0.1:8080") let through all checks of address and port; for tests and mirrors at home. */
  allow?: readonly string[];
  /** Answers a name's addresses; the system's resolver unless given. */
  resolve?: (host: string) => Promise<string[]>;
  signal?: AbortSignal;
  /** Told the bytes so far and, where the server says, of how many. */
  onProgress?: (bytes: number, total: number | null) => void;
  maxBytes?: number;
  milliseconds?: number;
};

const MOST_REDIRECTS = 5;
const TIME = 30_000;
/** Says what we are, so that a publisher can tell and can refuse. */
const AGENT = 'Counterclaim capture (an editor asked for this page)';

/**
 * Fetches one page or file by GET for a capture. Only http and https on ports 80 and 443, only public addresses: every
 * hop's name is resolved, every address it has is checked, and the connection is made to the checked address itself, so
 * a name that changes its answer in between leads nowhere. No cookies, no credentials, at most five redirects.
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<FetchResult> {
  const timeout = AbortSignal.timeout(options.milliseconds ?? TIME);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  try {
    return { ok: true, value: await follow(address, { ...options, signal }) };
  } catch (error) {
    if (error instanceof NotFetched) return { ok: false, code: error.code, message: error.message };
    if (error instanceof Refusal) return { ok: false, code: 'bomb', message: error.message };
    if (timeout.aborted) return { ok: false, code: 'too_slow', message: 'The page took too long to answer.' };
    return { ok: false, code: 'unreachable', message: 'The page could not be reached.' };
  }
}

class NotFetched extends Error {
  constructor(
    readonly code: FetchCode,
    message: string,
  ) {
    super(message);
  }
}

type Settled = FetchOptions & { signal: AbortSignal };

async function follow(address: string, options: Settled): Promise<Fetched> {
  const redirects: string[] = [];
  let url = parsed(address);
  for (;;) {
    const response = await request(url, await checkedAddress(url, options), options);
    const next = response.headers.location;
    if (!next || ![301, 302, 303, 307, 308].includes(response.statusCode ?? 0)) {
      return { ...(await bodyOf(response, options)), url: url.href, redirects };
    }
    response.destroy();
    redirects.push(url.href);
    if (redirects.length > MOST_REDIRECTS)
      throw new NotFetched('too_many_redirects', 'The page redirects more than five times.');
    url = parsed(next, url);
  }
}

/** The URL parser turns decimal, octal, hexadecimal and full-width hosts into plain addresses, which are then checked. */
function parsed(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new NotFetched('bad_url', 'This is no web address.');
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new NotFetched('bad_url', 'Only addresses that begin with http or https can be fetched.');
  }
  if (url.username !== '' || url.password !== '')
    throw new NotFetched('bad_url', 'The address must not hold a user name or password.');
  return url;
}

type Checked = { address: string; family: 4 | 6 };

async function checkedAddress(url: URL, options: Settled): Promise<Checked> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  const allowed = options.allow?.includes(`${host}:${port}`) ?? false;
  if (!allowed && port !== '80' && port !== '443') {
    throw new NotFetched('forbidden_address', 'Only the ports 80 and 443 can be fetched from.');
  }
  const addresses = isIP(host) ? [host] : await resolved(host, options);
  // One closed address among several is enough: the next connection might take it.
  if (!allowed && !addresses.every(isPublicAddress)) {
    throw new NotFetched(
      'forbidden_address',
      'This address leads into a private or reserved network and is not fetched.',
    );
  }
  const address = addresses.find((a) => isIP(a) === 4) ?? addresses[0]!;
  return { address, family: isIP(address) === 6 ? 6 : 4 };
}

async function resolved(host: string, options: Settled): Promise<string[]> {
  const ask =
    options.resolve ?? (async (name: string) => (await systemLookup(name, { all: true })).map((a) => a.address));
  const addresses = await ask(host).catch(() => []);
  options.signal.throwIfAborted();
  if (addresses.length === 0) throw new NotFetched('unreachable', 'There is no such host.');
  return addresses;
}

function request(url: URL, to: Checked, options: Settled): Promise<http.IncomingMessage> {
  const { get } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    get(
      url,
      {
        // The name stays for the Host header and the certificate; the socket goes to the address that was checked.
        lookup: (_host, wanted, done) =>
          wanted.all ? done(null, [to] as never) : done(null, to.address as never, to.family),
        agent: false,
        signal: options.signal,
        maxHeaderSize: 64 * 1024,
        headers: {
          'user-agent': AGENT,
          accept: 'text/html,application/pdf,*/*;q=0.5',
          'accept-encoding': 'gzip, br, identity',
        },
      },
      resolve,
    ).on('error', reject);
  });
}

/** What an editor can do about a status: look at the address, try again later, or bring the page in as a file. */
function meaningOf(status: number): FetchCode {
  if (status === 404 || status === 410) return 'no_such_page';
  return status >= 500 || status === 429 ? 'server_trouble' : 'refused';
}

async function bodyOf(
  response: http.IncomingMessage,
  options: Settled,
): Promise<{ bytes: Uint8Array; contentType: string }> {
  const status = response.statusCode ?? 0;
  if (status !== 200 && status !== 203) {
    response.destroy();
    throw new NotFetched(meaningOf(status), `The server answered with status ${status}.`);
  }
  const most = options.maxBytes ?? LIMITS.input;
  const claimed = Number(response.headers['content-length'] ?? Number.NaN);
  if (claimed > most) tooLarge(response, most);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) tooLarge(response, most);
    chunks.push(chunk);
    options.onProgress?.(size, Number.isFinite(claimed) ? claimed : null);
  }
  if (!response.complete) throw new NotFetched('unreachable', 'The page broke off before its end.');
  const bytes = unpacked(Buffer.concat(chunks), response.headers['content-encoding']);
  if (bytes.length > most) tooLarge(response, most);
  return { bytes, contentType: response.headers['content-type'] ?? '' };
}

function tooLarge(response: http.IncomingMessage, most: number): never {
  response.destroy();
  throw new NotFetched('too_large', `The page is larger than ${Math.floor(most / 2 ** 20)} MB.`);
}

function unpacked(bytes: Buffer, encoding: string | undefined): Uint8Array {
  const how = ({ gzip: 'gzip', 'x-gzip': 'gzip', br: 'brotli', deflate: 'zlib' } as const)[
    (encoding ?? '').trim().toLowerCase()
  ];
  return how && bytes.length > 0 ? new Unpacking().open(bytes, how) : bytes;
}
