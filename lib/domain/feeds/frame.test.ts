import { expect, it } from 'vitest';
import { frameOf, oembedLink, pageIn } from './frame';

it.each([
  ['/claims/C-1', 'en', '/claims/C-1'],
  ['/claims/C-1', 'zh', '/claims/C-1?lang=zh'],
  ['/claims?stance=denies', 'zh', '/claims?stance=denies&lang=zh'],
])(
  'what is taken from %s in %s is %s, in the frame and in the link by which programs find it',
  (page, language, asked) => {
    const site = 'https://desk.example';
    expect(pageIn(page, language)).toBe(asked);
    expect(frameOf(site, asked, 'A “title”').html).toContain(`src="${site}/embed${asked.replaceAll('&', '&amp;')}"`);
    const [link] = Object.values(oembedLink(site, page, language));
    expect(new URL(link!, site).searchParams.get('url')).toBe(site + asked);
  },
);

it('the frame becomes as tall as what it shows, unless the other site said how tall it may be', () => {
  const { html } = frameOf('https://desk.example', '/claims/C-1', 'A claim');
  expect(html).toMatch(/<\/iframe><script>addEventListener\("message",.*e\.origin==="https:\/\/desk\.example"/);
  expect(frameOf('https://desk.example', '/claims/C-1', 'A claim', { height: 200 }).html).not.toContain('script');
});
