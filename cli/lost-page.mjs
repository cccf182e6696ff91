// The page of what is not there, with its words in the HTML. Where a page finds out while it is being made that its
// record does not exist, Next sends a document without a body and leaves the words to the browser's scripts
// (vercel/next.js#62228); for an address no page has it sends them. Plain JavaScript, as web-server.mjs is.
import { request as ask } from 'node:http';

/** An address no page has. */
export const LOST = '/_lost';

/** Embeds say themselves what is not there, on a page that other sites may frame. */
const OWN = '/embed/';

/** Of the inner answer, what belongs to its own connection. */
const HOP = new Set(['connection', 'date', 'keep-alive', 'transfer-encoding']);

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * Makes a response send the page of `LOST` in place of any other page with status 404. Data (JSON, a file, what a page
 * fetches to move on) goes out as it is. To be called before anything is written.
 *
 * @param {Request} request
 * @param {Response} response
 * @param {{ port: number, hostname: string }} server the server that answers `LOST`: this one
 */
export function wordsWhereLost(request, response, server) {
  if (request.method !== 'GET' || request.url === LOST || request.url?.startsWith(OWN)) return;
  const { writeHead, write, end, flushHeaders } = response;
  const isLost = () =>
    !response.headersSent &&
    response.statusCode === 404 &&
    /^text\/html/.test(String(response.getHeader('content-type')));
  response.flushHeaders = () => {
    if (!isLost()) flushHeaders.call(response);
  };
  // @ts-expect-error each of Node's ways to call it is handed on as it came
  response.writeHead = (status, ...rest) => {
    response.statusCode = status;
    return isLost() ? response : writeHead.call(response, status, ...rest);
  };
  // @ts-expect-error as above
  response.write = (...chunk) => isLost() || write.apply(response, chunk);
  // @ts-expect-error as above
  response.end = (...chunk) => {
    if (!isLost()) return end.apply(response, chunk);
    sendLost(request, response, server, { writeHead, write, end });
    return response;
  };
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {{ port: number, hostname: string }} server
 * @param {Pick<Response, 'writeHead' | 'write' | 'end'>} own the response's own methods
 */
function sendLost({ headers }, response, { port, hostname }, own) {
  Object.assign(response, own);
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  ask({ port, hostname, path: LOST, headers }, (page) => {
    const about = Object.entries(page.headers).filter(([name]) => !HOP.has(name));
    response.writeHead(page.statusCode ?? 404, Object.fromEntries(about));
    page.pipe(response);
  })
    .on('error', () => response.writeHead(404).end())
    .end();
}
