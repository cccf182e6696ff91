import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLink, type LinkDraft, markRead, moveLink, readIn, removeLink, splitLink } from './chain-edit';

const link = (id: string, more: Partial<LinkDraft> = {}): LinkDraft => ({
  id,
  agent: { ref: `P-${id}`, name: id },
  verb: 'says',
  mode: 'paraphrased',
  source: null,
  readByUs: false,
  gap: false,
  span: null,
  ...more,
});
const CHAIN = [link('paper', { readByUs: true }), link('agency'), link('minister')];
const shape = (links: readonly LinkDraft[]) =>
  links.map(({ id, gap, readByUs }) => `${gap ? '… ' : ''}${id}${readByUs ? '*' : ''}`).join(' < ');

describe('a chain', () => {
  it('keeps a visible gap where a middle link was taken out', () => {
    expect(shape(removeLink(CHAIN, 1))).toBe('paper* < … minister');
  });
  it('leaves no gap at its ends', () => {
    expect(shape(removeLink(CHAIN, 0))).toBe('agency* < minister');
    expect(shape(removeLink(CHAIN, 2))).toBe('paper* < agency');
  });
  it('has its gap filled by a link put in there', () => {
    expect(shape(addLink(removeLink(CHAIN, 1), 0, link('wire')))).toBe('paper* < wire < minister');
  });
  it('is put in another order one place at a time', () => {
    expect(shape(moveLink(CHAIN, 2, -1))).toBe('paper* < minister < agency');
    expect(shape(moveLink(CHAIN, 0, -1))).toBe(shape(CHAIN));
  });
  it('is split into two links', () => {
    expect(shape(splitLink(CHAIN, 1, link('wire')))).toBe('paper* < wire < agency < minister');
  });
  it('has one link that was read by us', () => {
    expect(shape(markRead(CHAIN, 1))).toBe('paper < agency* < minister');
  });
  it('has the link read by us in the source before us, without the words held elsewhere', () => {
    const here = { ref: 'S-1', name: 'The paper' };
    const span = (capture: string) => ({ capture, start: 0, end: 9 });
    const chain = (capture: string) => [
      link('paper', { source: here }),
      link('agency', { source: { ref: 'S-12', name: 'The wire' }, span: span(capture), readByUs: true }),
    ];
    const [paper, agency] = chain('S-12.1');
    expect(readIn(chain('S-12.1'), here)).toEqual([paper, { ...agency, source: here, span: null }]);
    expect(readIn(chain('S-1.2'), here)[1]).toMatchObject({ source: here, span: span('S-1.2') });
    expect(readIn(CHAIN.slice(1), here)).toEqual(CHAIN.slice(1));
  });
  it('whatever is done to it has exactly one link read by us, and no gap before the first', () => {
    const act = fc.record({
      what: fc.constantFrom('remove', 'up', 'down', 'add', 'read'),
      at: fc.nat(5),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        let links: LinkDraft[] = CHAIN;
        for (const [place, { what, at }] of acts.entries()) {
          const index = at % links.length;
          if (what === 'remove' && links.length > 1) links = removeLink(links, index);
          if (what === 'up') links = moveLink(links, index, -1);
          if (what === 'down') links = moveLink(links, index, 1);
          if (what === 'add') links = addLink(links, index, link(`new${place}`));
          if (what === 'read') links = markRead(links, index);
        }
        expect(links.filter(({ readByUs }) => readByUs)).toHaveLength(1);
        expect(links[0]!.gap).toBe(false);
      }),
    );
  });
});
