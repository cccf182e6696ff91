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

  it.each<[string, RuleName[]]>([
    // Two claims in one.
    ['The gate was opened and the bells were rung in Mill in 2019.', ['compound']],
    ['The mayor of Mill opened the gate and rang the bells on 3 May 2019.', ['compound']],
    ['The mayor of Mill sold the weir in 2019 and later denied the sale.', ['compound']],
    ['The company paid the mayor of Mill in 2019, and the gate stayed shut.', ['compound']],
    ['The court in Mill found in 2019 that the gate was shut and fined the keeper.', ['compound']],
    ['Not only the gate of Mill was shut in 2019.', ['compound']],
    ['The keeper of Mill has no boat and cannot have left in 2019.', ['compound']],
    ['2019年米尔市的大门打开了，钟也敲响了。', ['compound']],
    ['Fields near Mill were flooded in 2019 due to the gate.', ['compound']],
    ['2019年5月3日，米尔市的闸门被打开，钟被敲响。', ['compound']],
    ['2019年米尔市市长打开闸门并敲响了钟。', ['compound']],
    ['2019年米尔市由于闸门没有关而被淹。', ['compound']],
    // One claim, for all that it has “and” or many names.
    ['Operators in Jamaica and the Bahamas were paid in 2020.', []],
    ['The report of 2019 said that Jamaica and the Bahamas were used.', []],
    ['Calls routed through Jamaica and the Bahamas were recorded in 2020.', []],
    ['The mayor of Mill met the keeper and the miller on 3 May 2019.', []],
    ['The bells and the clock of Mill were sold in 2019.', []],
    ['Research and development at Mill cost 3 million dollars in 2019.', []],
    ['Nothing but the gate at Mill was shut on 3 May 2019.', []],
    ['The keeper of Mill received 2,000 dollars while in office in 2019.', []],
    ['The United States and the United Kingdom were told in 2019.', []],
    ['Heavy and sustained rain fell on Mill on 3 May 2019.', []],
    ['2019年两家公司在米尔市合并。', []],
    ['2019年米尔市的闸门并未关闭。', []],
    ['2019年5月3日，中国与牙买加签署了协议。', []],
    // Words that judge, and words that only look like it.
    ['The mayor of Mill told lies on 3 May 2019.', ['verdict']],
    ['The corrupt board of Mill shut the weir in 2019.', ['verdict']],
    ['A court in Mill fined the board for corrupt practices in 2019.', []],
    ['The keeper of Mill made baseless charges in 2019.', ['verdict']],
    ['The island lies 30 km east of Mill in a map of 1902.', []],
    ['2019年米尔市市长歪曲了报告。', ['verdict']],
    ['2019年米尔市没有继续不实行新规。', []],
    // Questions, and sentences that only begin like one.
    ['Who opened the gate of Mill in 2019?', ['question']],
    ['How many gates were open in Mill in 2019', ['question']],
    ['WHO declared the outbreak in Mill ended on 3 May 2019.', []],
    ['When the gate of Mill was shut on 3 May 2019, the keeper was away.', []],
    // Amounts and days nobody can count.
    ['Some 300 people stood at the gate of Mill on 3 May 2019.', []],
    ['The gate of Mill was frequently open in 2019.', ['vague']],
    ['近年来米尔市的闸门经常没有关，最后一次在2019年。', ['vague']],
    // A time that is one, and words that only look like one.
    ['The gate of Mill may stand open.', ['no-time']],
    ['The keepers of Mill march to the gate.', ['no-time']],
    ['The keeper of Mill logged 2000 calls.', ['no-time']],
    ['In 2000 calls to Mill were free.', []],
    ['The gate of Mill stood open in May.', []],
    ['The gate of Mill stood open yesterday.', ['no-time']],
    ['探测器从米尔市飞向月球。', ['no-time']],
    // A place that is one.
    ['The gate stood open in May 2019.', ['no-place']],
    ['Jamaica sold the gate on 3 May 2019.', []],
    ['国家海关在2019年关闭了闸门。', ['no-place']],
  ])('%s', (text, expected) => {
    expect(rules({ text })).toEqual(expected);
  });

  it('shows the words a remark is about', () => {
    expect(remarksOn({ text: 'The so-called weir at Mill stood open in 2019.' })[0]).toEqual({
      rule: 'verdict',
      words: 'so-called',
    });
  });
});
