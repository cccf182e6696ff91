import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { type Block, plain, toRef } from './blocks';
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

describe('links of a dossier that is typeset', () => {
  it.each([
    [100, ['C-1', 'T-1', 'S-1']],
    [5_000, ['C-1', 'T-1']],
    [20_000, ['C-1']],
  ])('give way to bookmarks where %i paragraphs make them too many', (paragraphs, expected) => {
    const to = (ref: string): Block => ({ kind: 'paragraph', id: ref, inlines: [toRef(ref)] });
    const blocks = [
      ...['C-1', 'T-1', 'S-1'].map(to),
      ...Array.from({ length: paragraphs }, (): Block => ({ kind: 'paragraph', inlines: [plain('Words.')] })),
    ];
    const set = [...typstBlocks({ language: 'en', title: 'A', author: 'B', takenAt: '2026-01-02T03:04:05Z', blocks })];
    const runs = (JSON.parse(set.join('')) as { runs: [string, string][] }[]).flatMap((block) => block.runs);
    expect(runs.flatMap(([style, words]) => (style === 'place' ? [words] : []))).toEqual(expected);
  });
});

describe('words of a dossier that is typeset', () => {
  it('stand plain unless they are in a style or in another language than the dossier', () => {
    const words = (blocks: Block[], language: 'en' | 'zh') => {
      const set = typstBlocks({ language, title: 'A', author: 'B', takenAt: '2026-01-02T03:04:05Z', blocks });
      return JSON.parse([...set].join(''));
    };
    const blocks: Block[] = [
      { kind: 'paragraph', inlines: [plain('The mill', 'en'), plain(' stood.'), plain('水坝', 'zh-Hans')] },
      { kind: 'quote', lang: 'en-GB', inlines: [plain('open', 'en-GB')] },
    ];
    expect(words(blocks, 'en')).toEqual([
      { kind: 'paragraph', runs: ['The mill stood.', ['text', '水坝', 'zh', null]] },
      { kind: 'quote', runs: ['open'] },
    ]);
    expect(words(blocks, 'zh')[1]).toEqual({ kind: 'quote', language: 'en', runs: [['text', 'open', 'en', null]] });
  });
});

describe('signs that no typeface has', () => {
  // No character, a place where none is yet, and one of private use: no font of any machine has them all.
  it('are shown as one that says so, and the dossier is set all the same', async () => {
    const outline = { language: 'en', author: 'A desk', takenAt: '2026-01-02T03:04:05Z' } as const;
    const blocks: Block[] = [
      { kind: 'heading', level: 1, inlines: [plain('A\uFFFEB')] },
      { kind: 'paragraph', inlines: [plain('said \u0378, \u{10FFFD}\u{10FFFE} and 水')] },
    ];
    const file = await pdfOf(async () => ({ ...outline, title: 'Of \uFFFE', blocks }));
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)), { mergePages: true });
    expect(text).toContain('Signs that no typeface at hand can show stand as \uFFFD here.');
    expect(text).toContain('A\uFFFDB');
    expect(text).toMatch(/said \uFFFD, .* and 水/);
  }, 30_000);
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
