import { describe, expect, it } from 'vitest';
import { pdfOf, wrapped } from './files.fixture';
import { readPdf } from './pdf';

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
