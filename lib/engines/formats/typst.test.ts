import { describe, expect, it } from 'vitest';
import { type Block, plain } from './blocks';
import { pdfOf } from './pdf';
import { typstBlocks } from './typst';

/** A dossier of so many claims, each with a heading and twenty paragraphs. */
function written(claims: number) {
  const blocks = Array.from({ length: claims }, (_, at): Block[] => [
    { kind: 'heading', level: 2, id: `C-${at + 1}`, inlines: [plain(`Claim ${at + 1}`)] },
    ...Array.from({ length: 20 }, (): Block => ({ kind: 'paragraph', inlines: [plain('Words.')] })),
  ]).flat();
  const outline = {
    language: 'en',
    title: 'A dossier',
    author: 'A desk',
    takenAt: '2026-01-02T03:04:05Z',
    blocks,
  } as const;
  return JSON.parse([...typstBlocks(outline)].join('')) as { kind: string; place: string | null; fresh?: boolean }[];
}

const fresh = (claims: number) => written(claims).flatMap((block) => (block.fresh ? [block.place] : []));

describe('claims of a dossier that is typeset', () => {
  it.each([
    [2, []],
    [120, []],
    [250, ['C-101', 'C-201']],
  ])('%i of them begin on a new page now and then where they are many', (claims, expected) =>
    expect(fresh(claims)).toEqual(expected),
  );

  it('are all there, in their order', () => {
    const headings = written(250).filter(({ kind }) => kind === 'heading');
    expect(headings.map(({ place }) => place)).toEqual(Array.from({ length: 250 }, (_, at) => `C-${at + 1}`));
  });
});

describe('a dossier that cannot be laid out', () => {
  it('fails with the reason, and the next is set all the same', async () => {
    await expect(pdfOf(() => Promise.reject(new Error('A name is missing.')))).rejects.toThrow('A name is missing.');
    const outline = { language: 'en', title: 'A dossier', author: 'A desk', takenAt: '2026-01-02T03:04:05Z' } as const;
    const blocks: Block[] = [{ kind: 'paragraph', inlines: [plain('Words.')] }];
    const file = Buffer.from(await pdfOf(async () => ({ ...outline, blocks })));
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  }, 30_000);
});
