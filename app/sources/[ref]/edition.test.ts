import { describe, expect, it } from 'vitest';
import type { CaptureDetail } from '@/lib/domain/sources/contract';
import { editionOf, paragraphsOf, type Statement } from './edition';

const statement = (ref: string, stance?: 'asserts' | 'denies') =>
  ({ ref, bearings: stance ? [{ stance }] : [] }) as unknown as Statement;
const capture = (text: string | null, marks: CaptureDetail['marks']) => ({ text, marks }) as CaptureDetail;
const TEXT = 'The weir was shut.\n\nNo gate was opened, they say.';
const mark = (of: string, start: number, end: number) => ({ statement: of, start, end, exact: TEXT.slice(start, end) });

describe('a capture set for reading', () => {
  it('is cut at its lines, and empty lines are left out', () => {
    expect(paragraphsOf(TEXT)).toEqual([
      { start: 0, end: 18, text: 'The weir was shut.' },
      { start: 20, end: 49, text: 'No gate was opened, they say.' },
    ]);
  });

  it('underlines a statement by the stance of its first claim and gives its first stretch the address', () => {
    const edition = editionOf(capture(TEXT, [mark('T-1', 0, 8), mark('T-1', 20, 27), mark('T-2', 4, 18)]), [
      statement('T-1', 'denies'),
      statement('T-2'),
      statement('T-3', 'asserts'),
    ]);
    expect(edition.marks.map(({ key, stance, first, lane }) => [key, stance, first, lane])).toEqual([
      ['T-1', 'denies', true, 0],
      ['T-2', null, true, 1],
      ['T-1', 'denies', false, 0],
    ]);
    expect(edition.marked.map(({ ref }) => ref)).toEqual(['T-1', 'T-2']);
    expect(edition.unmarked.map(({ ref }) => ref)).toEqual(['T-3']);
  });

  it('makes only the paragraphs that hold marks, also those a mark runs through', () => {
    const text = 'One.\nTwo.\n\nThree.\nFour.\nFive.';
    const marked = (...marks: [number, number][]) =>
      editionOf(
        capture(
          text,
          marks.map(([start, end]) => mark('T-1', start, end)),
        ),
        [statement('T-1')],
      ).paragraphs.map((paragraph) => paragraph.text);
    expect(marked([5, 9], [13, 20])).toEqual(['Two.', 'Three.', 'Four.']);
    expect(marked([0, 31])).toEqual(['One.', 'Two.', 'Three.', 'Four.', 'Five.']);
    expect(marked([4, 5])).toEqual([]);
    expect(marked()).toEqual([]);
  });

  it('underlines nothing that has no card', () => {
    expect(editionOf(capture(TEXT, [mark('T-9', 0, 8)]), []).marks).toEqual([]);
  });

  it('shows quoted passages alone where the text is kept back', () => {
    const edition = editionOf(capture(null, [mark('T-1', 4, 12), mark('T-2', 9, 17)]), [
      statement('T-1'),
      statement('T-2'),
    ]);
    expect(edition.paragraphs).toEqual([{ start: 4, end: 17, text: TEXT.slice(4, 17) }]);
  });
});
