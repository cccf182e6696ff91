import { escapeMarkup } from '@/lib/engines/feed/feed';

/**
 * Height in pixels an embed is given before it says its own, and where the other site runs no scripts: a card, a list and a
 * matrix as they mostly are. Its frame scrolls beyond that.
 */
const HEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/^\/claims\/[^/]+$/, 600],
  [/^\/compare/, 620],
  [/^\/claims/, 520],
];

const WIDTH = 640;

type Frame = { html: string; width: number; height: number };

/**
 * A page to be embedded from where it was read: in Chinese it says so, since an embed that says nothing speaks the
 * language of whoever sees it.
 */
export const pageIn = (page: string, language: string): string =>
  language === 'zh' ? `${page}${page.includes('?') ? '&' : '?'}lang=zh` : page;

/** The discovery link by which other sites find the code for a page (oembed.com, 4); `page` as below. */
export const oembedLink = (site: string, page: string, language: string): Record<string, string> => ({
  'application/json+oembed': `/oembed?url=${encodeURIComponent(site + pageIn(page, language))}`,
});

/** Pixels beyond which no frame grows: the matrix of a case of sixty claims would push everything else away. */
const TALLEST = 1_200;

/**
 * What stands after the frame on the other site's page: it listens to this frame's own words, checks that they come from
 * us, and makes it as tall as what it shows, with its border. Frames of one page may each bring it.
 */
const fitting = (site: string): string =>
  `<script>addEventListener("message",function(e){var h=e.data&&e.data.counterclaim;if(h>0&&e.origin===${JSON.stringify(new URL(site).origin)})document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)f.style.height=Math.min(h+2,${TALLEST})+"px"})})</script>`;

/**
 * What an embed says to the page it stands in, at once and whenever it is wrapped otherwise: how tall it is. At once, since
 * a browser observes nothing in a frame of another site that is not in view yet.
 */
export const TELL_HEIGHT =
  '(function(){function tell(){parent.postMessage({counterclaim:Math.ceil(document.documentElement.getBoundingClientRect().height)},"*")}tell();new ResizeObserver(tell).observe(document.documentElement)})()';

/** The code by which another site shows a page of ours; `page` is its path with the search, `most` what the other site has room for. */
export function frameOf(
  site: string,
  page: string,
  title: string,
  most: { width?: number; height?: number } = {},
): Frame {
  const [path = '', search] = page.split('?');
  const standard = HEIGHTS.find(([pattern]) => pattern.test(path))?.[1] ?? 480;
  const [width, height] = [Math.min(WIDTH, most.width ?? WIDTH), Math.min(standard, most.height ?? standard)];
  const src = `${site}/embed${path}${search ? `?${search}` : ''}`;
  return {
    html: `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" width="${width}" height="${height}" style="border:1px solid #d9d3c6;max-width:100%" loading="lazy"></iframe>${most.height === undefined ? fitting(site) : ''}`,
    width,
    height,
  };
}
