import { describe, expect, it } from 'vitest';
import { find } from './find';
import { reanchor } from './reanchor';
import { describe as describeSpan } from './selector';
import { sameSubstance } from './substance';

const said = 'that Ms Ito had read the 45 pages of the second report before the three members were asked to vote on it';

describe('words edited in place', () => {
  const page = `The board met on Tuesday, and its clerk told this paper ${said}. Nobody else spoke.`;
  const quotation = describeSpan(page, page.indexOf(said), page.indexOf(said) + said.length);
  it.each([
    ['a figure', '45', '46'],
    ['a figure in words', 'three members', 'five members'],
    ['a name', 'Ms Ito', 'Ms Ido'],
    ['a name taken out', 'Ms Ito', 'they'],
    ['a negation put in', 'had read', 'had not read'],
    ['a negation in one word', 'had read', "hadn't read"],
    ['a word turned round', 'asked to', 'unasked to'],
    ['one word for another', 'before', 'after'],
    ['a doubt put in', 'had read', 'had allegedly read'],
    ['a measure put in', 'the 45', 'at least the 45'],
  ])('are not the quotation: %s', (_, before, after) => {
    const now = `A late edition.\n\n${page.replace(before, after)}`;
    expect(find(now, quotation)).toBeNull();
    const [result] = reanchor(page, now, [quotation]);
    expect(result?.state).toBe('reworded');
    expect(now.slice(result!.start!, result!.end!)).toBe(said.replace(before, after));
  });

  it.each([
    ['a letter misread', 'members', 'rnembers'],
    ['a letter lost', 'asked', 'askd'],
    ['the number of a footnote', 'report', 'report[3]'],
    ['words run together', 'second report', 'secondreport'],
  ])('are the quotation where the text was read in another way: %s', (_, before, after) => {
    const now = `A late edition.\n\n${page.replace(before, after)}`;
    expect(now.slice(find(now, quotation)!.start, find(now, quotation)!.end)).toBe(said.replace(before, after));
  });

  it('say so where a negation is added to the last word', () => {
    const old = 'The chair said the harbour board would, and left.';
    const at = old.indexOf('would');
    const selector = describeSpan(old, old.indexOf('the harbour'), at + 5);
    const now = old.replace('would', 'wouldn’t');
    expect(find(now, selector)).toBeNull();
    expect(reanchor(old, now, [selector])[0]?.state).toBe('reworded');
  });
});

describe('sameSubstance', () => {
  it.each([
    ['它从未向任何第三方提供过旅客名单', '它曾经向任何第三方提供过旅客名单'],
    ['委员会表示报道属实', '委员会表示报道不属实'],
    ['قال المتحدث إن التقرير دقيق', 'قال المتحدث إن التقرير غير دقيق'],
    ['die Zahlen sind falsch', 'die Zahlen sind nicht falsch'],
    ['it paid $5 a ton', 'it paid €5 a ton'],
    ['the order is legal', 'the order is illegal'],
    ['they must go', 'they might go'],
    ['they could go', 'they would go'],
    ['the chair paid for it', 'the chair reportedly paid for it'],
    ['the dam was full', 'the dam was nearly full'],
    ['it held more than was said', 'it held what was said'],
    ['der Vorsitzende zahlte', 'der Vorsitzende zahlte angeblich'],
    ['le barrage était plein', 'le barrage était presque plein'],
  ])('is lost between «%s» and «%s»', (before, after) => {
    expect(sameSubstance(before, after)).toBe(false);
    expect(sameSubstance(after, before)).toBe(false);
  });

  it.each([
    ['the well-known case', 'the well known case'],
    ['it was found¹ in time', 'it was found in time'],
    ['both times', 'both time'],
    ['it was about to end', 'it was abont to end'],
    ['قَالَ المتحدث', 'قال المتحدث'],
  ])('is kept between «%s» and «%s»', (before, after) => {
    expect(sameSubstance(before, after)).toBe(true);
  });
});
