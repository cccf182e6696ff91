import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames, duplicateSpeakers, nameSentence, normaliseName } from './names';
import { readHanName, syllables } from './surnames';

describe('compareNames', () => {
  it.each([
    ['Gary Miller', 'MR. GARY MILLER', 'same name'],
    ['Coral Wireless Ltd.', 'Coral Wireless', 'same name'],
    ['海岛电信有限公司', '海岛电信', 'same name'],
    ['José Peña', 'Jose Pena', 'same name'],
    ['Zhao Lijian', 'Lijian Zhao', 'same words'],
    ['BTC', 'Bahamas Telecommunications Company', 'acronym'],
    ['B.T.C.', 'Bahamas Telecommunications Company', 'acronym'],
    ['FBI', 'Federal Bureau of Investigation', 'acronym'],
    ['ZTE', 'Zenith Tower Enterprises Ltd', 'acronym'],
    ['G. Miller', 'Gary Miller', 'initials'],
    ['Gary J. Miller', 'Gary Miller', 'initials'],
    ['Daniel Liefgreen', 'Daniel Leifgreen', 'nearly the same spelling'],
    ['赵立坚', 'Zhao Lijian', 'pinyin'],
    ['李娜', 'Na Li', 'pinyin'],
    ['欧阳明', 'Ouyang Ming', 'pinyin'],
  ])('%s and %s: %s', (a, b, kind) => {
    expect(compareNames(a, b)?.reason.kind).toBe(kind);
    expect(compareNames(b, a)?.reason.kind).toBe(kind);
  });

  it.each([
    ['Gary Miller', 'George Miller'],
    ['Gary Miller', 'Stephen Miller'],
    ['Gary Paul Miller', 'Gary Stephen Miller'],
    ['Gary Miller', 'Gary Stephen Miller'],
    ['BTC', 'Bahamas Tourist Board'],
    ['btc', 'Bold Tide Crew'],
    ['Li', 'Lu'],
    ['赵立坚', 'Zhao Li'],
    ['赵立坚', 'Qian Lijian'],
    ['', ''],
    ['…', '!'],
  ])('%s and %s are left apart', (a, b) => {
    expect(compareNames(a, b)).toBeNull();
  });

  it('is the same both ways round, and every written name is its own', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(compareNames(a, b)?.reason.kind).toBe(compareNames(b, a)?.reason.kind);
        if (normaliseName(a)) expect(compareNames(a, a)?.score).toBe(1);
      }),
    );
  });
});

describe('duplicateSpeakers', () => {
  const others = [
    { id: 'a', names: ['Bahamas Telecommunications Company', '巴哈马电信'] },
    { id: 'b', names: ['B T Carriage Works'] },
    { id: 'c', names: ['巴哈马电信公司'] },
  ];

  it('does not take two Chinese names that differ by one sign for one', () => {
    expect(compareNames('中国驻巴哈马大使馆', '美国驻巴哈马大使馆')).toBeNull();
  });

  it('looks at every alias in every script, and says why', () => {
    const found = duplicateSpeakers({ id: 'x', names: ['BTC', '巴哈马电信'] }, others);
    expect(found.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(found[0]?.reasons.map((reason) => nameSentence(reason))).toContain(
      '“BTC” and “Bahamas Telecommunications Company” may be an acronym and what it stands for',
    );
  });

  it('never offers a pair people have judged apart, nor the speaker itself', () => {
    const apart = (_: string, other: string) => other === 'a';
    expect(duplicateSpeakers({ id: 'c', names: ['BTC', '巴哈马电信'] }, others, apart)).toEqual([]);
  });
});

describe('pinyin', () => {
  it.each([
    ['lijian', 2],
    ['na', 1],
    ['ming', 1],
    ['chunying', 2],
    ['wenbin', 2],
    ['xiaoping', 2],
    ['miller', 0],
    ['smith', 0],
  ])('%s has %i syllables', (word, count) => expect(syllables(word)).toBe(count));

  it('reads surname and length of a name in signs', () => {
    expect(readHanName('华春莹')).toEqual({ surname: 'hua', given: 2 });
    expect(readHanName('中国联通')).toBeNull();
  });
});
