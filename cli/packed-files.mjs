// The built scripts and style sheets, packed once after the build as tightly as brotli can. Plain JavaScript: the web
// server, a process without tsx, reads this too.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** Where the build's packed files lie, from the project's folder. */
export const PACKED = join('.next', 'packed');

/** Where the build's part of the API lies that is answered before Next (app/api/[[...rest]]/direct.ts). */
export const DIRECT = join('.next', 'direct', 'api.mjs');

/** Where the part of it lies that threads run (claim-lists.ts beside it). */
export const CLAIM_LISTS = join('.next', 'direct', 'claim-lists.mjs');

/** What is packed, with the type it is served as. Fonts and pictures are packed already. */
const CONTENT_TYPES = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
};
/** Names of built files carry a hash of what is in them. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** @param {string} folder @returns {Promise<string[]>} the files below it, as paths */
async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Packs the scripts and style sheets below `from` into a folder `to` of the same shape, which is made anew. 0.9 MB takes
 * about a second on two processors; packed while serving, at a level quick enough for that, the
 * same files are a sixth larger.
 *
 * @param {string} from
 * @param {string} to
 * @returns {Promise<void>}
 */
export async function packFiles(from, to) {
  await rm(to, { recursive: true, force: true });
  const pack = promisify(brotliCompress);
  const files = (await filesBelow(from)).filter((file) => extname(file) in CONTENT_TYPES);
  await Promise.all(
    files.map(async (file) => {
      const plain = await readFile(file);
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
      const packed = await pack(plain, { params });
      const target = join(to, `${relative(from, file)}.br`);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, packed);
    }),
  );
}

/** Does the client take brotli? A quality of zero is a refusal. @param {string | undefined} accepted */
export function takesBrotli(accepted = '') {
  return accepted.split(',').some((part) => {
    const [coding, ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return coding === 'br' && !parameters.some((parameter) => /^q\s*=\s*0(\.0*)?$/.test(parameter));
  });
}

/**
 * Answers requests for packed files: `true` when it did, `false` when the request is for somebody else (another
 * address, a client without brotli, a file that was not packed). Files are listed once, since a build never changes.
 *
 * @param {string} folder where packFiles put them
 * @param {string} address what their addresses begin with, such as "/_next/static/"
 * @param {Record<string, string>} headers sent with every file
 */
export async function packedFiles(folder, address, headers = {}) {
  /** @type {Map<string, { path: string, headers: Record<string, string | number> }>} */
  const known = new Map();
  for (const path of await filesBelow(folder).catch(() => [])) {
    const name = relative(folder, path).slice(0, -'.br'.length);
    const bytes = await readFile(path);
    known.set(address + name.split(sep).map(encodeURIComponent).join('/'), {
      path,
      headers: {
        ...headers,
        'content-type': CONTENT_TYPES[extname(name)],
        'content-encoding': 'br',
        'content-length': bytes.length,
        'cache-control': FOR_EVER,
        etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
        vary: 'Accept-Encoding',
      },
    });
  }

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const file = known.get((request.url ?? '').split('?', 1)[0] ?? '');
    if (!file || !takesBrotli(request.headers['accept-encoding']?.toString())) return false;
    const { etag } = file.headers;
    if (request.headers['if-none-match']?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)) {
      response.writeHead(304, { ...headers, etag, 'cache-control': FOR_EVER, vary: 'Accept-Encoding' }).end();
      return true;
    }
    response.writeHead(200, file.headers);
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file.path)
        .on('error', () => response.destroy())
        .pipe(response);
    return true;
  };
}
