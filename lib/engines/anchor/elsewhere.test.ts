import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reanchor } from './reanchor';
import { describe as describeSpan } from './selector';

const OTHERS = [
  'The ferry board met on Tuesday behind closed doors.',
  'Two boats were tied up at the landing when the bells rang at four, and nobody had signed for either.',
  'The yard keeps its certificates in a shed that has no lock.',
  'Rain is expected until the end of the week.',
];
const SAID =
  'Councillor Amadi told reporters on the quay that she was shown 45 pages of the second report before the vote.';
const page = (...paragraphs: string[]) => paragraphs.join('\n\n');

/** The state of the words after the edit, and what stands in their new place. */
function carried(before: string, after: string, words = SAID): [string, string | null] {
  const start = before.indexOf(words);
  const [result] = reanchor(before, after, [describeSpan(before, start, start + words.length)]);
  return [result!.state, result!.start === null ? null : after.slice(result!.start, result!.end)];
}

describe('a passage that was put elsewhere and changed', () => {
  it.each([
    ['in a name', SAID.replace('Amadi', 'Lindqvist')],
    ['in its first word', SAID.replace('Councillor', 'Burgomaster')],
    ['in its last word', SAID.replace('vote', 'inauguration')],
    ['by words put in', SAID.replace('told', ', who had not been asked, later told')],
    ['by words put in before its last', SAID.replace('the vote', 'the third and according to her decisive vote')],
    ['in a name and by a word put in', SAID.replace('Amadi', 'Lindqvist').replace('shown', 'reportedly shown')],
    ['by words left out', SAID.replace(' on the quay', '')],
  ])('%s is reworded there, from its first whole word to its last', (_, now) => {
    expect(carried(page(SAID, ...OTHERS), page(...OTHERS, now))).toEqual(['reworded', now]);
  });

  it('is found in Chinese too', () => {
    const others = ['渡轮委员会周二闭门开会。', '钟敲四下时有两条船停在码头，谁也没有签字。', '周末以前预计有雨。'];
    const said = '议员林德奎斯特在码头上告诉记者，表决之前有人给她看过第二份报告的四十五页。';
    const now = said.replace('林德奎斯特', '阿马迪').replace('有人', '据称有人');
    expect(carried(page(said, ...others), page(...others, now), said)).toEqual(['reworded', now]);
  });

  it('takes no word along that stood beside it', () => {
    const words = SAID.slice(SAID.indexOf('told'), SAID.indexOf(' before'));
    const now = page(...OTHERS, SAID.replace('told reporters ', '').replace('pages', 'close and numbered pages'));
    const there = 'on the quay that she was shown 45 close and numbered pages of the second report';
    expect(carried(page(SAID, ...OTHERS), now, words)).toEqual(['reworded', there]);
  });

  it('is gone where another sentence of its pattern stood in the older text', () => {
    const other = SAID.replace('Amadi', 'Lindqvist').replace('45', '12').replace('vote', 'recess');
    const now = SAID.replace('Amadi', 'Okafor').replace('shown', 'reportedly shown');
    expect(carried(page(SAID, ...OTHERS, other), page(...OTHERS, now))[0]).toBe('gone');
  });

  it('is gone where only a sentence like it is left, which stood beside it before', () => {
    const like = SAID.replace('Amadi', 'Lindqvist');
    expect(carried(page(SAID, ...OTHERS, like), page(...OTHERS, like))[0]).toBe('gone');
  });

  it('is gone where too many of its words are others', () => {
    const now =
      'Councillor Okafor told reporters on the bridge that she was given no copy of the first map before the sale.';
    expect(carried(page(SAID, ...OTHERS), page(...OTHERS, now))[0]).toBe('gone');
  });

  it('is gone where it was short', () => {
    const short = 'Councillor Amadi was shown the second report.';
    const now = short.replace('Amadi', 'Lindqvist').replace('shown', 'reportedly shown');
    expect(carried(page(short, ...OTHERS), page(...OTHERS, now), short)[0]).toBe('gone');
  });
});

const word = fc.constantFrom(...'gate bell keeper river ferry landing report signed second of the that in'.split(' '));
const sentence = fc.array(word, { minLength: 10, maxLength: 24 }).map((words) => `${words.join(' ')}.`);

it('never answers what stood in another place of the older text', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 3, maxLength: 8 }), fc.nat(), (list, at) => {
      const paragraphs = [...new Set(list)];
      const chosen = paragraphs[at % paragraphs.length]!;
      const rest = paragraphs.filter((paragraph) => paragraph !== chosen);
      if (rest.some((paragraph) => paragraph.includes(chosen))) return;
      expect(carried(page(...paragraphs), page(...rest), chosen)[0]).toBe('gone');
    }),
    { numRuns: 300 },
  );
});
