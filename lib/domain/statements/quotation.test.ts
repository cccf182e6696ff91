import { expect, it } from 'vitest';
import { guessMode } from './quotation';

const modeOf = (marked: string) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return guessMode(marked.replace(/[[\]]/g, ''), start, end);
};

it.each([
  ['[“The weir stood open,”] she said.', 'verbatim'],
  ['“[The weir stood open],” she said.', 'verbatim'],
  ['“The weir [stood open] all night,” she said.', 'verbatim'],
  ['[She said the weir “stood open” all night].', 'partly-quoted'],
  ['[She said the weir "stood open" all night].', 'partly-quoted'],
  ['[She said the weir stood open].', 'paraphrased'],
  ['[The mayor’s men didn’t shut it].', 'paraphrased'],
  ['“First.” [She went on without marks]. “Last.”', 'paraphrased'],
  ['[“First,” she said, “and last.”]', 'partly-quoted'],
  ['她说“[水闸没有关]”。', 'verbatim'],
  ['[她说水闸“没有关”]。', 'partly-quoted'],
  ['「[水閘沒有關]」', 'verbatim'],
])('%s is %s', (marked, mode) => {
  expect(modeOf(marked)).toBe(mode);
});
