import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { log } from '@/lib/platform/log';
import { answer } from './answer';
import { bytesOf } from './reply-headers';

/** What is read most. The rest of the API (changes, sign-in, files) comes to the same `answer` through Next. */
const DIRECT = /^\/api\/(claims|cases|sources|speakers|statements)(?=[/?]|$)/;
/** What costs most among it, and is small enough to be handed from thread to thread. */
const APART = /^\/api\/claims(?=\?|$)/;
/** Shorter replies are sent as they are, as Next sends them. */
const PACKED_FROM = 1024;

/** A request in a form that another thread can be sent. */
export type Asked = {
  readonly method: string;
  readonly address: string;
  /** Names and values in turn, as they came. */
  readonly headers: readonly string[];
};
/** A reply as it goes out; `body` is a stream where it is not JSON. */
export type Reply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | ReadableStream<Uint8Array> | null;
};

/** What the web server (cli/web-server.mjs) lends: headers every answer carries, and how a client says it takes brotli. */
export type Lent = {
  readonly always: Readonly<Record<string, string>>;
  readonly takesBrotli: (accepted: string) => boolean;
  /** Has a claim list answered by another thread (cli/api-threads.mjs); absent where this one answers all. May fail. */
  readonly elsewhere?: (asked: Asked) => Promise<Reply>;
};

const packers = {
  // Quality 4 packs 50 kB in about a millisecond, tighter than gzip does.
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
};

/**
 * Answers a reading request for the API without going through Next, whose way to a route costs about as much processor
 * time as the answer (docs/decisions/0006-claim-list.md). False where the request is not one of those.
 */
export function answeredDirectly(request: IncomingMessage, response: ServerResponse, lent: Lent): boolean {
  const { method, url = '', rawHeaders } = request;
  if ((method !== 'GET' && method !== 'HEAD') || !DIRECT.test(url)) return false;
  const address = `http://${request.headers.host ?? 'localhost'}${url}`;
  if (!URL.canParse(address)) return false;
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const asked = { method, address, headers: rawHeaders };
  const here = () => replyTo(asked, lent, gone.signal);
  const reply = lent.elsewhere && APART.test(url) ? lent.elsewhere(asked).catch(here) : here();
  reply
    .then((made) => send(made, response))
    .catch((error: unknown) => {
      if (gone.signal.aborted) return;
      log.error('A reply could not be sent', { error });
      response.destroy();
    });
  return true;
}

/** The reply to a request, packed where the client takes it packed. */
export async function replyTo(
  { method, address, headers: given }: Asked,
  { always, takesBrotli }: Lent,
  signal?: AbortSignal,
): Promise<Reply> {
  const asked = new Request(address, { method, headers: headersOf(given), signal: signal ?? null });
  const reply = await answer(asked);
  const { status } = reply;
  const headers = { ...always, ...Object.fromEntries(reply.headers) };
  const json = reply.headers.get('content-type')?.includes('json') ?? false;
  if (!reply.body || !json) return { status, headers, body: reply.body };
  const plain = await bytesOf(reply);
  const accepted = asked.headers.get('accept-encoding') ?? '';
  const coding = takesBrotli(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
  const packed = coding && plain.length >= PACKED_FROM ? await packers[coding](plain) : null;
  if (packed) headers['content-encoding'] = coding!;
  headers.vary = headers.vary ? `${headers.vary}, accept-encoding` : 'accept-encoding';
  headers['content-length'] = String((packed ?? plain).length);
  return { status, headers, body: packed ?? plain };
}

function headersOf(given: readonly string[]): Headers {
  const headers = new Headers();
  for (let i = 0; i + 1 < given.length; i += 2) headers.append(given[i]!, given[i + 1]!);
  return headers;
}

function send({ status, headers, body }: Reply, response: ServerResponse): void {
  response.writeHead(status, headers);
  if (body instanceof ReadableStream) Readable.fromWeb(body as never).pipe(response);
  else response.end(body ?? undefined);
}
