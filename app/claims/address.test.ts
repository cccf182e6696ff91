import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILTERS } from '@/lib/domain/claims/filters';
import { canonical, dataHref, listHref, PAGE_SIZE, pagesBeside, queryOf, sortedBy, without } from './address';

const clean = (search: string) => canonical(new URLSearchParams(search), FILTERS);

describe('the address of the claim list', () => {
  it.each([
    ['is empty for the whole list', '', ''],
    ['leaves out what a form sends empty', 'q=&from=&to=&unread=', ''],
    ['leaves out what is no filter', 'utm_source=x&lang=zh&status=refuted', 'status=refuted'],
    ['has one order, whatever order it was asked in', 'topic=b&status=a&q=x&topic=a', 'q=x&status=a&topic=a&topic=b'],
    ['names a value once', 'status=a&status=a', 'status=a'],
    ['takes one answer to a yes-or-no question', 'unread=no&unread=yes', 'unread=yes'],
    ['knows no order that the list does not have', 'sort=random&q=x', 'q=x'],
  ])('%s', (_, given, expected) => expect(clean(given)).toBe(expected));

  it('is its own canonical form, whatever was given', () => {
    const names = [...FILTERS.map(({ parameter }) => parameter), 'q', 'from', 'sort', 'cursor', 'trail', 'other'];
    const pairs = fc.array(fc.tuple(fc.constantFrom(...names), fc.string()), { maxLength: 12 });
    fc.assert(
      fc.property(pairs, (given) => {
        const once = canonical(new URLSearchParams(given), FILTERS);
        expect(clean(once)).toBe(once);
      }),
    );
  });

  it('asks the API for what it says, and for nothing it does not say', () => {
    expect(queryOf('q=ship&status=a&status=b&unread=yes&sort=contested', FILTERS, 'en')).toMatchObject({
      q: 'ship',
      status: ['a', 'b'],
      unread: 'yes',
      sort: 'contested',
      limit: PAGE_SIZE,
      lang: 'en',
    });
    expect(queryOf('', FILTERS, 'zh')).not.toHaveProperty('status');
  });

  it('begins the list anew when a filter or the order changes', () => {
    const deep = 'status=a&status=b&cursor=c2&trail=-';
    expect(without(deep, 'status', 'a')).toBe('status=b');
    expect(without(deep, 'status')).toBe('');
    expect(sortedBy(deep, 'reference')).toBe('status=a&status=b&sort=reference');
  });

  it('is the same over the API, without the steps of the screen', () => {
    expect(dataHref('status=a&cursor=c2&trail=-')).toBe('/api/claims?status=a');
    expect(listHref('')).toBe('/claims');
  });
});

describe('the pages of the list', () => {
  const searchOf = (href: string | undefined) => href?.split('?')[1] ?? '';

  it('lead onward and back by the same addresses', () => {
    const second = pagesBeside('status=a', 'c1').next;
    expect(second).toBe('/claims?status=a&cursor=c1&trail=-');
    const third = pagesBeside(searchOf(second), 'c2').next;
    const beside = pagesBeside(searchOf(third), null);
    expect(beside).toEqual({ number: 3, first: '/claims?status=a', previous: second, next: undefined });
    expect(pagesBeside(searchOf(second), 'c2').previous).toBe('/claims?status=a');
  });

  it('offer no way back from the first, and only the start where the steps before are not known', () => {
    expect(pagesBeside('', 'c1')).toEqual({
      number: 1,
      first: undefined,
      previous: undefined,
      next: '/claims?cursor=c1&trail=-',
    });
    expect(pagesBeside('cursor=c9', null)).toMatchObject({ first: '/claims', previous: undefined });
  });
});
