import { expect, it } from 'vitest';
import { searchWords } from './search-words';

const said = (q: string) =>
  searchWords(q).map((word) =>
    [`${word.kind} ${word.words}`, ...(word.kind === 'beginning' ? word.others : [])].join(' or '),
  );

it.each<[what: string, q: string, expected: string[]]>([
  ['nothing', '  ', []],
  ['each word by its beginning', ' valley  Post', ['beginning valley', 'beginning Post']],
  ['an abbreviation in its other way, too', 'US', ['beginning US or U.S']],
  ['one with stops, too', 'u.s.', ['beginning u.s. or us']],
  ['Chinese anywhere', '水闸 公司', ['chinese 水闸', 'chinese 公司']],
  ['one Chinese character anywhere', '闸', ['anywhere 闸']],
  ['each script of a mixed word', 'US公司', ['beginning US or U.S', 'chinese 公司']],
  ['what begins with a sign anywhere', '“letter %', ['anywhere “letter', 'anywhere %']],
  ['other letters anywhere', 'мир', ['anywhere мир']],
  ['ten words at most', 'a b c d e f g h i j k', [...'abcdefghij'].map((word) => `beginning ${word}`)],
])('a list is searched for %s', (_, q, expected) => expect(said(q)).toEqual(expected));
