import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundle, packed } from '@/lib/engines/verify/bags.fixture';
import { signIn } from './accounts';
import { beforeScripts, expect, expectAccessible, test } from './fixtures';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('another site shows a claim in a frame, by the code that the claim’s page gives', async ({ page, baseURL }) => {
  await page.goto('/claims/C-1');
  await page.getByText('Embed', { exact: true }).click();
  const code = await page.getByRole('textbox', { name: 'Code' }).inputValue();
  const found = await page.request.get(`/oembed?url=${encodeURIComponent(`${baseURL}/claims/C-1`)}`);
  expect((await found.json()).html).toBe(code);
  // No page of ours but the embed may stand in a frame.
  const policy = async (path: string) => (await page.request.get(path)).headers()['content-security-policy'];
  expect(await policy('/claims/C-1')).toContain("frame-ancestors 'none'");
  // The list and the matrix as another site's program finds them: by the link in the page's head.
  const codes = [code];
  for (const path of ['/claims?stance=denies', '/compare?case=caribbean-signalling', '/claims/C-1?lang=zh']) {
    const [link = ''] = /<link[^>]+json\+oembed[^>]*>/.exec(await (await page.request.get(path)).text()) ?? [];
    const href = /href="([^"]+)"/.exec(link)?.[1]?.replaceAll('&amp;', '&') ?? 'no link';
    codes.push((await (await page.request.get(href)).json()).html);
  }
  const paper = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><title>A paper</title>${codes.join('').replaceAll('loading="lazy"', '')}`);
  });
  await new Promise<void>((listening) => paper.listen(0, '127.0.0.1', listening));
  try {
    await page.goto(`http://127.0.0.1:${(paper.address() as AddressInfo).port}/`);
    const frame = page.frameLocator('iframe').first();
    await expect(frame.getByRole('heading', { level: 1 })).toContainText('mobile networks');
    await expect(frame.getByRole('link').first()).toHaveAttribute('href', `${baseURL}/claims/C-1`);
    await expect(page.frameLocator('iframe').nth(1).getByRole('listitem').first()).toBeVisible();
    await expect(page.frameLocator('iframe').nth(2).getByRole('table')).toBeVisible();
    // Taken from a Chinese page, it speaks Chinese to everybody.
    await expect(page.frameLocator('iframe').nth(3).locator('html')).toHaveAttribute('lang', 'zh-Hans');
    // A card is seen whole, and nothing is wider than its frame.
    const room = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((each) =>
          each.evaluate(() => [innerWidth - document.body.scrollWidth, innerHeight - document.body.scrollHeight]),
        ),
    );
    expect(room.map(([across]) => across! >= 0)).toEqual([true, true, true, true]);
    expect(room[0]![1]).toBeGreaterThanOrEqual(0);
    // Each frame becomes as tall as what it shows, up to 1,200 pixels, and its border, which that site's styles may count in.
    for (let place = 0; place < 4; place += 1)
      await expect
        .poll(() =>
          page
            .frameLocator('iframe')
            .nth(place)
            .locator('html')
            .evaluate((of) => [0, 1, 2, 3].includes(innerHeight - Math.min((of as HTMLElement).offsetHeight, 1200))),
        )
        .toBe(true);
  } finally {
    paper.close();
  }
});

