import { describe, expect, it } from 'vitest';
import { parsePage, wordsOf } from './dom';

describe('a page whose tags are left out or stand at a wrong place', () => {
  it.each([
    ['neither html, head nor body', '<!doctype html><title>Heading</title><p>One</p><p>Two</p>'],
    ['no head and no body', '<html lang="en"><meta charset="utf-8"><title>Heading</title><p>One</p><p>Two</p></html>'],
    ['no body', '<html><head><title>Heading</title></head><p>One</p><p>Two</p></html>'],
    ['a head that is never closed', '<html><head><title>Heading</title><p>One</p><p>Two</p>'],
    ['a title outside of the head', '<html><title>Heading</title><body><p>One</p><p>Two</p></body></html>'],
    [
      'a script between head and body',
      '<html><head><title>Heading</title></head><script>x</script><body><p>One</p><p>Two</p>',
    ],
    ['a body closed too early', '<html><head><title>Heading</title></head><body><p>One</p></body><p>Two</p></html>'],
    ['two bodies', '<html><head><title>Heading</title></head><body><p>One</p></body><body><p>Two</p></body></html>'],
    [
      'two pages in one',
      '<html><head><title>Heading</title></head><body><p>One</p></body></html><html><p>Two</p></html>',
    ],
    ['words before the page', '<p>One</p><html><head><title>Heading</title></head><body><p>Two</p></body></html>'],
    ['bare words', '<html><title>Heading</title>One <p>Two</p></html>'],
  ])('%s: nothing is lost', (_, html) => {
    const page = parsePage(html);
    expect(wordsOf(page.body).replace('Heading', '').replace(' ', '')).toBe('OneTwo');
    expect(wordsOf(page.querySelector('title'))).toBe('Heading');
  });

  it('keeps what a whole page has where it is', () => {
    const page = parsePage(
      '<html lang="en"><head><title>Heading</title></head><body class="b"><script>x</script><p>One</p></body></html>',
    );
    expect(page.documentElement.getAttribute('lang')).toBe('en');
    expect(page.body.getAttribute('class')).toBe('b');
    expect([...page.documentElement.children].map((child) => child.localName)).toEqual(['head', 'body']);
  });
});
