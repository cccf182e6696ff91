import { describe, expect, it } from 'vitest';
import { type Answer, answersOfGold, type Wanted } from './match-gold';

const answers = answersOfGold();
const told = (of: readonly Answer[]) => of.map(({ text, found }) => `${text} → ${found}`);
const wanted = (...kinds: Wanted[]) => answers.filter((a) => kinds.includes(a.wanted));

describe('our own set of Chinese queries, and of queries across Chinese and English', () => {
  it('has every claim first that its words, in another order or in traditional signs, repeat', () =>
    expect(told(wanted('bears').filter((a) => !a.first))).toEqual([]));

  it('says of another figure or year that it is another, and finds the claim first', () =>
    expect(told(wanted('near, different figure').filter((a) => !a.first || !a.relation))).toEqual([]));

  it('never calls another figure, or what is not on record, the same', () =>
    expect(
      told(wanted('near, different figure', 'across, different figure', 'nothing').filter((a) => a.trapped)),
    ).toEqual([]));

  it('finds a claim of the other language by figures, dates and names, among the first five', () =>
    expect(told(wanted('across', 'across, different figure').filter((a) => !a.amongFive))).toEqual([]));

  it('asks whether a denial is one, but for a denial of a denial, which two cues hide', () =>
    expect(
      wanted('may deny')
        .filter((a) => !a.relation)
        .map(({ text }) => text),
    ).toEqual(['杀毒软件里没有后门的说法是谎言。']));
});
