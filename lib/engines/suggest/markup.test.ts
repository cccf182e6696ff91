import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from './markup';
import { suggest } from './suggest';

const PAGE = `<!doctype html><html><head><title>Weir</title><style>p::before{content:"he said it is so"}</style>
<script>const s = "The minister said that the script ran."; say('"Never," he said.');</script></head>
<body><!-- "Not this," she said. --><p class="lead" title="It is so, he said">The mayor, Ines <b>Calder</b>, said on Monday
that <a href="/weir">the weir</a> was open.</p><p>“Nobody asked us,” said Jonas Brandt, a farmer.</p></body></html>`;

describe('an HTML source', () => {
  it('gives the statements of its words, each at its place, and none of its tags and scripts', () => {
    const found = suggest(PAGE, { language: 'en' });
    expect(found.map(({ start, end, quote }) => PAGE.slice(start, end) === quote)).toEqual([true, true]);
    expect(found.map(({ speaker }) => speaker?.name)).toEqual(['Ines Calder', 'Jonas Brandt']);
    expect(found[1]?.quote).toContain('Nobody asked us');
  });

  it.each([
    ['a < b and c > d, he said.'],
    ['He wrote <sic> and went.'],
    ['3 <4, 5> 2'],
    ['“</” is how one closes, she said.'],
    ['<tweet id="1">It is so.</tweet>'],
  ])('is not %j', (text) => expect(wordsOf(text).words).toBe(text));

  it('ends a name before the stop of its sentence, whatever follows', () => {
    const [found] = suggest('“It is so,” said Ines Calder. 😀The mayor said that it rained.', { language: 'en' });
    expect(found?.speaker?.mention).toBe('Ines Calder');
  });

  it('gives each of its words at its place, whatever it holds', () => {
    const piece = fc.constantFrom(
      ...['<p>', '</p>', '<b>', '</b>', '<b', '>', '<!--', '-->', '<script>', '</script >', '&nbsp;', '\n', '字', '😀'],
      'The mayor said that it rained. ',
      '“It is so,” said Ines Calder. ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end, quote, speaker } of suggest(text, { language: 'en' })) {
          expect(text.slice(start, end)).toBe(quote);
          if (speaker) expect(text.slice(speaker.start, speaker.end)).toMatch(/^(The mayor|Ines Calder)$/);
        }
      }),
    );
  });
});
