import { expect, it } from 'vitest';
import { markup, wordsOf } from '@/components/ui/testing';
import type { Verdict } from '@/lib/engines/verify/verify';
import { Told } from './Told';

const OWN = 'a'.repeat(64);
const verdict = (sound: boolean, signature: Verdict['signature']): Verdict => ({
  sound,
  trusted: sound && signature?.holds === true,
  bundle: signature !== null,
  bagit: '1.0',
  files: 3,
  signature,
  info: [],
  edition: null,
  findings: [],
});
const told = (...of: Parameters<typeof verdict>) =>
  wordsOf(markup(<Told verdict={verdict(...of)} own={OWN} named="" />));

it.each([
  ['a signature that holds', told(true, { fingerprint: OWN, holds: true, known: true }), true, /Signed with/],
  ['a wrong signature', told(false, { fingerprint: OWN, holds: false, known: true }), false, /not by the key/],
  ['no signature beside a key', told(false, { fingerprint: OWN, holds: null, known: true }), false, /could not be/],
  ['a bag that nobody signed', told(true, null), false, /not signed.*by accident/],
])('says of %s no more than is so', (_, words, ours, says) => {
  expect(words.includes('It is the key of this desk.')).toBe(ours);
  expect(words).toMatch(says);
});

it('does not say of a broken bag that nothing was changed', () => {
  expect(told(false, null)).not.toMatch(/by accident/);
});
