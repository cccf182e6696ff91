import { expect, it } from 'vitest';
import { DOCUMENT } from './document.fixture';
import { FORMATS } from './formats';

const choices = { style: 'apa', bom: false } as const;
const markdownOf = async (language: 'en' | 'zh', verb: string) => {
  const document = structuredClone(DOCUMENT);
  document.statements[0]!.chain.links[0]!.verb = verb;
  return String(await FORMATS.markdown.make(document, { ...choices, language }));
};

it('a common verb of a chain is told in the language of the page', async () => {
  expect(await markdownOf('zh', 'Reported')).toMatch(/ 报道 \S*S-1/);
  expect(await markdownOf('zh', 'is said to have said')).toMatch(/ 据称说过 \S*S-1/);
  expect(await markdownOf('zh', 'recorded in its papers')).toMatch(/ 在其文件中记载 \S*S-1/);
  expect(await markdownOf('en', 'reported')).toMatch(/ reported \S*S-1/);
});

it('any other stands as it was written, in quotation where that is another language', async () => {
  expect(await markdownOf('zh', 'let slip')).toContain(' “let slip” ');
  expect(await markdownOf('en', 'let slip')).toMatch(/ let slip \S*S-1/);
  expect(await markdownOf('en', '透露')).toContain(' “透露” ');
  expect(await markdownOf('zh', 'constructor')).toContain(' “constructor” ');
});
