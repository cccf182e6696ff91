import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readDocx } from './docx';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const words = '<w:p><w:r><w:t>The gate was open.</w:t></w:r></w:p>';
const tables = (n: number) => `${'<w:tbl><w:tr><w:tc>'.repeat(n)}${words}${'</w:tc></w:tr></w:tbl>'.repeat(n)}`;
const docx = (body: string, more = '') =>
  zipSync({
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    ...(more ? { 'word/footnotes.xml': strToU8(more) } : {}),
  });

it('reads words in tables within tables', async () => {
  const { blocks } = await readDocx(docx(tables(60)));
  expect(blocks.map(({ text }) => text)).toEqual(['The gate was open.']);
});

it.each([
  ['tables within tables, 20 kB of them', docx(tables(200_000))],
  ['a sign in quotes that looks like the end of an element', docx('<w:p w:a="/>">'.repeat(2_000))],
  ['a part beside the words', docx(words, '<w:p>'.repeat(2_000))],
])('refuses what is nested too deeply before a tree is built of it: %s', async (_, bytes) => {
  const began = performance.now();
  await expect(readDocx(bytes)).rejects.toMatchObject({ code: 'too_deep' });
  // Building the tree took twenty seconds.
  expect(performance.now() - began).toBeLessThan(4_000);
});
