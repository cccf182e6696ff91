import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkBag } from './bag';
import { bag, bytesOf, type Contents, declaration, filesOf, manifestOf } from './bags.fixture';
import { md5 } from './md5';
import { sha224 } from './sha224';

const check = async (contents: Contents) => {
  const { findings } = await checkBag(filesOf(contents));
  const told = (severity: string) =>
    findings.filter((each) => each.severity === severity).map(({ kind, path }) => `${kind} ${path}`);
  return { errors: told('error'), warnings: told('warning') };
};
const sum = (text: string, algorithm = 'sha256') => createHash(algorithm).update(text).digest('hex');
const line = (path: string, text = 'x') => `${sum(text)}  ${path}\n`;
/** A bag with one file of payload under this name, listed as written. */
const named = (path: string, written = path, version = '1.0') => ({
  'bagit.txt': declaration(version),
  [path]: 'x',
  'manifest-sha256.txt': line(written),
});

describe('a valid bag', () => {
  const versions = ['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'];
  const algorithms = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'];
  it.each(versions.flatMap((version) => algorithms.map((algorithm) => ({ version, algorithm }))))(
    'of version $version with $algorithm',
    async (options) => expect(await check(bag({}, options))).toEqual({ errors: [], warnings: [] }),
  );

  it.each<[string, Contents]>([
    [
      'with a folded label, a repeated one and none at all',
      bag({ 'bag-info.txt': 'External-Description: one\n  and two\nContact-Name: A\nContact-Name: B\n' }),
    ],
    ['without bag-info', bag({ 'bag-info.txt': undefined })],
    [
      'with lines that end as on old machines',
      bag({ 'bagit.txt': declaration().replaceAll('\n', '\r'), 'bag-info.txt': 'A: b\r\nC: d\r\n' }),
    ],
    ['with names in Chinese and with spaces', named('data/水闸 开.txt')],
    ['with a percent sign in a name', named('data/100%.txt', 'data/100%25.txt')],
    ['with a line end in a name', named('data/a\rb\nc.txt', 'data/a%0Db%0Ac.txt')],
    ['of version 0.97 with a percent sign that stands for itself', named('data/100%25.txt', 'data/100%25.txt', '0.97')],
    [
      'with capital hexadecimal digits and a tab',
      {
        ...bag(),
        'manifest-sha256.txt': manifestOf('sha256', bag(), (path) => path.startsWith('data/'))
          .replaceAll('  ', '\t')
          .replace(/^[0-9a-f]+/gm, (digits) => digits.toUpperCase()),
      },
    ],
    ['with a bag in it', { ...named('data/bag/bagit.txt'), 'data/bag/bagit.txt': 'x' }],
    ['with tag files that no manifest lists', bag({ 'notes/a.txt': 'free' })],
    [
      'with tag files in UTF-16',
      bag({
        'bagit.txt': declaration('1.0', 'UTF-16LE'),
        'bag-info.txt': new Uint8Array(Buffer.from('Contact-Name: Å\n', 'utf16le')),
        'manifest-sha256.txt': new Uint8Array(
          Buffer.from(
            manifestOf('sha256', bag(), (path) => path.startsWith('data/')),
            'utf16le',
          ),
        ),
      }),
    ],
    [
      'with tag files in UTF-16 that begin with the mark of the other order',
      bag({
        'bagit.txt': declaration('1.0', 'UTF-16'),
        'bag-info.txt': new Uint8Array(Buffer.from('\ufeffContact-Name: Å\n', 'utf16le').swap16()),
        'manifest-sha256.txt': new Uint8Array(
          Buffer.from(`\ufeff${manifestOf('sha256', bag(), (path) => path.startsWith('data/'))}`, 'utf16le').swap16(),
        ),
      }),
    ],
    [
      'with tag files in ISO-8859-1',
      bag({
        'bagit.txt': declaration('0.97', 'ISO-8859-1'),
        'bag-info.txt': new Uint8Array(Buffer.from('Contact-Name: Å\n', 'latin1')),
      }),
    ],
    ['with two manifests', bag({ 'manifest-md5.txt': manifestOf('md5', bag(), (path) => path.startsWith('data/')) })],
    [
      'before 1.0 with manifests that share the payload',
      {
        'bagit.txt': declaration('0.97'),
        'data/a': 'x',
        'data/b': 'x',
        'manifest-sha256.txt': line('data/a'),
        'manifest-md5.txt': `${sum('x', 'md5')}  data/b\n`,
      },
    ],
    [
      'with a tag manifest',
      bag({ 'tagmanifest-sha256.txt': manifestOf('sha256', bag(), (path) => !path.startsWith('data/')) }),
    ],
    [
      'with a line end in a name of fetch.txt',
      { ...named('data/a\nb', 'data/a%0Ab'), 'fetch.txt': 'https://desk.example/a - data/a%0ab\n' },
    ],
    ['with everything in fetch.txt already there', bag({ 'fetch.txt': 'https://desk.example/a - data/a.txt\n' })],
  ])('%s', async (_, contents) => expect(await check(contents)).toEqual({ errors: [], warnings: [] }));

  it.each<[string, Contents, string]>([
    ['paths that begin with “./”', named('data/a', './data/a'), 'bag manifest-sha256.txt'],
    [
      'the asterisk of md5sum',
      { ...named('data/a'), 'manifest-sha256.txt': `${sum('x')} *data/a\n` },
      'bag manifest-sha256.txt',
    ],
    [
      'letters composed otherwise',
      named('data/é'.normalize('NFD'), 'data/é'.normalize('NFC')),
      'bag data/é'.normalize('NFC'),
    ],
    [
      'a path that a draft’s manifest lists twice alike',
      { ...named('data/a', 'data/a', '0.97'), 'manifest-sha256.txt': line('data/a') + line('data/a') },
      'bag manifest-sha256.txt',
    ],
    [
      'what a draft fetches besides its payload',
      { ...named('data/a', 'data/a', '0.97'), 'fetch.txt': 'file:///a/b.png 42000 b.png\n' },
      'bag fetch.txt',
    ],
    ['a file that desktops leave', named('data/b/.DS_Store'), 'bag data/b/.DS_Store'],
    [
      'names that differ only in case',
      {
        'bagit.txt': declaration(),
        'data/A': 'x',
        'data/a': 'x',
        'manifest-sha256.txt': line('data/A') + line('data/a'),
      },
      'bag manifest-sha256.txt',
    ],
  ])('with a warning about %s', async (_, contents, told) =>
    expect(await check(contents)).toEqual({ errors: [], warnings: [told] }),
  );
});

