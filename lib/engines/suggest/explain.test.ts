import { describe, expect, it } from 'vitest';
import { suggest } from '@/lib/engines/suggest/suggest';

describe('what weighed most for a suggestion', () => {
  it.each([
    'The pump stood idle. “We never saw the money,” Barrow said. “Nobody wrote to us.”',
    'Lunn conceded that the valve had failed twice, adding that nobody was hurt.',
    'Tom Barrow said the letter was a forgery. Her office said her staff had left.',
    'The board denied the figures. On Monday the council said that the road would close.',
    'Vance tweeted. “They have done this before.” The port was shut.',
  ])('names no mark, no small word and no word of the statement: %s', (text) => {
    const named = suggest(text).flatMap((s) =>
      s.why.filter(({ code }) => code.startsWith('weighs')).flatMap(({ words }) => words.map((w) => [s.quote, w])),
    );
    for (const [quote, word] of named) {
      expect(word).toMatch(/\b[a-z]{4,}/i);
      expect(quote).not.toContain(word);
      expect(word).not.toMatch(/^(was|her|the|that|Monday|letter)$/);
    }
  });

  it('names the verb that attributes a report', () =>
    expect(suggest('Tom Barrow said the letter was a forgery.')[0]?.reason).toContain(
      'weighs most: the word of attribution “said”',
    ));
});
