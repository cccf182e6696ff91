import { createHash, createPublicKey } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '@/lib/engines/verify/finding';
import { askStanding, type Standing, standingLines, unknown } from '@/lib/engines/verify/standing';
import { NotAnArchive } from '@/lib/engines/verify/unzip';
import { type Verdict, verifyFiles, verifyZip } from '@/lib/engines/verify/verify';
import { dataDirectory, env } from '@/lib/platform/env';
import { catalogue, say } from '@/messages/say';
import { bagFolder } from './bag-folder';
import { type Command, type Io, WrongUsage } from './command';

const OPTIONS = {
  json: { type: 'boolean', default: false },
  ask: { type: 'boolean', default: false },
  key: { type: 'string', multiple: true },
} as const;

type Limits = { readonly maxBytes: number; readonly milliseconds: number };
/** For a bundle that is fetched from an address. */
const LARGE: Limits = { maxBytes: 512 * 2 ** 20, milliseconds: 600_000 };
/** For what a desk says of an edition. */
const SMALL: Limits = { maxBytes: 16 * 2 ** 20, milliseconds: 30_000 };

export const command: Command = {
  name: 'verify',
  summary: 'check a bundle, or any BagIt bag: files, signature, anchors',
  usage: `FILE|FOLDER|URL [--key KEY]... [--ask] [--json]

  FILE       a bundle, or any bag packed as ZIP
  FOLDER     the same, unpacked
  URL        an address to fetch it from, or that of an edition’s page; a file is checked without any network
  --key KEY  a desk’s key that you know to be theirs: a PEM file, or its fingerprint in hexadecimal digits.
             This instance’s own key is known.
  --ask      ask the desk that the bundle names whether its edition is superseded; the server of a URL is always asked
  --json     the verdict as JSON

Names each file that was changed, is missing or was put in, a wrong signature, an unknown key, and anchors whose words
do not stand where they say. Ends with 0 when all holds, 1 when something does not, and 3 when a bundle is of one piece
but signed with a key nobody has named: then ask the desk for its fingerprint. That an edition is superseded changes none
of this: it is still as it was frozen.`,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new WrongUsage('Name one bundle.');
    const known = [
      ...(await ownKey()),
      ...(await Promise.all((values.key ?? []).map((key) => fingerprintOf(key, io)))),
    ];
    const verdict = await check(name, known, io);
    const standing = await standingOf(name, verdict, values.ask);
    const lines = [...told(name, verdict), ...(standing ? standingLines(standing) : [])];
    const findings = verdict.findings.map((finding) => ({ ...finding, detail: detailOf(finding) }));
    const json = { ...verdict, findings, standing };
    io.stdout.write(values.json ? `${JSON.stringify(json, null, 2)}\n` : `${lines.join('\n')}\n`);
    if (!verdict.sound) return 1;
    return verdict.bundle && !verdict.trusted ? 3 : 0;
  },
};

async function check(name: string, known: readonly string[], io: Io): Promise<Verdict> {
  try {
    if (isAddress(name)) return await verifyZip(await fetched(await bundleAt(name), name), known);
    const path = resolve(io.cwd, name);
    const found = await stat(path).catch(() => null);
    if (!found) throw new Error(`There is no file ${name}.`);
    if (!found.isDirectory()) return await verifyZip(await readFile(path), known);
    const { files, findings } = await bagFolder(path);
    const verdict = await verifyFiles(files, known);
    const all = [...findings, ...verdict.findings];
    return {
      ...verdict,
      sound: verdict.sound && findings.length === 0,
      trusted: verdict.trusted && findings.length === 0,
      findings: all,
    };
  } catch (error) {
    if (!(error instanceof NotAnArchive)) throw error;
    return {
      sound: false,
      trusted: false,
      bundle: false,
      bagit: null,
      files: 0,
      signature: null,
      info: [],
      edition: null,
      findings: [error.finding],
    };
  }
}

