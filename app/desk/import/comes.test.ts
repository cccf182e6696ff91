import { describe, expect, it } from 'vitest';
import type { IncomingReport } from '@/lib/domain/imports/contract';
import { headline, left, wouldStore } from './comes';

const nothing: IncomingReport = {
  kind: 'bundle',
  stored: false,
  waits: false,
  table: null,
  created: {},
  changed: {},
  unchanged: { claim: 2 },
  edition: null,
  leftOut: [],
  duplicates: [],
  conflicts: [],
};
const edition = {
  dossier: 'D-1',
  number: 1,
  sha256: '',
  desk: '',
  fingerprint: null,
  isNew: false,
  isNowSigned: false,
};
const differs = { id: 'claim a', noun: 'claim', key: 'a', ref: 'C-1', fixed: false, chosen: null, fields: [] };

describe('a file of which everything is here', () => {
  it.each([
    ['nothing', nothing],
    ['its edition', { ...nothing, edition }],
    ['only what stays ours', { ...nothing, conflicts: [{ ...differs, chosen: 'ours' as const }], stored: true }],
  ])('(%s) brings nothing', (_, report) => {
    expect([headline(report), wouldStore(report, {})]).toEqual(['nothingNew', false]);
  });

  it.each([
    ['a new edition', { edition: { ...edition, isNew: true } }],
    ['the signature of one that is here', { edition: { ...edition, isNowSigned: true } }],
    ['a record', { created: { claim: 1 } }],
  ])('but for %s says that it would come in', (_, change) => {
    expect([headline({ ...nothing, ...change }), wouldStore({ ...nothing, ...change }, {})]).toEqual(['would', true]);
  });

  it('of claims comes in when their case is chosen, and not before', () => {
    const leftOut = [{ at: 'File', code: 'no-case' as const, why: 'Choose the case.' }];
    const report = { ...nothing, created: { claim: 2 }, leftOut };
    expect([headline(report), wouldStore(report, {})]).toEqual(['would', false]);
    expect(wouldStore({ ...report, leftOut: [] }, {})).toBe(true);
  });

  it('and differs brings in what is not to stay ours', () => {
    const report = { ...nothing, conflicts: [differs] };
    expect([headline(report), left(report, {})]).toEqual(['onlyDiffers', 1]);
    expect(wouldStore(report, { 'claim a': 'ours' })).toBe(false);
    expect(wouldStore(report, { 'claim a': 'theirs' })).toBe(true);
    expect(left(report, { 'claim a': 'theirs' })).toBe(0);
    // What never changes stays ours whatever is chosen.
    expect(wouldStore({ ...report, conflicts: [{ ...differs, fixed: true }] }, { 'claim a': 'theirs' })).toBe(false);
  });
});
