// The page of what failed on the server, with its words in the HTML. Next sends a document without a body and leaves the
// words to the browser's scripts, as it does for what is not there (lost-page.mjs). Its document stays, since the scripts
// draw the page with its own frame: the words stand in it for those without them. Plain JavaScript, as web-server.mjs is.
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** How Next may have packed its document. @type {Record<string, (packed: Buffer) => Buffer>} */
const UNPACKED = { gzip: gunzipSync, br: brotliDecompressSync, deflate: inflateSync };

/**
 * Makes a response that says with status 500 or above that a page failed say so in its HTML too. All else goes out as it
 * is. To be called before anything is written.
 *
 * @param {Request} request
 * @param {Response} response
 * @param {(asked: Request, digest?: string) => { title: string, html: string, status: number }} words
 */
export function wordsWhereFailed(request, response, words) {
  const { writeHead, write, end, flushHeaders } = response;
  /** @type {Buffer[]} */
  const held = [];
  const isFailed = () =>
    !response.headersSent &&
    response.statusCode >= 500 &&
    /^text\/html/.test(String(response.getHeader('content-type')));
  /** @param {unknown[]} chunk what `write` and `end` take: a text with its encoding, bytes, or nothing */
  const hold = ([chunk, encoding]) => {
    if (typeof chunk === 'string')
      held.push(Buffer.from(chunk, typeof encoding === 'string' ? asEncoding(encoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) held.push(Buffer.from(chunk));
    return true;
  };
  response.flushHeaders = () => {
    if (!isFailed()) flushHeaders.call(response);
  };
  // @ts-expect-error each of Node's ways to call it is handed on as it came
  response.writeHead = (status, ...rest) => {
    response.statusCode = status;
    const headers = rest.at(-1);
    if (status >= 500 && headers && typeof headers === 'object' && !Array.isArray(headers))
      for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
    return isFailed() ? response : writeHead.call(response, status, ...rest);
  };
  // @ts-expect-error as above
  response.write = (...chunk) => (isFailed() ? hold(chunk) : write.apply(response, chunk));
  // @ts-expect-error as above
  response.end = (...chunk) => {
    if (!isFailed()) return end.apply(response, chunk);
    hold(chunk);
    Object.assign(response, { writeHead, write, end });
    const unpacked = UNPACKED[String(response.getHeader('content-encoding'))];
    const whole = Buffer.concat(held);
    const page = withWords((unpacked && whole.length > 0 ? unpacked(whole) : whole).toString(), (digest) => {
      const told = words(request, digest);
      response.statusCode = told.status;
      return told;
    });
    response.removeHeader('content-encoding');
    response.setHeader('content-length', Buffer.byteLength(page));
    return response.end(page);
  };
}

/** @param {string} name */
const asEncoding = (name) => /** @type {BufferEncoding} */ (name);

/**
 * Next's document of a failure with the words in it, and with the looks that it only announces; any other as it is.
 *
 * @param {string} page
 * @param {(digest?: string) => { title: string, html: string }} words
 */
function withWords(page, words) {
  if (!page.includes('id="__next_error__"')) return page;
  const { title, html } = words(/digest\\?":\\?"(\w+)/.exec(page)?.[1]);
  const looks = [...page.matchAll(/<link rel="preload" href="([^"]+)" as="style"/g)].map(
    ([, href]) => `<link rel="stylesheet" href="${href}"/>`,
  );
  return page
    .replace('</head>', () => `<noscript>${looks.join('')}</noscript><title>${title}</title></head>`)
    .replace('<body>', () => `<body><noscript>${html}</noscript>`);
}
