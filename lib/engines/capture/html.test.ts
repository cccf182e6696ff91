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
