import { describe, expect, it } from 'vitest';
import { pdfOf, wrapped } from './files.fixture';
import { isPdf, readPdf } from './pdf';

const BODY = [
  'The committee put the vote off until the inspection is done, which is expected to take six weeks.',
  'Its chair denied that any money was missing, and said that every bill would be shown.',
];

const LINES = BODY.flatMap((words) => [...wrapped(`${words} `.repeat(4).trim()), '']);

describe('a web page printed to PDF', () => {
  const page = pdfOf([['News Sport Weather', '', 'Vote put off again', '', ...LINES]], {
    title: 'Vote put off again | The Harbour Record',
  });

  it('takes the heading its file names for the title, and the menu above it for none of the text', async () => {
    const { title, blocks } = await readPdf(page);
    expect(title).toBe('Vote put off again');
    expect(blocks[0]).toEqual({ text: 'News Sport Weather', kept: false, why: 'navigation' });
    expect(blocks.slice(1).every((block) => block.kept)).toBe(true);
  });
});

it('keeps all of a PDF whose named title stands nowhere in it', async () => {
  const { title, blocks } = await readPdf(pdfOf([LINES], { title: 'Scan 12' }));
  expect(title).toBe('Scan 12');
  expect(blocks.every((block) => block.kept)).toBe(true);
});

it('knows a PDF by its mark, which may stand behind what a server put before it, within the first 1,024 bytes', () => {
  const behind = (size: number) => new TextEncoder().encode(`${' '.repeat(size)}%PDF-1.7`);
  expect([0, 900, 1_019, 1_020].map((size) => isPdf(behind(size)))).toEqual([true, true, true, false]);
});
