import { describe, expect, it } from 'vitest';
import { type ClaimWording, type RuleName, remarksOn } from './wording';

const FINE = 'The weir at Mill stood open on 3 May 2019.';
const rules = (claim: ClaimWording) => remarksOn(claim).map(({ rule }) => rule);

describe('the wording of a claim', () => {
  it.each<[string, ClaimWording, RuleName[]]>([
    ['one act, its time and its place', { text: FINE }, []],
    ['the same in Chinese', { text: '2019年5月3日，米尔市的水闸没有关。' }, []],
    ['a verdict word', { text: 'The mayor falsely said in Mill in 2019 that the weir was shut.' }, ['verdict']],
    ['a Chinese verdict word', { text: '2019年米尔市市长谎称水闸已关。' }, ['verdict']],
    ['a verdict in the short form', { text: FINE, short: 'The weir hoax' }, ['verdict']],
    ['two claims in one', { text: 'The weir at Mill stood open in 2019 and was never repaired.' }, ['compound']],
    ['a reason inside', { text: 'Fields in Mill were flooded in 2019 because the weir stood open.' }, ['compound']],
    ['two Chinese claims in one', { text: '2019年米尔市的水闸没有关，而且从未修理。' }, ['compound']],
    ['a question', { text: 'Did the weir at Mill stand open in 2019?' }, ['question']],
    ['a Chinese question', { text: '2019年米尔市的水闸是否没有关' }, ['question']],
    ['no time', { text: 'The weir at Mill stood open.' }, ['no-time']],
    ['a time in its own field', { text: 'The weir at Mill stood open.', from: '2019' }, []],
    ['no place', { text: 'The weir stood open on 3 May 2019.' }, ['no-place']],
    ['a place in its own field', { text: 'The weir stood open on 3 May 2019.', where: 'Mill' }, []],
    ['an amount nobody can count', { text: 'Many weirs at Mill stood open in 2019.' }, ['vague']],
    ['a short form that is too long', { text: FINE, short: 'x'.repeat(75) }, ['long-short']],
    ['a short form just short enough', { text: FINE, short: 'x'.repeat(74) }, []],
    ['too many words', { text: `The weir at Mill in 2019 ${'stood open '.repeat(25)}.` }, ['long']],
    ['nothing yet', { text: ' ' }, []],
  ])('%s', (_name, claim, expected) => {
    expect(rules(claim)).toEqual(expected);
  });

  it('shows the words a remark is about', () => {
    expect(remarksOn({ text: 'The so-called weir at Mill stood open in 2019.' })[0]).toEqual({
      rule: 'verdict',
      words: 'so-called',
    });
  });
});
