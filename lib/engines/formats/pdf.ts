import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Outline } from './blocks';
import { LONG, typstBlocks, typstNote, typstSource } from './typst';
import { BLOCKS_FILE } from './typst-template';

/**
 * What the process runs: plain CommonJS, because no bundler sees it. The typesetter is a native library that works without
 * a pause and keeps what it computed; in a process of its own it holds up nobody, the heap of the server is not beside
 * it, and all its memory is given back. It is told everything on its input and answers with the file.
 *
 * PDF/UA allows no sign without a glyph, and which typefaces there are differs from machine to machine: the typesetter
 * refuses such a dossier and names every one of them. Each then becomes U+FFFD, with a note that says so.
 */
const SCRIPT = String.raw`
const { NodeCompiler } = require(process.argv[1]);
const typesetter = NodeCompiler.create({ workspace: process.argv[2], fontArgs: [{ fontPaths: [process.argv[3]] }] });
const chunks = [];
function set(source, blocks) {
  typesetter.mapShadow(process.argv[4], blocks);
  const compiled = typesetter.compile({ mainFileContent: source });
  const made = compiled.result;
  if (!made) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []).slice(0, 2000));
  typesetter.evictCache(0);
  return typesetter.pdf(made, { pdfStandard: 'ua-1' });
}
function lostIn(error) {
  const said = String(error.code).matchAll(/the text \x60\\"(.+?)\\"\x60 could not be displayed/g);
  const lost = [...said].map(([, text]) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, digits) => String.fromCodePoint(parseInt(digits, 16))));
  return [...new Set(lost)].filter((text) => /[^ -~]/.test(text)).sort((a, b) => b.length - a.length);
}
process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
  const told = Buffer.concat(chunks.splice(0));
  const [first, second] = [told.indexOf(0), told.indexOf(0, told.indexOf(0) + 1)];
  const [source, note] = [told.toString('utf8', 0, first), told.toString('utf8', first + 1, second)];
  try {
    return process.stdout.write(set(source, told.subarray(second + 1)));
  } catch (error) {
    let [head, blocks, lost] = [source, told.toString('utf8', second + 1), lostIn(error)];
    for (let tries = 0; lost.length > 0 && tries < 9; tries += 1) {
      const shown = (text) => lost.reduce((held, sign) => held.replaceAll(sign, '\uFFFD'), text);
      [head, blocks] = [shown(head), shown(blocks)];
      const [title, ...rest] = JSON.parse(blocks);
      const noted = title.kind === 'title' ? [title, JSON.parse(note), ...rest] : [JSON.parse(note), title, ...rest];
      try {
        return process.stdout.write(set(head, Buffer.from(JSON.stringify(noted))));
      } catch (again) {
        lost = lostIn(again);
      }
    }
    throw error;
  }
});
`;

/** Every process of ours runs in the project's folder. */
const library = () => resolve(/* turbopackIgnore: true */ 'node_modules/@myriaddreamin/typst-ts-node-compiler');
const fonts = () => resolve(/* turbopackIgnore: true */ 'node_modules/@embedpdf/fonts-sc/fonts');

/** Where the typesetter believes that it works; nothing is read from there. */
const WORKSPACE = resolve('/');

/**
 * Nothing of the server's surroundings is the typesetter's business, its secrets least of all. What stands here tells the
 * allocator to give back what is free: 30 MB of a thousand claims, and 50 more while the file is written, since what is
 * larger than a few pages of memory is held apart and can be given back by itself.
 */
const SURROUNDINGS = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '65536',
  MALLOC_MMAP_THRESHOLD_: '16384',
};

/**
 * Gives back what laying out has left, 30 MB of a thousand claims: this process only waits from now on, and one that waits
 * collects nothing by itself for seconds. A long dossier is made in a process of its own, so nobody else is held up.
 */
function collect(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** One sets at a time: each may take some hundred megabytes, so the next waits. */
let last: Promise<unknown> = Promise.resolve();

/**
 * An outline as PDF, tagged and conforming to PDF/UA-1, with bookmarks. The only time in it is the document's day, so
 * one outline gives one file. The outline is laid out when `lay` is called, while the typesetter looks through its fonts.
 * Throws what `lay` does, and where the typesetter refuses; that is a mistake of ours.
 */
export function pdfOf(lay: () => Promise<Outline>): Promise<Uint8Array> {
  const turn = last.then(() => typeset(lay));
  last = turn.catch(() => undefined);
  return turn;
}

async function* told(laid: Promise<Outline>): AsyncGenerator<string> {
  const outline = await laid;
  yield `${typstSource(outline)}\0${typstNote(outline)}\0`;
  yield* typstBlocks(outline);
}

function typeset(lay: () => Promise<Outline>): Promise<Uint8Array> {
  const child = spawn(
    process.execPath,
    ['-e', SCRIPT, library(), WORKSPACE, fonts(), resolve(WORKSPACE, BLOCKS_FILE)],
    { env: SURROUNDINGS as unknown as NodeJS.ProcessEnv, stdio: 'pipe', windowsHide: true },
  );
  const end = () => child.kill('SIGKILL');
  // Nobody is left to have it.
  process.once('exit', end);
  return new Promise<Uint8Array>((done, failed) => {
    const made: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => made.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.once('error', failed);
    child.once('close', (code) => {
      process.off('exit', end);
      if (code === 0) return done(Buffer.concat(made));
      failed(
        new Error(`The typesetter refused a dossier (${code}): ${Buffer.concat(said).toString().slice(0, 2_000)}`),
      );
    });
    const laid = lay();
    const long = laid.then(({ blocks }) => blocks.length > LONG);
    long.catch((error) => {
      failed(error);
      end();
    });
    // A typesetter that ended early closes its input; how it ended is told above.
    pipeline(Readable.from(told(laid)), child.stdin).then(
      async () => (await long) && collect(),
      () => undefined,
    );
  });
}
