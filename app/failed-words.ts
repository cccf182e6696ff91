import { TOO_LONG } from '@/lib/platform/errors';
import { chooseLocale, LOCALE_COOKIE } from '@/lib/platform/preferences';
import en from '@/messages/en/errors';
import zh from '@/messages/zh/errors';

const WORDS = { en, zh };

/**
 * What a page that failed says, as HTML for those without scripts, in the language of whoever asked: what happened, what
 * was kept, what to do, and the status that goes with it. `digest` is the number by which the server's log has it. Only words of ours and the number stand
 * in it: nothing need be escaped.
 */
export function failedWords(
  asked: { url?: string | undefined; headers: { cookie?: string | undefined; 'accept-language'?: string | undefined } },
  digest?: string,
): { title: string; html: string; status: number } {
  const { cookie = '', 'accept-language': accepted } = asked.headers;
  const locale = chooseLocale({
    asked: new URLSearchParams(asked.url?.split('?')[1]).get('lang'),
    remembered: new RegExp(`(?:^|; ?)${LOCALE_COOKIE}=([^;]*)`).exec(cookie)?.[1],
    accepted,
  });
  const tooLong = digest === TOO_LONG;
  const { failed, tooLong: words } = WORDS[locale];
  const { kicker, title, body, digest: number, again, home } = { ...failed, ...(tooLong ? words : {}) };
  const told = digest && !tooLong && /^\w+$/.test(digest) ? `<p>${number.replace('{digest}', digest)}</p>` : '';
  const lang = locale === 'zh' ? 'zh-Hans' : locale;
  const html =
    `<main lang="${lang}" style="max-width:40rem;margin:12vh auto;padding:0 1rem"><p>${kicker}</p><h1>${title}</h1>` +
    `<p>${body}</p>${told}<p><a href="">${again}</a> · <a href="/">${home}</a></p></main>`;
  return { title, html, status: tooLong ? 503 : 500 };
}
