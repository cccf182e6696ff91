import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { captureBytes } from './capture';
import { parsePage, wordsOf } from './dom';
import { pages } from './pages.fixture';

async function capture(html: string, url?: string) {
  const result = await captureBytes(new TextEncoder().encode(html), url === undefined ? {} : { url });
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Token F1 as article extraction is scored: tokens in common, counted with repetition. */
function f1(got: string, gold: string): number {
  const left = new Map<string, number>();
  for (const word of words(gold)) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of words(got)) {
    const n = left.get(word) ?? 0;
    if (n > 0) {
      common++;
      left.set(word, n - 1);
    }
  }
  return (2 * common) / (words(got).length + words(gold).length);
}

it('takes paper, author and day from the line Chinese portals set above a text', async () => {
  const page = `<html lang="zh"><title>渡轮将复航_海岛日报</title><h1>渡轮将复航</h1>
    <div>来源：海岛日报　记者：林娜　2021年3月4日 10:22</div>
    <div><p>港务局星期一表示，停航三天的渡轮将于星期三恢复航行。</p><p>他否认费用超出预算的说法。</p></div></html>`;
  expect(await capture(page)).toMatchObject({ publisher: '海岛日报', byline: '林娜', published: '2021-03-04' });
});

describe('pages of eight kinds of publisher', () => {
  it.each(pages().map((page) => [page.name, page] as const))(
    '%s: the article whole, the rest left out',
    async (_, page) => {
      const value = await capture(page.html, page.url);
      for (const paragraph of page.article) expect(value.text).toContain(paragraph);
      for (const scrap of page.leftOut) expect(value.text).not.toContain(scrap);
      expect(f1(value.text, page.article.join(' '))).toBeGreaterThan(0.95);
    },
  );

  it.each(pages().map((page) => [page.name, page] as const))(
    '%s: title, publisher, day, byline and language',
    async (_, page) => {
      const { title, byline, publisher, published, language } = await capture(page.html, page.url);
      expect({ title, publisher, published, language }).toEqual({
        title: page.facts.title,
        publisher: page.facts.publisher,
        published: page.facts.published,
        language: page.facts.language,
      });
      if (page.facts.byline !== null) expect(byline).toBe(page.facts.byline);
    },
  );

  it('is no worse than Readability alone on any of them on average', async () => {
    const scores = await Promise.all(
      pages().map(async (page) => {
        const gold = page.article.join(' ');
        const theirs = new Readability(parsePage(page.html) as never, {
          serializer: (e) => wordsOf(e as Element),
        }).parse();
        return [f1((await capture(page.html)).text, gold), f1(String(theirs?.content ?? ''), gold)] as const;
      }),
    );
    const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    expect(mean(scores.map(([ours]) => ours))).toBeGreaterThanOrEqual(mean(scores.map(([, theirs]) => theirs)));
  });
});

describe('pages whose names mislead', () => {
  const body = pages()[0]!.article;
  const paragraphs = (list: string[]) => list.map((text) => `<p>${text}</p>`).join('');
  const teaser = `<p>${'Another story altogether, told in a few words for the front page. '.repeat(3)}</p>`;
  it.each([
    [
      'a page builder calls each paragraph a widget',
      body.map((t) => `<div class="elementor-widget elementor-widget-text-editor"><p>${t}</p></div>`).join(''),
    ],
    [
      'the article is tagged with words for other parts',
      `<article class="post tag-comments category-newsletter">${paragraphs(body)}</article><div>${teaser}</div>`,
    ],
    [
      'the layout is named after its sidebar',
      `<div class="content-sidebar"><h1>Vote</h1><div>${paragraphs(body)}</div></div><div class="rail">${teaser}</div>`,
    ],
    ['everything hangs in a form', `<form class="aspNetForm">${paragraphs(body)}</form>`],
    ['an anchor was never closed', `<a name="top"><div>${paragraphs(body)}</div>`],
    ['parts are hidden on small screens', body.map((t) => `<div class="hidden-xs"><p>${t}</p></div>`).join('')],
    ['the text stands between line breaks', `<div>${body.join('<br/><br/>')}</div>`],
    ['the article lies in a table', `<table><tr><td>${paragraphs(body)}</td></tr></table>`],
  ])('keeps the article where %s', async (_, html) => {
    const { text } = await capture(`<html><body>${html}</body></html>`);
    for (const paragraph of body) expect(text).toContain(paragraph);
    expect(text).not.toContain('Another story altogether');
  });
});

