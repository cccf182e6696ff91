import { describe, expect, it } from 'vitest';
import type { MatchItem } from '@/lib/domain/matches/contract';
import type { SuggestionItem } from './contract';
import { draftOf, isReady, likelyBearing } from './draft';

const place = {
  source: { ref: 'S-1', name: 'High water', published: '2026-03-01', publisher: { ref: 'P-1', name: 'The Ledger' } },
  capture: { ref: 'S-1.2', language: 'en' },
  reports: 'reports',
  says: 'says',
};
const keeper = { ref: 'P-2', name: { en: 'Ida Berg' } };
const offered: SuggestionItem = {
  position: 0,
  start: 10,
  end: 40,
  quote: 'the gate had stood open since two',
  mode: 'paraphrased',
  speaker: { name: 'Ida Berg', mention: 'she', role: null, record: keeper },
  verb: 'said',
  chain: [],
  stance: null,
  rule: 'reported-that',
  why: [{ code: 'reported-that', words: [] }],
  reason: 'reported speech with “that”',
};
const words = (text: Record<string, string>) => text.en!;

describe('a suggestion as a draft', () => {
  it('runs from the paper to the speaker by the verb that was read', () => {
    const draft = draftOf(offered, place, words);
    expect(draft).toMatchObject({
      spans: [{ start: 10, end: 40 }],
      // The day the paper appeared is not the day she spoke.
      said: '',
      speaker: { ref: 'P-2' },
      bearings: [],
    });
    expect(draft.links.map(({ agent, verb, readByUs }) => [agent?.ref, verb, readByUs])).toEqual([
      ['P-1', 'reports', true],
      ['P-2', 'said', false],
    ]);
    expect(isReady(draft)).toBe(true);
  });

  it('is in the language of its words, where the text has paragraphs of another', () => {
    const language = (quote: string, ofText: string) =>
      draftOf({ ...offered, quote }, { ...place, capture: { ref: 'S-1.2', language: ofText } }, words).language;
    expect(language('有关指控毫无根据，Calloway也知道', 'en')).toBe('zh');
    expect(language('the book, 《网络战》, was withdrawn', 'en')).toBe('en');
    expect(language('The evidence is public', 'zh')).toBe('en');
    expect(language('有关指控毫无根据', 'zh-Hant')).toBe('zh-Hant');
    expect(language('事実無根', 'ja')).toBe('ja');
  });

  it('says the paper’s own words on the day it appeared', () => {
    const ledger = { ref: 'P-1', name: { en: 'The Ledger' } } as unknown as typeof keeper;
    const speaker = { ...offered.speaker!, name: 'The Ledger', record: ledger };
    expect(draftOf({ ...offered, speaker }, place, words).said).toBe('2026-03-01');
  });

  it('keeps carriers between them, and stays open while one of them is not on record', () => {
    const chain: SuggestionItem['chain'] = [
      { agent: 'Harbour Radio', verb: 'reported', mode: 'paraphrased', record: null },
      { agent: 'Ida Berg', verb: 'said', mode: 'paraphrased', record: keeper },
    ];
    const draft = draftOf({ ...offered, chain }, place, words);
    expect(draft.links.map(({ agent, verb }) => [agent?.ref, verb])).toEqual([
      ['P-1', 'reports'],
      [undefined, 'reported'],
      ['P-2', 'said'],
    ]);
    expect(isReady(draft)).toBe(false);
  });

  it('does not name the paper twice where the text names it as carrier, nor keep a colon with the verb', () => {
    const ledger = { ref: 'P-1', name: { en: 'The Ledger' } };
    const chain: SuggestionItem['chain'] = [
      { agent: 'The Ledger', verb: 'told', mode: 'verbatim', record: ledger },
      { agent: 'Ida Berg', verb: 'said', mode: 'verbatim', record: keeper },
    ];
    const draft = draftOf({ ...offered, verb: 'told The Ledger:', chain }, place, words);
    expect(draft.links.map(({ agent, verb }) => [agent?.ref, verb])).toEqual([
      ['P-1', 'reports'],
      ['P-2', 'told The Ledger'],
    ]);
  });

  it.each([
    ['a speaker who is not on record', { ...offered, speaker: { ...offered.speaker!, record: null } }],
    ['no speaker', { ...offered, speaker: null }],
  ])('waits for a person with %s', (_, suggestion) => {
    const draft = draftOf(suggestion, place, words);
    expect([draft.speaker, isReady(draft)]).toEqual([null, false]);
  });

  it('is one link where the paper speaks for itself', () => {
    const record = { ref: 'P-1', name: { en: 'The Ledger' } };
    const draft = draftOf({ ...offered, speaker: { ...offered.speaker!, record } }, place, words);
    expect(draft.links.map(({ agent }) => agent?.ref)).toEqual(['P-1']);
  });
});

describe('what a suggestion bears on', () => {
  const claim = { ref: 'C-1', proposition: { en: 'The gate was open.' }, status: 'unassessed' };
  it.each([
    ['same', null, 'paraphrased', 'asserts'],
    ['related', 'hedges', 'paraphrased', 'hedges'],
    ['same', 'denies', 'paraphrased', 'denies'],
    ['same', 'denies', 'verbatim', 'asserts'],
    ['may-deny', null, 'verbatim', 'denies'],
    ['may-deny', 'denies', 'verbatim', 'denies'],
    ['may-deny', 'asserts', 'paraphrased', 'denies'],
  ] as const)('found as %s, said in a way that %s, %s: %s', (relation, stance, mode, expected) => {
    expect(likelyBearing({ stance, mode }, { claim, relation, denier: 'asked' }, words)).toMatchObject({
      claim: { ref: 'C-1', name: 'The gate was open.' },
      stance: expected,
    });
  });

  it('asserts a claim that denies what is denied', () => {
    const match = { claim, relation: 'may-deny', denier: 'claim' } as const;
    const of = (stance: 'denies' | null, mode: 'paraphrased' | 'verbatim') =>
      likelyBearing({ stance, mode }, match, words).stance;
    expect([of('denies', 'paraphrased'), of(null, 'paraphrased'), of('denies', 'verbatim')]).toEqual([
      'asserts',
      'denies',
      'denies',
    ]);
  });

  it('is in the draft, which waits for the coverage of a denial', () => {
    const ready = (relation: MatchItem['relation']) => {
      const draft = draftOf(offered, place, words, [likelyBearing(offered, { claim, relation, denier: null }, words)]);
      expect(draft.bearings).toHaveLength(1);
      return isReady(draft);
    };
    expect([ready('same'), ready('may-deny')]).toEqual([true, false]);
  });
});
