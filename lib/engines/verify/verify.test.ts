import { createHash, generateKeyPairSync } from 'node:crypto';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bag, bundle, bytesOf, type Contents, DOCUMENT, fingerprint, packed } from './bags.fixture';
import { openZip } from './unzip';
import { verifyZip } from './verify';

const verify = (contents: Contents, known = [fingerprint]) => verifyZip(packed(contents), known);
const told = async (contents: Contents) => (await verify(contents)).findings.map(({ kind, path }) => `${kind} ${path}`);
const whole = bundle();

describe('a bundle', () => {
  it('is sound and trusted as it left the desk', async () => {
    expect(await verify(whole)).toMatchObject({
      sound: true,
      trusted: true,
      bundle: true,
      bagit: '1.0',
      signature: { fingerprint, holds: true, known: true },
      findings: [],
    });
  });

  it('is sound and not trusted where its key is not known', async () => {
    const verdict = await verify(whole, []);
    expect(verdict).toMatchObject({ sound: true, trusted: false });
    expect(verdict.findings.map(({ kind }) => kind)).toEqual(['unknown-key']);
  });

  it('signed anew by somebody else is told by its key', async () => {
    const other = bundle({ keys: generateKeyPairSync('ed25519') });
    expect(await verify(other)).toMatchObject({ sound: true, trusted: false, findings: [{ kind: 'unknown-key' }] });
  });

  it.each(Object.keys(whole))('with %s changed names it', async (path) => {
    const bytes = bytesOf(whole[path]!).slice();
    bytes[bytes.length >> 1]! ^= 1;
    const findings = await told(bundle({ after: { [path]: bytes } }));
    expect(
      findings.some((each) => each.endsWith(path) || (path.includes('manifest') && each.startsWith('signature'))),
    ).toBe(true);
  });

  it.each(Object.keys(whole))('without %s names it', async (path) => {
    const { [path]: gone, ...rest } = whole;
    expect(gone).toBeDefined();
    expect((await told(rest)).some((each) => each.endsWith(path))).toBe(true);
  });

  it('names files that were put in', async () => {
    expect(await told({ ...whole, 'data/more.txt': 'x', 'more.txt': 'y' })).toEqual([
      'extra data/more.txt',
      'extra more.txt',
    ]);
  });

  it('names a signature that is another', async () => {
    expect(await told({ ...whole, 'signature.ed25519': new Uint8Array(64) })).toEqual(['signature signature.ed25519']);
    expect(await told({ ...whole, 'signature.ed25519': new Uint8Array(3) })).toEqual(['signature signature.ed25519']);
  });

  it.each([
    ['words that stand elsewhere', { start: 13, end: 23 }],
    ['words of another length', { end: 23 }],
    ['another text', { capture: 'S-9.1' }],
    ['code points counted wrongly', { startCodePoint: 12 }],
  ])('names an anchor with %s, though all is signed', async (_, change) => {
    const [statement] = DOCUMENT.statements;
    const anchors = [{ ...statement!.anchors[0], ...change }];
    const document = { ...DOCUMENT, statements: [{ ...statement, anchors }] };
    expect(await told(bundle({ document }))).toEqual(['anchor data/document.json']);
  });

  it('names a text that is not the one of its hash', async () => {
    const document = {
      ...DOCUMENT,
      sources: [{ captures: [{ ...DOCUMENT.sources[0]!.captures[0], textSha256: '0'.repeat(64) }] }],
    };
    expect(await told(bundle({ document }))).toEqual(['changed data/texts/S-1.1.txt', 'document data/document.json']);
  });
});

describe('an archive', () => {
  it('with a byte flipped anywhere is never taken for the one that left the desk', async () => {
    // The name of the folder stands twice for every file: a short one leaves a quarter of the bytes to flip out.
    const archive = packed(whole, 'b/');
    expect((await verifyZip(archive, [fingerprint])).trusted).toBe(true);
    const trusted = async (at: number) => {
      const changed = archive.slice();
      changed[at]! ^= 0xff;
      return (await verifyZip(changed, [fingerprint]).catch(() => null))?.trusted;
    };
    const missed: number[] = [];
    // Many at once: hashes and signatures are checked beside each other, not one after the other.
    for (let from = 0; from < archive.length; from += 100) {
      const lot = Array.from({ length: Math.min(100, archive.length - from) }, (_, i) => from + i);
      const verdicts = await Promise.all(lot.map(trusted));
      missed.push(...lot.filter((_, i) => verdicts[i]));
    }
    expect(missed).toEqual([]);
  }, 60_000);

  it('whose stored blocks say two lengths is not sound', async () => {
    // What cannot be packed stands in one stored block: a byte of header, its length, the same inverted.
    const noise = Uint8Array.from(createHash('sha512').update('noise').digest(), (byte) => 0x90 + (byte % 0x70));
    const archive = zipSync({ n: [noise, { level: 6 }] });
    const block = 30 + 'n'.length;
    expect([archive[block], archive[block + 1]]).toEqual([1, noise.length]);
    for (const [flipped, wrong] of [
      [null, 0],
      [block + 3, 1],
      [block + 4, 1],
    ] as const) {
      const changed = archive.slice();
      if (flipped !== null) changed[flipped]! ^= 0xff;
      const { files, findings } = openZip(changed);
      await files.read('n');
      expect(findings).toHaveLength(wrong);
    }
  });

  it('cut short or with something after it is refused or named', async () => {
    const archive = packed(whole);
    await expect(verifyZip(archive.slice(0, -30))).rejects.toMatchObject({ found: 'no-zip' });
    expect((await verifyZip(Buffer.concat([archive, Buffer.from('more')]), [fingerprint])).findings[0]).toMatchObject({
      kind: 'container',
    });
    await expect(verifyZip(new Uint8Array())).rejects.toMatchObject({ found: 'no-zip' });
  });

  it('whose files lead outside it is not sound', async () => {
    const names = Object.fromEntries(
      Object.entries({ ...bag(), '../evil.txt': 'x' }).map(([path, held]) => [path, bytesOf(held)]),
    );
    expect((await verifyZip(zipSync(names))).findings).toContainEqual(
      expect.objectContaining({ kind: 'bag', path: '../evil.txt', severity: 'error' }),
    );
  });

  it('that claims more than it can hold sets no memory aside', async () => {
    const archive = zipSync({ 'bagit.txt': new Uint8Array(10) });
    const view = new DataView(archive.buffer);
    const central = archive.length - 22 - 46 - 'bagit.txt'.length;
    view.setUint32(central + 24, 400_000_000, true);
    const { files, findings } = openZip(archive);
    expect((await files.read('bagit.txt')).length).toBe(0);
    expect(findings.map(({ kind }) => kind)).toContain('container');
  });

  it('of a plain bag, at its top or in a folder, is sound and no bundle', async () => {
    for (const folder of ['', 'a-bag/'])
      expect(await verifyZip(packed(bag(), folder))).toMatchObject({ sound: true, bundle: false, signature: null });
  });
});
