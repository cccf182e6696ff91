import { describe, expect, it } from 'vitest';
import { reanchor } from './reanchor';
import { describe as describeSpan } from './selector';

const old = [
  'The board met on Tuesday behind closed doors.',
  'Its chair, Ms Ito, said the second report “was never asked for”.',
  'A former clerk, who did not want to be named, said that three members had read it in March.',
  'No minutes were kept.',
].join('\n\n');
const select = (words: string) => describeSpan(old, old.indexOf(words), old.indexOf(words) + words.length);

describe('reanchor', () => {
  it.each([
    ['unchanged', 'behind closed doors', (t: string) => `${t}\n\nUpdated at noon.`],
    ['moved', 'was never asked for', (t: string) => `CORRECTED\n\n${t}`],
    [
      'moved',
      'said the second report “was never asked for”',
      (t: string) => t.replace(/[“”]/g, '"').replace('The', 'Then the'),
    ],
    [
      'reworded',
      'said that three members had read it in March',
      (t: string) => t.replace('three members', 'two of the members'),
    ],
    ['reworded', 'No minutes were kept.', (t: string) => t.replace('No minutes', 'Few minutes')],
    [
      'gone',
      'was never asked for',
      (t: string) => t.replace('said the second report “was never asked for”', 'declined to comment'),
    ],
    ['gone', 'No minutes were kept.', (t: string) => t.replace('No minutes were kept.', '')],
  ])('says %s for «%s»', (state, words, edit) => {
    expect(reanchor(old, edit(old), [select(words)])[0]?.state).toBe(state);
  });

  it.each([
    ['moved', (words: string) => words],
    ['reworded', (words: string) => words.replace('three', 'two')],
  ])('says %s where a paragraph was put somewhere else', (state, edit) => {
    const [first, second, third, fourth] = old.split('\n\n') as [string, string, string, string];
    const now = [first, second, fourth, `${edit(third)}`].join('\n\n');
    const [result] = reanchor(old, now, [select(third)]);
    expect(result?.state).toBe(state);
    expect(now.slice(result!.start!, result!.end!)).toBe(edit(third));
  });

  describe('a paragraph put somewhere else with another figure', () => {
    const rose = 'The board said that 45 members had read the second report before the vote.';
    const fell = rose.replace('45', '46');
    const carry = (before: string, after: string) => {
      const selector = describeSpan(before, before.indexOf(rose), before.indexOf(rose) + rose.length);
      return reanchor(before, after, [selector])[0]!;
    };
    it('is reworded in its new place', () => {
      const now = `${old}\n\n${fell}`;
      const { state, start, end } = carry(`${rose}\n\n${old}`, now);
      expect([state, now.slice(start!, end!)]).toEqual(['reworded', fell]);
    });
    it('is gone where a sentence of the same pattern stood before', () => {
      expect(carry(`${rose}\n\n${old}\n\n${fell}`, `${old}\n\n${fell}`).state).toBe('gone');
    });
    it('is gone where two of the same pattern stand now', () => {
      const other = rose.replace('45', '47');
      expect(carry(`${rose}\n\n${old}`, `${old}\n\n${fell}\n\nA motion.\n\n${other}`).state).toBe('gone');
    });
  });

  it('says gone where what stands elsewhere was a repetition before', () => {
    const words = 'We shall look into every letter that was written about the lock.';
    const twice = `${old}\n\n${words} So it began.\n\nNobody laughed at that.\n\nAt the end he said: ${words}`;
    const selector = describeSpan(twice, twice.indexOf(words), twice.indexOf(words) + words.length);
    expect(reanchor(twice, twice.replace(`${words} `, ''), [selector])[0]?.state).toBe('gone');
  });

  it('gives the new span of what was reworded', () => {
    const now = old.replace('three members', 'two of the members');
    const [result] = reanchor(old, now, [select('said that three members had read it in March')]);
    expect(now.slice(result!.start!, result!.end!)).toBe('said that two of the members had read it in March');
  });

  it('keeps the first and the last word of a span beside which a longer word was put in', () => {
    const words = 'A former clerk, who did not want to be named, said that three members had read it in March';
    const edited = words.replace('A former', 'A purportedly former').replace('in March', 'reportedly in March');
    const now = old.replace(words, edited);
    const [result] = reanchor(old, now, [select(words)]);
    expect([result?.state, now.slice(result!.start!, result!.end!)]).toEqual(['reworded', edited]);
    const ruling = `A ruling is unlikely before the end of the year and possibly not until after the vote. ${old}`;
    const late = ruling.replace('A ruling is', 'A ruling reportedly is');
    const [put] = reanchor(ruling, late, [describeSpan(ruling, 0, 85)]);
    expect(late.slice(put!.start!, put!.end!)).toBe(late.slice(0, 96));
  });

  it('tells repetitions apart by the difference of the texts', () => {
    const refrain = 'Hear! Hear!\n\n'.repeat(6);
    const [result] = reanchor(refrain, `A new first line.\n\n${refrain}`, [describeSpan(refrain, 26, 37)]);
    expect(result).toEqual({ state: 'moved', start: 45, end: 56 });
  });

  it('answers in the order of the selectors', () => {
    const states = reanchor(old, `Late edition. ${old}`, [select('No minutes'), select('The board')]).map(
      (r) => r.start,
    );
    expect(states).toEqual([old.indexOf('No minutes') + 14, 14]);
  });
});
