import { describe, expect, it } from 'vitest';
import { readHtml } from './html';
import { junkLine } from './junk';

const SAID = [
  'The harbour board said on Tuesday that the second survey of the breakwater had been finished two weeks early.',
  'Divers found cracks along forty metres of the outer wall, most of them narrower than a pencil, its report says.',
  'Nobody would say who is to pay for the repairs, and the insurers have asked for another month to think about it.',
];
const page = (article: string, before = '', head = '<title>Cracks in the breakwater</title>') =>
  readHtml(
    new TextEncoder().encode(`<html><head>${head}</head><body>${before}<main>${article}</main></body></html>`),
    {},
  );
const said = SAID.map((words) => `<p>${words}</p>`).join('');
const kept = (read: Awaited<ReturnType<typeof page>>) => read.blocks.filter((b) => b.kept).map((b) => b.text);

it.each([
  ['byline', 'Tue 3 Mar 2026 17.04 GMT'],
  ['byline', 'Last modified on Tue 3 Mar 2026 19.20 GMT'],
  ['byline', 'Issued on: 03/03/2026 - 17:04 Modified: 03/03/2026 - 17:02'],
  ['byline', '3 hr 16 min ago'],
  ['byline', '3 min Reading time'],
  ['advertisement', 'Advertisement · Scroll to continue'],
  ['form', 'POLL: Should the quay be closed?'],
  ['form', '1000+ votes so far'],
  ['form', "Get email updates with the day's biggest stories by signing up to our newsletter here."],
  ['notice', 'A version of this article appears in print on March 4, 2026, Section A, Page 6 of the print edition.'],
  ['caption', '3月2日，潜水员在外墙附近作业。港口日报记者 周海 摄'],
  ['caption', '受损的外墙 图源：港口日报'],
  ['caption', 'A cable ship at her berth. (Photo: M. Ivers)'],
  ['caption', '▲ 第七张照片，北侧桥墩'],
  ['caption', 'Video Unavailable'],
  ['caption', 'Image'],
  ['caption', '资料图：水库大坝（图片来自网络）'],
  ['caption', '图为修缮后的古桥'],
  [
    'notice',
    'When we learn of a mistake, we acknowledge it with a correction. If you spot an error, please let us know.',
  ],
  ['sharing', '* Follow Harbour Daily on Snapchat, Tiktok and Facebook.'],
  ['notice', '(c) AFZ 2017. All rights reserved.'],
  [
    'notice',
    `This commentary originally appeared on The Hillside on November 24, 2020. ${'It conveys insights. '.repeat(12)}`,
  ],
  ['title', '原标题：渔港清淤工程停工三月'],
  ['form', '海量资讯、精准解读，尽在港口日报APP'],
  ['form', '长按识别二维码，关注我们'],
  ['form', 'Il vous reste 62.4% de cet article à lire. La suite est réservée aux abonnés.'],
  ['form', 'The rest of this article is for subscribers only.'],
  ['form', 'If you enjoyed this, follow me for more, or get an email whenever I publish.'],
  ['form', 'Get in touch: have you been affected by this? Email us.'],
  [
    'form',
    'This article contains content provided by X. We ask for your permission before anything is loaded, as they may be using cookies.',
  ],
  ['notice', 'Cite as: Ivers, M. (2021). Who repairs the cables? Policy Brief 14.'],
])('knows as %s the line “%s”', (why, line) => {
  expect(junkLine(line)).toBe(why);
});

it.each([
  'The survey of 3 March 2026 was finished at 17.04, the board said.',
  'Published figures show that 1,000 votes were cast.',
  'We accept that the board holds personal data, she said, and nobody asked for it.',
  '她说，那张照片是她丈夫三月二日在码头拍摄的。',
  'Get the log and bring it here, the pilot was told.',
  'This article first appeared to be a forgery, she said. It was none.',
  'He sent her a photo: Trump on the quay, she said.',
  'This article of the treaty contains content provided by both sides.',
  'The rest of this article of the treaty is for the courts.',
])('keeps “%s”', (line) => {
  expect(junkLine(line)).toBeNull();
});

