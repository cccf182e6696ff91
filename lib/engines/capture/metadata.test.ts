import { expect, it } from 'vitest';
import { readHtml } from './html';

const SAID = 'The harbour board said on Tuesday that the second survey of the breakwater had been finished early.';
const read = (head: string, above: string, article = '', url = '') =>
  readHtml(
    new TextEncoder().encode(
      `<html><head>${head}</head><body><div>Monday, 5 January 2026</div><main><h1>Cracks in the wall</h1>${above}<p>${article}${SAID}</p><p>${SAID}</p></main></body></html>`,
    ),
    url ? { url } : {},
  );

it.each([
  ['a line below the title', '', '<div class="info">30 June 2021 | Dr. Ada Finch</div>', '', '2021-06-30'],
  [
    'that line, more than an address with a month',
    '',
    '<div>Date</div><div>August 24, 2022</div>',
    'https://a.example/2022/08/wall',
    '2022-08-24',
  ],
  ['an address with a day, where there is no line', '', '', 'https://a.example/2022/08/24/wall', '2022-08-24'],
  [
    'a line above the title, in one part with it',
    '',
    '<header><p><span>Press release</span><span>19 September 2023</span></p><h1>Cracks in the wall</h1></header>',
    '',
    '2023-09-19',
  ],
  ['no line that says when it was changed', '', '<div>Updated: 9 October 2023</div>', '', null],
  [
    'the names that libraries use',
    '<meta name="citation_publication_date" content="2024/04/09">',
    '',
    '',
    '2024-04-09',
  ],
])('takes the day of publication from %s', (_, head, above, url, day) => {
  expect(read(head, above, '', url).published).toBe(day);
});

const BOX =
  '<section class="authors"><h3>Authors</h3><div><h4><a href="/i">Ines Calder</a></h4><p>Senior Fellow</p></div><div><h4><a href="/r">Robert Obi</a></h4></div></section>';
it.each([
  [
    'all authors a library is told',
    '<meta name="citation_author" content="Ines Calder"><meta name="citation_author" content="Robert Obi">',
    '',
    '',
    'Ines Calder, Robert Obi',
  ],
  ['the links of a box with lives', '', BOX, '', 'Ines Calder, Robert Obi'],
  [
    'links beside each other',
    '',
    '<div>By <a rel="author" href="/a">Ada Finch</a> and <a rel="author" href="/b">Ben Low</a></div>',
    '',
    'Ada Finch, Ben Low',
  ],
  [
    'the page, where the head has a number',
    '<meta name="author" content="104412">',
    '<div class="author">本报记者 马晓东</div>',
    '',
    '马晓东',
  ],
  [
    'the page, where the head has the first user of its software',
    '<meta name="author" content="admin">',
    '<div>By Ada Finch</div>',
    '',
    'Ada Finch',
  ],
  [
    'a line below others',
    '<title>Cracks in the wall</title>',
    '<b>Cracks in the wall</b><br><i>By Ada Finch, 3 May 2017</i><br><br>',
    '',
    'Ada Finch',
  ],
  ['brackets before the first word', '', '', '本报讯（记者 周敏）', '周敏'],
  ['brackets with several names', '', '', '新华社东港5月18日电（记者张三、李四）', '张三、李四'],
  ['nobody, where the line begins like one', '', '<div>记者探访外墙</div>', '', null],
])('takes the byline from %s', (_, head, above, article, byline) => {
  expect(read(head, above, article).byline).toBe(byline);
});

it('takes for the publisher of a portal its source and not the next label', () => {
  const line = '<div><span>来源：<a href="/x">山水周报</a></span><span>发布于：北京市</span></div>';
  expect(read('', line).publisher).toBe('山水周报');
});

it('takes a live page of a paper for an article of it', () => {
  const live =
    '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Cracks in the wall"}</script>';
  expect(read(live, '').cslType).toBe('article-newspaper');
});