describe('what stands inside an article and is none of it', () => {
  const body = pages()[0]!.article;
  const p = (list: string[]) => list.map((text) => `<p>${text}</p>`).join('');
  it.each<[string, string, string[], string[]]>([
    [
      'numbers of footnotes, a wiki’s “edit”, and the lists under notes and links',
      `<h2>Inquiry<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2><p>${body[0]}<sup><a href="#cite-1">[1]</a></sup></p>${p(body.slice(1))}<h2>See also</h2><ul><li>Flood of 1953</li></ul><h2>References</h2><ol><li>Minutes of the harbour office of 4 March, read in its archive.</li></ol>`,
      ['Inquiry'],
      ['edit', '[1]', 'See also', 'Flood of 1953', 'References', 'Minutes of'],
    ],
    [
      'the time and name above each update of a live blog',
      body
        .map(
          (text, i) =>
            `<article><header><time>${10 + i}.05</time> <span>Ana Ruiz</span></header><p>${text}</p></article>`,
        )
        .join(''),
      [],
      ['Ana Ruiz', '10.05'],
    ],
    [
      'a pull quote, which says again what the article says',
      `<p>${body[0]}</p><blockquote class="pullquote">${body[1]!.slice(0, 60)}</blockquote>${p(body.slice(1))}<blockquote>“This letter stands nowhere else in the text.”</blockquote>${p(body.slice(0, 1))}`,
      ['This letter stands nowhere else'],
      [],
    ],
    [
      'lines that ask for tips, followers and an app',
      `${p(body.slice(0, 1))}<p>Download our free app and have the news first.</p><p>Follow the Anchor on Facebook, X and Instagram.</p>${p(body.slice(1))}<p>Do you know more about this? Email tips@anchor.example.</p>`,
      [],
      ['Download our', 'Follow the Anchor', 'Do you know more'],
    ],
    [
      'lines in other languages that lead elsewhere or stand over an advertisement',
      body
        .map(
          (text, i) =>
            `<p>${text}</p><p>${['Lire aussi : Une autre histoire', 'Publicidade', 'Lesen Sie auch: Noch eine', 'Lea también', ''][i] ?? ''}</p>`,
        )
        .join(''),
      [],
      ['Lire aussi', 'Publicidade', 'Lesen Sie', 'Lea también'],
    ],
    [
      'who wrote it, how to listen, and whether it was useful',
      `<div class="audio-tools"><p>Download the sound of this talk as a file for later.</p></div>${p(body)}<div class="author-bio"><p>Lena Aas writes about ports and joined the desk in the year of the great storm.</p></div><h2>Is this page useful?</h2><p>Help us to improve it.</p>`,
      [],
      ['Download the sound', 'Lena Aas', 'useful', 'Help us'],
    ],
  ])('%s', async (_, inside, kept, out) => {
    const { text } = await capture(`<html><body><main><h1>The gates of the harbour</h1>${inside}</main></body></html>`);
    for (const words of [...body, ...kept]) expect(text).toContain(words);
    for (const words of out) expect(text).not.toContain(words);
    for (const words of body) expect(text.split(words.slice(0, 60)).length).toBeLessThanOrEqual(3);
  });

  it('does not hide the paragraphs of a chapter that is called “References”', async () => {
    const { text } = await capture(`<html><body><main>${p(body)}<h2>References</h2>${p(body)}</main></body></html>`);
    expect(text).toContain('References');
  });
});

describe('what a page says elsewhere', () => {
  const body = pages()[0]!.article;
  const told = JSON.stringify({ '@type': 'NewsArticle', headline: 'The gates', articleBody: body.join('\n\n') });
  it('is taken where scripts would put the article together, with its paragraphs', async () => {
    const html = `<html><head><script type="application/ld+json">${told}</script></head><body><div id="root"><a href="/">Northern Post</a></div><noscript>Please switch scripts on.</noscript></body></html>`;
    const { text, method } = await capture(html);
    expect(text).toBe(body.join('\n\n'));
    expect(method).toContain('JSON-LD');
  });

  it('gives the title of a post whose first heading is the name of the blog, and the author of a Chinese portal', async () => {
    const blog = `<html><head><title>Salt and Rust: At the hearing today</title></head><body><h1><a href="/">Salt and Rust</a></h1><h2 class="post-title">At the hearing today</h2><p>${body.join('</p><p>')}</p></body></html>`;
    expect((await capture(blog)).title).toBe('At the hearing today');
    const portal = `<html><body><h1>泵站风暴前已关闭</h1><div>2026-11-20 来源：海岸新闻网 作者：王小明 字号：大</div><p>${'港务局周二表示，三月风暴来临之前，泵站已经关闭，但没有人向附近居民发出警告。'.repeat(3)}</p></body></html>`;
    expect((await capture(portal)).byline).toBe('王小明');
  });
});