describe('of a page', () => {
  it('leaves out what asks to follow its readers, whatever the banner is called', async () => {
    const consent =
      'We and our 842 partners store and access information on your device to show you other advertisements, count who comes and make new products. You can change your choices at any time in the settings.';
    for (const names of ['id="onetrust-banner-sdk"', 'role="dialog"', 'class="x1"'])
      expect(kept(await page(said, `<div ${names}><p>${consent}</p><button>Accept</button></div>`))).toEqual(SAID);
  });

  it('keeps the first question of an interview, which begins like a byline', async () => {
    const asked = [
      '记者：保险公司认为这场争议会持续到明年吗？',
      '发言人：根据章程，港务局必须在三十天内答复，反对派已要求进行独立调查，并要求公布四次闭门会议的记录。',
    ];
    const read = await page(
      `<article>${asked
        .map((words) => `<p>${words}</p>`)
        .join('')
        .repeat(1)}</article>`,
    );
    expect(kept(read)).toEqual(asked);
  });

  it('leaves out who its author is, behind the last paragraph', async () => {
    const byline = '<meta name="author" content="Ada Finch">';
    const bio = '<p>Ada Finch is a reporter covering the coast. More about Ada Finch</p>';
    const read = await page(`<article>${said}${bio}</article>`, '', `<title>Cracks</title>${byline}`);
    expect(kept(read)).toEqual(SAID);
  });

  it('keeps the cells of a table apart: a figure beside a figure would read as one', async () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td> ${cell} </td>`).join('\n')}</tr>`;
    const table = `<table>${row('Year', 'Ships', 'Tons')}${row('2019', '1 200', '1 350')}</table>`;
    const rows = ['Year\tShips\tTons', '2019\t1 200\t1 350'];
    expect(kept(await page(`<p>${SAID[0]}</p>${table}<p>${SAID[1]}</p>`))).toEqual([SAID[0], ...rows, SAID[1]]);
  });

  it.each([
    [
      'a table in a figure',
      '<figure class="wp-block-table"><table><tr><td>2019</td><td>1 200</td></tr></table><figcaption>Source: the board</figcaption></figure>',
      ['2019\t1 200'],
    ],
    [
      'a heading of a section that is marked as a first one',
      `<h1>The outer wall</h1><p>${SAID[1]}</p>`,
      ['The outer wall', SAID[1]],
    ],
    [
      'a box of facts, and who is quoted below a quotation',
      `<aside class="infobox"><p>${SAID[1]} Built in 1931.</p></aside><blockquote><p>No more money.</p><footer>Ilse Maren, of the board</footer></blockquote><p>It continues, she said on Tuesday.</p>`,
      [`${SAID[1]} Built in 1931.`, 'No more money.', 'Ilse Maren, of the board', 'It continues, she said on Tuesday.'],
    ],
    [
      'the line on who else reported, which a paper calls a footnote',
      '<p class="footnote">Ida Moe reported from the harbour.</p>',
      ['Ida Moe reported from the harbour.'],
    ],
    [
      'the days that head what was then',
      `<p>3 March 2021</p><p>${SAID[1]} Twice.</p><p>5 March 2021</p><p>${SAID[2]} Twice.</p>`,
      ['3 March 2021', `${SAID[1]} Twice.`, '5 March 2021', `${SAID[2]} Twice.`],
    ],
    ['a last sentence of few words', '<p>It continues.</p>', ['It continues.']],
  ])('keeps %s', async (_, part, words) => {
    const title = '<h1>Cracks in the breakwater</h1>';
    expect(kept(await page(`${title}${said}${part}`))).toEqual([...SAID, ...words]);
  });

  it.each([
    [
      'the words of a link that only a screen reader says',
      said.replace('</p>', '<span class="visually-hidden">, opens new tab</span></p>'),
    ],
    [
      'the title of a video',
      `${said.replace('</p>', '</p><div class="VideoBox-title">Desk Video: Divers at the outer wall on Monday</div>')}`,
    ],
    [
      'notes that nothing marks but their numbers',
      `${said}<div><div>Notes</div><div>[1] Report of the board, page 12, as read on Tuesday in its office by the harbour.</div><div>[2] By telephone.</div></div>`,
    ],
    [
      'notes in a box of their name',
      `${said}<div class="footnote"><a href="#r1">1</a><div><p>The board has since withdrawn its report without saying why.</p></div></div>`,
    ],
    [
      'the author and day behind a standfirst',
      `<div>${SAID[0]}</div><div>30 June 2021 | Ada Finch</div><div>${SAID[1]}</div><div>${SAID[2]}</div>`,
    ],
    [
      'how many have shared it, and its day below who reported',
      `<p>${SAID[0]}</p><div>41</div><p>${SAID[1]}</p><time datetime="2026-03-04">March 4, 2026</time><p>${SAID[2]}</p>`,
    ],
    [
      'whom the press may call',
      `${said}<div><h3>Press contacts</h3><p>Arne Lutz</p><p>+32 2 555 01 02</p><p>If you do not work for a paper, you are welcome to contact us in writing at any time.</p></div>`,
    ],
    [
      'what asks for subscribers in Spanish',
      `${said}<div class="suscribite"><p>Si llegaste hasta acá es porque te importa el periodismo. Hacete socio.</p></div>`,
    ],
    [
      'a caption that an inline element is called',
      said.replace('</p>', `</p><div><br><span class="pb-caption">${SAID[2]} Here in March. (A. Finch)</span></div>`),
    ],
    [
      'who its author is, in a box of another name',
      `${said}<div class="user-bio"><div class="user-bio__text">Ada Finch has lived by the harbour for thirty years and writes about it.</div></div>`,
    ],
    [
      'the office and the account of its author',
      `<p itemprop="author"><b>Ada Finch</b> Journaliste au Quai Suivre la page de cette journaliste Suivre son compte</p>${said}`,
    ],
    [
      'a form among its paragraphs',
      said.replace(
        '</p>',
        '</p><form><p>Breaking news from the harbour, sent to your inbox.</p><p>Also the weekly review of everything you may have missed in the past seven days.</p></form>',
      ),
    ],
  ])('leaves out %s', async (_, article) => {
    expect(kept(await page(article))).toEqual(SAID);
  });

  it('leaves out the other cells of a table that sets the page', async () => {
    const said = [...SAID, ...SAID.map((words) => words.replace('.', ', as before.'))];
    const menu = '<b>Sections</b><br><a href="/1">Coast</a><br><a href="/2">Inland</a>';
    const read = await page(`<table><tr><td>${menu}</td><td>${said.join('<br><br>')}</td></tr></table>`);
    expect(kept(read)).toEqual(said);
  });

  it('keeps to the part that it states to be the article, where its ticker beside it is longer', async () => {
    const more = ['', ', as before', ', and again'].flatMap((end) =>
      SAID.map((words) => words.replace('.', `${end}.`)),
    );
    const ticker = more.map(
      (words, at) => `<li><a href="/${at}">1${at}:04</a><div><p>${words} Elsewhere.</p></div></li>`,
    );
    const parts = `<div class="text" itemprop="articleBody">${more.map((words) => `<p>${words}</p>`).join('')}</div>
      <div class="flow"><ul>${ticker.join('')}${ticker.join('')}</ul></div>`;
    expect(kept(await page(`<div>${parts}</div>`))).toEqual(more);
    // A live blog states its first words to be the body; its updates are the article too.
    const live = `<div itemscope itemtype="https://schema.org/LiveBlogPosting">${parts}</div>`;
    expect(kept(await page(live)).length).toBeGreaterThan(more.length);
  });

  it('takes the title of an entry for that of the page, not the name of the weblog', async () => {
    const entry = '<h3 class="post-title entry-title">Cracks in the breakwater</h3>';
    const name = '<h1 class="title">Harbour Notes</h1>';
    const read = await page(`${entry}${said}`, name, '<title>Harbour Notes: Cracks in the breakwater</title>');
    expect([read.title, kept(read)]).toEqual(['Cracks in the breakwater', SAID]);
  });
});
