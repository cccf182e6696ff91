import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Outline } from './blocks';
import { typstSource } from './typst';

/**
 * What the thread runs: plain CommonJS, because no bundler sees it. The typesetter is a native library that works without
 * a pause and keeps what it computed; in a thread of its own it holds up nobody, and its memory goes with the thread.
 */
const SCRIPT = `
const { parentPort, workerData } = require('node:worker_threads');
const { NodeCompiler } = require(workerData.library);
const typesetter = NodeCompiler.create({ fontArgs: [{ fontPaths: [workerData.fonts] }] });
const compiled = typesetter.compile({ mainFileContent: workerData.source });
const made = compiled.result;
if (!made) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []).slice(0, 2000));
typesetter.evictCache(0);
parentPort.postMessage(new Uint8Array(typesetter.pdf(made, { pdfStandard: 'ua-1' })));
typesetter.evictCache(0);
`;

/** Every process of ours runs in the project's folder. */
const library = () => resolve(/* turbopackIgnore: true */ 'node_modules/@myriaddreamin/typst-ts-node-compiler');
const fonts = () => resolve(/* turbopackIgnore: true */ 'node_modules/@embedpdf/fonts-sc/fonts');

/** Threads that set at once; each may take some hundred megabytes, so the next waits. */
let last: Promise<unknown> = Promise.resolve();

/**
 * An outline as PDF, tagged and conforming to PDF/UA-1, with bookmarks. The only time in it is the document's day, so
 * one outline gives one file. Throws where the typesetter refuses; that is a mistake of ours.
 */
export function pdfOf(outline: Outline): Promise<Uint8Array> {
  const turn = last.then(() => typeset(typstSource(outline)));
  last = turn.catch(() => undefined);
  return turn;
}

function typeset(source: string): Promise<Uint8Array> {
  const worker = new Worker(SCRIPT, { eval: true, workerData: { library: library(), fonts: fonts(), source } });
  return new Promise<Uint8Array>((done, failed) => {
    worker.once('message', done);
    worker.once('error', (error) => failed(new Error(`The typesetter refused a dossier: ${error.message}`)));
    worker.once('exit', (code) => failed(new Error(`The typesetter ended with ${code}.`)));
  }).finally(() => void worker.terminate());
}
