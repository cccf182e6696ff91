import { expect, it } from 'vitest';
import { noticeHref } from './notice-href';

it.each([
  ['a returned change', { subject: 'C-3', body: { change: '7' } }, '/review#change-7'],
  ['another desk’s records that were returned', { subject: '', body: { change: '7' } }, '/review#change-7'],
  ['one of before it was said what was returned', { subject: '', body: {} }, '/review#changes'],
  ['an assessment', { subject: 'A-4', body: {} }, '/review/A-4'],
  ['a passed claim', { subject: 'C-3', body: { claim: 'C-4' } }, '/claims/C-3'],
  ['passed evidence', { subject: 'E-3', body: { claim: 'C-4' } }, '/claims/C-4'],
])('the notice of %s leads where it is to be seen', (_, notice, place) => expect(noticeHref(notice)).toBe(place));

it('leads nowhere where nothing is known', () => expect(noticeHref({ subject: 'R-1', body: {} })).toBeUndefined());