describe('an invalid bag names', () => {
  it.each<[string, Contents, string]>([
    ['a missing bagit.txt', bag({ 'bagit.txt': undefined }), 'missing bagit.txt'],
    ['a byte-order mark', bag({ 'bagit.txt': `\ufeff${declaration()}` }), 'bag bagit.txt'],
    ['a declaration without version', bag({ 'bagit.txt': 'Tag-File-Character-Encoding: UTF-8\n' }), 'bag bagit.txt'],
    ['a declaration without encoding', bag({ 'bagit.txt': 'BagIt-Version: 1.0\n' }), 'bag bagit.txt'],
    ['a declaration with more lines', bag({ 'bagit.txt': `${declaration()}More: x\n` }), 'bag bagit.txt'],
    ...['0.97', '1.0'].map((version): [string, Contents, string] => [
      `a declaration of ${version} with a space before its colons`,
      bag({ 'bagit.txt': declaration(version).replaceAll(':', ' :') }),
      'bag bagit.txt',
    ]),
    ['a declaration with more spaces', bag({ 'bagit.txt': declaration().replaceAll(': ', ':  ') }), 'bag bagit.txt'],
    ['a version nobody knows', bag({ 'bagit.txt': declaration('9.9') }), 'bag bagit.txt'],
    ['an encoding nobody knows', bag({ 'bagit.txt': declaration('1.0', 'KLINGON-8') }), 'bag bagit.txt'],
    [
      'a tag file in another encoding',
      bag({ 'bag-info.txt': new Uint8Array([0x41, 0x3a, 0x20, 0xff, 0xfe, 0x0a]) }),
      'bag bag-info.txt',
    ],
    ['a line of bag-info without a label', bag({ 'bag-info.txt': 'no label here\n' }), 'bag bag-info.txt'],
    ['a missing manifest', bag({ 'manifest-sha256.txt': undefined }), 'missing manifest-sha256.txt'],
    [
      'a manifest by an algorithm nobody knows',
      bag({ 'manifest-sha256.txt': undefined, 'manifest-crc9.txt': 'ab  data/a.txt\n' }),
      'bag manifest-crc9.txt',
    ],
    ['a line of a manifest that is none', bag({ 'manifest-sha256.txt': 'data/a.txt\n' }), 'bag manifest-sha256.txt'],
    ['a missing payload file', bag({ 'data/b/c.txt': undefined }), 'missing data/b/c.txt'],
    [
      'a payload folder that is not there',
      { 'bagit.txt': declaration(), 'manifest-sha256.txt': line('data/a') },
      'missing data/',
    ],
    ['an extra payload file', bag({ 'data/extra.txt': 'y' }), 'extra data/extra.txt'],
    ['a changed payload file', bag({ 'data/a.txt': 'The weir stood ajar.\n' }), 'changed data/a.txt'],
    ['a changed tag file', bag({ 'tagmanifest-sha256.txt': line('bag-info.txt', 'other') }), 'changed bag-info.txt'],
    ['a missing tag file', bag({ 'tagmanifest-sha256.txt': line('gone.txt') }), 'missing gone.txt'],
    [
      'a manifest that lists a path twice',
      bag({ 'manifest-sha256.txt': manifestOf('sha256', bag(), (path) => path.startsWith('data/')).repeat(2) }),
      'bag manifest-sha256.txt',
    ],
    [
      'a payload file in one of two manifests of 1.0',
      bag({ 'manifest-md5.txt': `${sum('The weir stood open.\n', 'md5')}  data/a.txt\n` }),
      'bag data/b/c.txt',
    ],
    ['a path upwards', named('data/a', 'data/../../a'), 'bag manifest-sha256.txt'],
    ['an absolute path', named('data/a', '/etc/passwd'), 'bag manifest-sha256.txt'],
    ['a Windows path', named('data/a', 'C:\\data\\a'), 'bag manifest-sha256.txt'],
    ['somebody’s home', named('data/a', '~/a'), 'bag manifest-sha256.txt'],
    [
      'a payload manifest that lists a tag file',
      bag({ 'manifest-sha256.txt': line('bagit.txt') }),
      'bag manifest-sha256.txt',
    ],
    [
      'a tag manifest that lists payload',
      bag({ 'tagmanifest-sha256.txt': line('data/a.txt') }),
      'bag tagmanifest-sha256.txt',
    ],
    ['an Oxum that does not fit', bag({ 'bag-info.txt': 'Payload-Oxum: 1.1\n' }), 'bag bag-info.txt'],
    ...['many', '34', '34.', '34.2.1', '-34.2', '34,2', ''].map((oxum): [string, Contents, string] => [
      `an Oxum that is none: “${oxum}”`,
      bag({ 'bag-info.txt': `Payload-Oxum: ${oxum}\n` }),
      'bag bag-info.txt',
    ]),
    [
      'a file that only looks like a listed one',
      { ...named('data/é'.normalize('NFC')), ['data/é'.normalize('NFD')]: 'put in' },
      `extra ${'data/é'.normalize('NFD')}`,
    ],
    ['an Oxum given twice', bag({ 'bag-info.txt': 'Payload-Oxum: 34.2\nPayload-Oxum: 34.2\n' }), 'bag bag-info.txt'],
    [
      'what is still to be fetched',
      bag({ 'data/a.txt': undefined, 'fetch.txt': 'https://desk.example/a 21 data/a.txt\n' }),
      'missing data/a.txt',
    ],
    [
      'what is to be fetched outside the bag',
      bag({ 'fetch.txt': 'https://desk.example/a 21 ../a\n' }),
      'bag fetch.txt',
    ],
    [
      'what is to be fetched to a Windows drive, in a draft',
      bag({ 'fetch.txt': 'https://desk.example/a 21 %HomeDrive%\\a\n' }, { version: '0.97' }),
      'bag fetch.txt',
    ],
    [
      'what 1.0 fetches besides its payload',
      bag({ 'fetch.txt': 'https://desk.example/a 21 a.txt\n' }),
      'bag fetch.txt',
    ],
    [
      'a draft’s manifest that lists a path twice with two checksums',
      { ...named('data/a', 'data/a', '0.97'), 'manifest-sha256.txt': line('data/a') + line('data/a', 'y') },
      'bag manifest-sha256.txt',
    ],
    [
      'what is to be fetched and in no manifest',
      bag({ 'fetch.txt': 'https://desk.example/a - data/z\n' }),
      'bag fetch.txt',
    ],
    [
      'a line of fetch.txt without a length',
      bag({ 'fetch.txt': 'https://desk.example/a much data/a.txt\n' }),
      'bag fetch.txt',
    ],
  ])('%s', async (_, contents, told) => expect((await check(contents)).errors).toContain(told));
});

it.each(['', 'a', 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), '水'.repeat(1000)])(
  'MD5 and SHA-224 are those of others: %#',
  (text) => {
    expect(md5(bytesOf(text))).toBe(sum(text, 'md5'));
    expect(sha224(bytesOf(text))).toBe(sum(text, 'sha224'));
  },
);
