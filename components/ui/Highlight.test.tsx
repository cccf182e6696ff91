import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtHits, Highlight } from './Highlight';
import { markup } from './testing';

describe('a text cut at its hits', () => {
  it('marks each hit and nothing else', () => {
    const html = markup(
      <Highlight
        text="left early that day"
        hits={[
          { start: 5, end: 10 },
          { start: 16, end: 19 },
        ]}
      />,
    );
    expect(html.match(/<mark[^>]*>([^<]*)<\/mark>/g)?.map((m) => m.replace(/<[^>]+>/g, ''))).toEqual(['early', 'day']);
  });

  it('comes out whole, with every character once, whatever the hits', () => {
    const hit = fc.record({ start: fc.nat(40), end: fc.nat(40) });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(hit), (text, hits) => {
        expect(
          cutAtHits(text, hits)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