/** Where the bundle is: people name the page of an edition, or its content address, and mean what is taken away there. */
async function bundleAt(address: string): Promise<string> {
  const { origin, pathname } = new URL(address);
  const [page] = /^\/dossiers\/D-\d+\/editions\/\d+(?=\/?$)/.exec(pathname) ?? [];
  if (page) return `${origin}/api${page}/bundle`;
  const [content] = /^\/editions\/[0-9a-f]{64}(?=\/?$)/.exec(pathname) ?? [];
  if (!content) return address;
  const edition = JSON.parse(new TextDecoder().decode(await fetched(`${origin}/api${content}`, address, SMALL)));
  return `${origin}/api/dossiers/${edition.dossier}/editions/${edition.number}/bundle`;
}

const isAddress = (name: string): boolean => /^https?:\/\//i.test(name) && URL.canParse(name);

/**
 * Bytes at an address. The host that somebody typed may be any, also of their own network and on any port; where it
 * leads on to, and what a bundle names as its desk, only a public one or one of the settings.
 */
async function fetched(url: string, typed: string | null, limits: Limits = LARGE): Promise<Uint8Array> {
  const { fetchPage } = await import('@/lib/engines/capture/fetch');
  const set = (env().COUNTERCLAIM_FETCH_ALLOW ?? '').split(',').map((host) => host.trim());
  const page = await fetchPage(url, { ...limits, allow: [...set, ...(typed ? [hostAndPort(typed)] : [])] });
  if (!page.ok) throw new Error(page.message);
  return page.value.bytes;
}

function hostAndPort(address: string): string {
  const { hostname, port, protocol } = new URL(address);
  return `${hostname.replace(/^\[|\]$/g, '')}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

/** Whether the edition still stands: asked of the server that gave the bundle, or of its desk where that is wanted. */
async function standingOf(name: string, { edition, sound }: Verdict, ask: boolean): Promise<Standing | null> {
  if (!edition || !sound) return null;
  const from = isAddress(name) ? new URL(name).origin : null;
  const at = from ?? (ask ? edition.desk : null);
  if (at === null)
    return unknown(edition, ask ? 'the bundle names no server.' : 'a file is checked without any network.');
  return askStanding(edition, at, async (address) =>
    JSON.parse(new TextDecoder().decode(await fetched(address, from, SMALL))),
  );
}

/** The fingerprint of this instance's own key, where it has one. */
async function ownKey(): Promise<string[]> {
  const pem = await readFile(join(dataDirectory(), 'desk-key.private.pem')).catch(() => null);
  return pem ? [fingerprint(pem)] : [];
}

async function fingerprintOf(key: string, io: Io): Promise<string> {
  const digits = key.replace(/[\s:]/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digits)) return digits;
  const pem = await readFile(resolve(io.cwd, key)).catch(() => null);
  if (!pem) throw new WrongUsage(`“${key}” is neither a fingerprint nor a file with a key.`);
  try {
    return fingerprint(pem);
  } catch {
    throw new WrongUsage(`${key} holds no key.`);
  }
}

const fingerprint = (pem: Buffer): string =>
  createHash('sha256')
    .update(createPublicKey(pem).export({ type: 'spki', format: 'der' }))
    .digest('hex');

/** What a finding says, in English as all of the command line. */
const detailOf = ({ found, values }: Finding): string => say(catalogue('en').checking.found[found], 'en', values);

function told(name: string, verdict: Verdict): string[] {
  const { findings, signature, bundle, files, bagit, sound, trusted, info } = verdict;
  const lines = findings.map(
    (finding) =>
      `${finding.severity === 'error' ? '✗' : '!'} ${finding.kind}${finding.path ? ` ${finding.path}` : ''}: ${detailOf(finding)}`,
  );
  const said = (label: string) => info.find(([given]) => given === label)?.[1];
  const what = [said('Internal-Sender-Identifier'), said('Source-Organization'), said('Bagging-Date')].filter(Boolean);
  const about = bundle && what.length > 0 ? [`${what.join(', ')}.`] : [];
  if (!sound) return [...lines, ...about, `${name}: something does not hold.`];
  if (!bundle) return [...lines, `${name}: a valid bag of BagIt ${bagit}, ${files} files. It is not signed.`];
  const key = `signed with the key ${signature?.fingerprint}`;
  return [
    ...lines,
    ...about,
    trusted
      ? `${name}: all ${files} files are as they left the desk, ${key}, which is known here.`
      : `${name}: all ${files} files are of one piece, ${key}. Whose key that is must be known from elsewhere (--key).`,
  ];
}
