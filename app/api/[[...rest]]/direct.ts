import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { log } from '@/lib/platform/log';
import { answer } from './answer';
import { type Asked, type Lent, type Reply, replyOf } from './reply';

// The web server says it where Next does not (cli/failed-page.mjs).
export { failedWords } from '@/app/failed-words';

/** What is read most. The rest of the API (changes, sign-in, files) comes to the same `answer` through Next. */
const DIRECT = /^\/api\/(claims|cases|sources|speakers|statements)(?=[/?]|$)/;
/** What costs most among it: claims by words. Other claim lists are mostly kept (kept-replies.ts), so nothing is gained. */
const APART = /^\/api\/claims\?(.*&)?q=/;
/** What the web server (cli/web-server.mjs) lends besides. */
type Listener = Lent & {
  /** Has a claim list answered by another thread (cli/api-threads.mjs); absent where this one answers all. May fail. */
  readonly elsewhere?: (asked: Asked) => Promise<Reply>;
};

/**
 * Answers a reading request for the API without going through Next, whose way to a route costs about as much processor
 * time as the answer (docs/decisions/0006-claim-list.md). False where the request is not one of those.
 */
export function answeredDirectly(request: IncomingMessage, response: ServerResponse, lent: Listener): boolean {
  const { method, url = '', rawHeaders } = request;
  if ((method !== 'GET' && method !== 'HEAD') || !DIRECT.test(url)) return false;
  const address = `http://${request.headers.host ?? 'localhost'}${url}`;
  if (!URL.canParse(address)) return false;
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const asked = { method, address, headers: rawHeaders };
  const here = () => replyOf(answer, asked, lent, gone.signal);
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

function send({ status, headers, body }: Reply, response: ServerResponse): void {
  response.writeHead(status, headers);
  if (body instanceof ReadableStream) Readable.fromWeb(body as never).pipe(response);
  else response.end(body ?? undefined);
}
