import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

const said = (text: string) => suggest(text, { language: 'en' }).map((s) => [s.speaker?.name ?? null, s.quote]);

describe('frames of attribution', () => {
  it.each([
    ['The bank believes rates will fall in spring.', 'The bank', 'rates will fall in spring'],
    ['The pilot told investigators he saw the boat turn.', 'The pilot', 'he saw the boat turn'],
    ['The harbour board fears the lamps will go out.', 'The harbour board', 'the lamps will go out'],
  ])('a sentence that stands alone is subject, verb and clause: %s', (text, speaker, words) =>
    expect(said(text)).toEqual([[speaker, words]]),
  );

  it.each([
    ['The allegation that the wicks had been swapped was based on one photograph.', 'the wicks had been swapped'],
    ['The assertion that three keepers slept on duty remains without proof.', 'three keepers slept on duty'],
  ])('a noun of claiming has its clause, and no more: %s', (text, words) =>
    expect(said(text).map(([, quote]) => quote)).toEqual([words]),
  );

  it('a readout that goes on without a subject is in the words of who spoke before', () => {
    const text =
      'A spokesman for the Harbour Ministry said the ban was unlawful.\n\nUrge the other side to stop the groundless searches of lamp ships, and to respect its own rules.';
    expect(said(text).at(-1)).toEqual([
      'A spokesman for the Harbour Ministry',
      'Urge the other side to stop the groundless searches of lamp ships, and to respect its own rules',
    ]);
  });

  it('a sentence of hearsay is offered whole, without a speaker, and says that it is hearsay', () => {
    const [first, ...others] = suggest(
      'The report came in May. One keeper was purportedly sent 87 such “signals” in a night, while two others saw 14.',
      { language: 'en' },
    ).filter((s) => s.rule === 'hearsay');
    expect(first?.quote).toBe('One keeper was purportedly sent 87 such “signals” in a night, while two others saw 14');
    expect(first?.speaker).toBeNull();
    expect(others).toEqual([]);
  });

  it('a deed before a participle is nobody’s words', () => {
    const text = 'Orrell said the lamp was lit. However, he held his fire on Vashti, calling her a friend of the port.';
    expect(said(text).some(([, quote]) => quote?.includes('held his fire'))).toBe(false);
  });

  it.each([
    'Sailors still read it. “Salt and Iron” is an account of two winters on the light.',
    'In his new novel, “The Last Keeper of Orme,” he tells how the lamp failed.',
  ])('a work whose words begin with capitals is not speech: %s', (text) =>
    expect(said(text).some(([, quote]) => /^(Salt and Iron|The Last Keeper)/.test(quote ?? ''))).toBe(false),
  );
});