test('a reader reports an error without an account, loses no letter typed before the page came to life, and a reviewer closes it with a reason', async ({
  page,
  browser,
}) => {
  const words = `The day is not the one I know (${Date.now()}).`;
  const wrong = page.getByRole('textbox', { name: 'What is wrong' });
  const send = page.getByRole('button', { name: 'Send the report' });
  await page.goto('/corrections/report?about=C-987654');
  await wrong.fill('The day is');
  await expectAccessible(page);
  // There is no such claim: it comes back with its words, which are typed on in at once.
  await beforeScripts(page, {
    lead: () => send.click(),
    act: async () => {
      await page.getByRole('textbox', { name: 'About which record' }).fill('C-2');
      await expect(wrong).toHaveValue('The day is');
      await wrong.fill(words);
    },
    field: wrong,
  });
  await expect(wrong).toHaveValue(words);
  await send.click();
  await expect(page.getByText('Thank you. Your report has arrived.')).toBeVisible();

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, 'reviewer');
  await desk.goto('/review');
  const report = desk.getByRole('listitem').filter({ hasText: words });
  await report.getByText('Dismiss it').click();
  await report.getByRole('textbox', { name: 'Why nothing is corrected' }).fill('The day is in the text.');
  await report.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect(report).toBeHidden();
  await desk.context().close();
});

test('a bundle is checked in the browser, and what was changed in it is named', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url());
  });
  await page.goto('/verify');
  const check = async (content: Uint8Array) => {
    const file = { name: 'bundle.zip', mimeType: 'application/zip', buffer: Buffer.from(content) };
    await page.getByLabel('Bundle, or any BagIt bag packed as ZIP').setInputFiles(file);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
  };
  await check(packed(bundle()));
  await expect(page.getByText('All 9 files are of one piece')).toBeVisible();
  await check(packed(bundle({ after: { 'data/index.html': 'Something else.' } })));
  await expect(page.getByRole('listitem').filter({ hasText: 'data/index.html' })).toContainText('Its sha256 is not');
  await expectAccessible(page);
  expect(sent).toEqual([]);
});

test('an editor brings in somebody’s review of a claim that may be here already, and the second time nothing comes in', async ({
  page,
}) => {
  await signIn(page, 'editor');
  const { proposition } = await (await page.request.get('/api/claims/C-1')).json();
  // The number makes it new to a database in which this journey has run before.
  const words = `${proposition.en} (${Date.now()})`;
  const review = {
    '@type': ['ClaimReview'],
    claimReviewed: words,
    url: `https://check.example/${Date.now()}`,
    author: 'Valley Check',
    reviewRating: { alternateName: 'Unproven' },
  };
  await page.goto('/desk/import');
  const file = { name: 'review.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(review)) };
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  await page.getByLabel('Case that claims go into').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Show what would come in' }).click();
  await expect(page.getByText('claims: 1, items of evidence: 1')).toBeVisible();
  await page.getByLabel(/^Is it C-\d+\?$/).selectOption('Not the same');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('It is brought in')).toBeVisible();

  await page.getByRole('button', { name: 'Show what would come in' }).click();
  await expect(page.getByText('Nothing new: it is here already')).toBeVisible();
  await expect(page.getByText('claims: 1', { exact: true })).toBeVisible();
  await expect(page.getByLabel(/^Is it C-\d+\?$/)).toBeHidden();
});

test('the columns of somebody’s table are said with selects, and come in as what they were said to be', async ({
  page,
}) => {
  await signIn(page, 'editor');
  await page.goto('/desk/import');
  const title = `A page of the table ${Date.now()}`;
  const table = `Was,Wo,Wann\n${title},https://table.example/${Date.now()},3 May 2020\n`;
  const file = { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(table) };
  await page.getByLabel('File', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Show what would come in' }).click();
  await expect(page.getByText('Nothing new')).toBeVisible();
  await expect(page.getByText(`First: ${title}`)).toBeVisible();
  await page.getByLabel('Was', { exact: true }).selectOption('Title');
  await page.getByLabel('Wo', { exact: true }).selectOption('Address (URL)');
  await page.getByLabel('Wann', { exact: true }).selectOption('Published (date)');
  await page.getByRole('button', { name: 'Show what would come in' }).click();
  await expect(page.getByText('sources: 1')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByText('It is brought in')).toBeVisible();
  const { items } = await (await page.request.get(`/api/sources?q=${encodeURIComponent(title)}`)).json();
  expect(items).toMatchObject([{ title, published: '2020-05-03' }]);
});
