import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './address';

describe('isPublicAddress', () => {
  it.each([
    ['loopback', '127.0.0.1'],
    ['all of loopback', '127.255.1.2'],
    ['this network', '0.0.0.0'],
    ['private 10', '10.1.2.3'],
    ['private 172', '172.31.255.254'],
    ['private 192', '192.168.0.1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['link-local and metadata', '169.254.169.254'],
    ['metadata with a public number', '168.63.129.16'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['documentation', '203.0.113.9'],
    ['benchmarks', '198.19.255.255'],
    ['6to4 relays', '192.88.99.1'],
    ['IPv6 loopback', '::1'],
    ['IPv6 unspecified', '::'],
    ['IPv6 link-local', 'fe80::1'],
    ['IPv6 link-local with a zone', 'fe80::1%eth0'],
    ['IPv6 unique local', 'fd00:ec2::254'],
    ['IPv6 multicast', 'ff02::1'],
    ['IPv6 site-local', 'fec0::1'],
    ['mapped loopback, dotted', '::ffff:127.0.0.1'],
    ['mapped loopback, in groups', '::ffff:7f00:1'],
    ['mapped metadata', '::ffff:a9fe:a9fe'],
    ['compatible loopback', '::127.0.0.1'],
    ['NAT64 loopback', '64:ff9b::7f00:1'],
    ['local NAT64', '64:ff9b:1::808:808'],
    ['6to4 of a private address', '2002:c0a8:1::1'],
    ['Teredo', '2001:0:4136:e378::1'],
    ['ISATAP of a private address', '2606:4700::5efe:a00:1'],
    ['IPv6 documentation', '2001:db8::1'],
    ['in brackets', '[::1]'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('closes %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '192.0.1.1',
    '2606:4700:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '2002:808:808::1',
  ])('opens %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});
