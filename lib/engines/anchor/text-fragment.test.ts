import { describe, expect, it } from 'vitest';
import { quotedFragment, textFragment } from './text-fragment';

const page = 'https://gazette.example/weir?id=1';
const around = { prefix: '', suffix: '' };

describe('the address of words on the live page', () => {
  it.each([
    ['words alone', { exact: 'stood open', ...around }, '#:~:text=stood%20open'],
    ['signs of the directive', { exact: 'a-b, c & d', ...around }, '#:~:text=a%2Db%2C%20c%20%26%20d'],
    [
      'words around, cut to whole ones',
      {
        exact: 'stood open',
        prefix: 'yor says that in the night the weir ',
        suffix: ' until the bells rang before morni',
      },
      '#:~:text=that%20in%20the%20night%20the%20weir-,stood%20open,-until%20the%20bells%20rang%20before',
    ],
    ['a paragraph’s beginning', { exact: 'Nobody', prefix: 'said so.\n\n', suffix: '\nMore' }, '#:~:text=Nobody'],
    ['Chinese', { exact: '水闸开着', prefix: '', suffix: '' }, `#:~:text=${encodeURIComponent('水闸开着')}`],
  ])('%s', (_, words, fragment) => expect(textFragment(page, words)).toBe(page + fragment));

  it('gives a long quotation, and one over several paragraphs, by its ends', () => {
    const long = textFragment(page, {
      exact: `First words here${' and more'.repeat(40)} at the very end.`,
      ...around,
    })!;
    expect(long).toMatch(/#:~:text=First%20words%20here[^,]*,[^,]*at%20the%20very%20end\.$/);
    expect(textFragment(page, { exact: 'One line.\n\nAnother line.', ...around })).toBe(
      `${page}#:~:text=One%20line.,Another%20line.`,
    );
  });

  it('keeps a fragment the address has, and makes none of what is no page', () => {
    expect(textFragment('https://a.example/#top', { exact: 'x', ...around })).toBe('https://a.example/#top:~:text=x');
    expect(textFragment('javascript:alert(1)', { exact: 'x', ...around })).toBeNull();
    expect(textFragment(page, { exact: ' \n', ...around })).toBeNull();
  });
});

describe('the address of phrases quoted from a page that is not held', () => {
  it.each([
    ['one', ['absolutely not true'], '#:~:text=absolutely%20not%20true'],
    [
      'several, the longest first',
      ['smear on Nassau', 'a groundless smear'],
      '#:~:text=a%20groundless%20smear&text=smear%20on%20Nassau',
    ],
    [
      'what stands between omissions',
      ['the weir […] stood open all night … he'],
      '#:~:text=stood%20open%20all%20night',
    ],
    ['Chinese', ['毫无根据'], `#:~:text=${encodeURIComponent('毫无根据')}`],
    ['nothing that tells the place', ['false', '不实'], ''],
    ['nothing', [], ''],
  ])('%s', (_, quotes, fragment) => expect(quotedFragment(page, quotes)).toBe(page + fragment));

  it('is none for what is no page', () => expect(quotedFragment('javascript:alert(1)', ['x'])).toBeNull());
});
