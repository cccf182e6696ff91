import { describe, expect, it } from 'vitest';
import { roleAt } from './role';

const role = (en: string, from: string | null, to: string | null, position = 0) => ({
  title: { en },
  from,
  to,
  position,
});
const officer = role('Officer', '2015', '2018-06');
const chief = role('Chief', '2018-06', '2021-01-20', 1);
const adviser = role('Adviser', null, null, 2);

describe('the role held when somebody spoke', () => {
  it.each([
    ['a day inside', [officer, chief], '2016-03-01', 'Officer'],
    ['a month both may claim goes to the later', [officer, chief], '2018-06', 'Chief'],
    ['a year that overlaps', [officer], '2018', 'Officer'],
    ['the last day', [chief], '2021-01-20', 'Chief'],
    ['the day after', [chief], '2021-01-21', null],
    ['the month of the first day', [role('Chief', '2020-12-15', null)], '2020-12', 'Chief'],
    ['before all of them', [officer, chief], '2014', null],
    ['a role without dates is always held', [chief, adviser], '2030', 'Adviser'],
    ['an unknown day takes the latest', [officer, chief], null, 'Chief'],
    ['the only one', [adviser], null, 'Adviser'],
    ['none', [], '2020', null],
  ])('%s', (_, roles, said, expected) => expect(roleAt(roles, said)?.en ?? null).toBe(expected));
});
