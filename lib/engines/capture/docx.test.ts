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

const note = (kind: string, id: number, text: string) =>
  `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r><w:r><w:t>${text}</w:t></w:r></w:p></w:${kind}>`;
const refers = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

it('brings footnotes and endnotes in behind the text, in the order of their references', async () => {
  const { blocks } = await readDocx(
    zipSync({
      'word/document.xml': strToU8(
        `<w:document ${W}><w:body><w:p>${run('The gate')}${refers('footnote', 7)}${run(' was open.')}${refers('endnote', 1)}</w:p>
        <w:p>${run('Nobody saw it.')}${refers('footnote', 3)}</w:p></w:body></w:document>`,
      ),
      'word/footnotes.xml': strToU8(
        `<w:footnotes ${W}><w:footnote w:type="separator" w:id="-1"><w:p>${run('A rule.')}</w:p></w:footnote>
        ${note('footnote', 3, 'The keeper, by telephone.')}${note('footnote', 7, 'Map of 1924.')}</w:footnotes>`,
      ),
      'word/endnotes.xml': strToU8(`<w:endnotes ${W}>${note('endnote', 1, 'County records, box 12.')}</w:endnotes>`),
    }),
  );
  expect(blocks.map(({ text }) => text)).toEqual([
    'The gate was open.',
    'Nobody saw it.',
    '[1] Map of 1924.',
    '[2] County records, box 12.',
    '[3] The keeper, by telephone.',
  ]);
});

it('parts words at a line break within a paragraph', async () => {
  const { blocks } = await readDocx(docx(`<w:p>${run('The gate')}<w:r><w:br/></w:r>${run('was open.')}</w:p>`));
  expect(blocks.map(({ text }) => text)).toEqual(['The gate\nwas open.']);
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
