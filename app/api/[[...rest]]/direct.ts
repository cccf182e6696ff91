import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { log } from '@/lib/platform/log';
import { answer } from './answer';

/** What is read most. The rest of the API (changes, sign-in, files) comes to the same `answer` through Next. */
const DIRECT = /^\/api\/(claims|cases|sources|speakers|statements)(?=[/?]|$)/;
/** Shorter replies are sent as they are, as Next sends them. */
const PACKED_FROM = 1024;

/** What the web server (cli/web-server.mjs) lends: headers every answer carries, and how a client says it takes brotli. */
export type Lent = {
  readonly always: Readonly<Record<string, string>>;
  readonly takesBrotli: (accepted: string) => boolean;
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
  const { method, url = '' } = request;
  if ((method !== 'GET' && method !== 'HEAD') || !DIRECT.test(url)) return false;
  const address = `http://${request.headers.host ?? 'localhost'}${url}`;
  if (!URL.canParse(address)) return false;
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  send(new Request(address, { method, headers: headersOf(request), signal: gone.signal }), response, lent).catch(
    (error: unknown) => {
      if (gone.signal.aborted) return;
      log.error('A reply could not be sent', { error });
      response.destroy();
    },
  );
  return true;
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) headers.append(rawHeaders[i]!, rawHeaders[i + 1]!);
  return headers;
}

async function send(asked: Request, response: ServerResponse, { always, takesBrotli }: Lent): Promise<void> {
  const reply = await answer(asked);
  const headers = { ...always, ...Object.fromEntries(reply.headers) };
  response.statusCode = reply.status;
  const json = reply.headers.get('content-type')?.includes('json') ?? false;
  if (!reply.body || !json) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (reply.body) Readable.fromWeb(reply.body as never).pipe(response);
    else response.end();
    return;
  }
  const plain = Buffer.from(await reply.arrayBuffer());
  const accepted = asked.headers.get('accept-encoding') ?? '';
  const coding = takesBrotli(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
  const packed = coding && plain.length >= PACKED_FROM ? await packers[coding](plain) : null;
  if (packed) headers['content-encoding'] = coding!;
  headers.vary = headers.vary ? `${headers.vary}, accept-encoding` : 'accept-encoding';
  headers['content-length'] = String((packed ?? plain).length);
  response.writeHead(reply.status, headers).end(packed ?? plain);
}
