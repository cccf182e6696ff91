import { isIP } from 'node:net';

/**
 * Networks that a page fetched for an editor may never come from: this machine, its neighbours, the cloud's metadata,
 * and everything IANA keeps for special use (IPv4 and IPv6 Special-Purpose Address Registries, RFC 6890 and later).
 */
const CLOSED_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // Metadata services that have a public number.
  '168.63.129.16/32',
].map((block) => {
  const [network, bits] = block.split('/') as [string, string];
  return { network: v4Number(network)!, bits: Number(bits) };
});

/** Whether an IP address, in the plain form DNS and sockets use, is a public one that may be fetched from. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const kind = isIP(plain);
  if (kind === 4) return isPublicV4(v4Number(plain)!);
  if (kind === 6) return isPublicV6(v6Groups(plain));
  return false;
}

function v4Number(address: string): number | null {
  const parts = address.split('.').map(Number);
  return parts.length === 4 && parts.every((n) => n >= 0 && n <= 255)
    ? parts.reduce((sum, n) => sum * 256 + n, 0)
    : null;
}

function isPublicV4(address: number): boolean {
  return !CLOSED_V4.some(
    ({ network, bits }) => Math.floor(address / 2 ** (32 - bits)) === Math.floor(network / 2 ** (32 - bits)),
  );
}

/** The eight groups of an IPv6 address, with "::" and a dotted tail written out. */
function v6Groups(address: string): number[] {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  const number = dotted ? v4Number(dotted[2]!)! : 0;
  const text = dotted
    ? `${dotted[1]}${Math.floor(number / 65_536).toString(16)}:${(number % 65_536).toString(16)}`
    : address;
  const [head, tail] = text.split('::') as [string, string | undefined];
  const groups = (part: string | undefined) => (part ? part.split(':').map((g) => Number.parseInt(g, 16)) : []);
  if (tail === undefined) return groups(head);
  const [before, after] = [groups(head), groups(tail)];
  return [...before, ...new Array<number>(Math.max(0, 8 - before.length - after.length)).fill(0), ...after];
}

/**
 * Only global unicast (2000::/3) is public, less the blocks kept for documentation, benchmarks and the like. Forms that
 * carry an IPv4 address (mapped, compatible, NAT64, 6to4) are judged by it; Teredo, which hides it, is closed.
 */
function isPublicV6(g: number[]): boolean {
  const last = g[6]! * 65_536 + g[7]!;
  const zeros = (n: number) => g.slice(0, n).every((group) => group === 0);
  if (zeros(5) && g[5] === 0xffff) return isPublicV4(last);
  if (g[0] === 0x64 && g[1] === 0xff9b && g.slice(2, 6).every((group) => group === 0)) return isPublicV4(last);
  if (g[0] === 0x2002) return isPublicV4(g[1]! * 65_536 + g[2]!);
  if (g[0]! < 0x2000 || g[0]! > 0x3fff) return false;
  if (g[0] === 0x2001 && g[1]! < 0x200) return false;
  if (g[0] === 0x2001 && g[1] === 0xdb8) return false;
  // ISATAP puts an IPv4 address behind 0:5efe in the lower half.
  if ((g[4]! & 0xfdff) === 0 && g[5] === 0x5efe) return isPublicV4(last);
  return g[0] !== 0x3fff;
}
