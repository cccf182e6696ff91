import { createHash } from 'node:crypto';
import { TELL_HEIGHT } from '@/lib/domain/feeds/frame';
import { escapeMarkup } from '@/lib/engines/feed/feed';
import { env } from '@/lib/platform/env';
import { isPublic } from '../public-file';

/** Markup that may stand in a document as it is; everything else is escaped on its way in. */
export class Markup {
  constructor(readonly source: string) {}
}

type Piece = Markup | string | number | null | undefined | readonly Markup[];

const source = (piece: Piece): string =>
  piece instanceof Markup
    ? piece.source
    : Array.isArray(piece)
      ? piece.map(source).join('')
      : escapeMarkup(String(piece ?? ''));

/** A piece of HTML: what is put in between is escaped unless it is markup already. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  new Markup(strings.map((text, place) => (place === 0 ? '' : source(pieces[place - 1])) + text).join(''));

// The colours of app/globals.css for statuses and stances, each with its word or glyph beside it.
/* No font is loaded: Chinese is set in what the reader's system has, and has more room between its lines. */
const STYLE = `:root{--sans:system-ui,"Noto Sans SC","PingFang SC",sans-serif;--serif:Georgia,"Noto Serif SC","Songti SC",serif;color-scheme:light dark;--paper:light-dark(#faf8f3,#161513);--ink:light-dark(#1d1b18,#e9e5dc);--faint:light-dark(#5c574d,#b0aa9d);--line:light-dark(#d9d3c6,#3a362f);--link:light-dark(#1f4e79,#8fbfe8)}
:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}
:root:lang(zh){--sans:"Noto Sans SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;--serif:"Noto Serif SC","Source Han Serif SC","Songti SC",SimSun,serif}:root:lang(zh) body{line-height:1.7}
*{box-sizing:border-box}body{margin:0;padding:1rem;background:var(--paper);color:var(--ink);font:.9375rem/1.5 var(--sans);overflow-wrap:anywhere}
h1{margin:0 0 .5rem;font:600 1.1875rem/1.35 var(--serif)}p{margin:0 0 .5rem}a{color:inherit;text-decoration-color:var(--line);text-underline-offset:.15em}a:hover{text-decoration-color:currentColor}:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.kicker,footer,small{color:var(--faint);font-size:.8125rem}.status{font-weight:600}blockquote{margin:0 0 .75rem;padding-left:.75rem;border-left:2px solid var(--line);font-family:var(--serif)}
ul,ol{margin:0 0 .5rem;padding:0;list-style:none}li{padding:.5rem 0;border-top:1px solid var(--line)}footer{margin-top:.75rem;border-top:1px solid var(--line);padding-top:.5rem}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.875rem}th,td{padding:.35rem .5rem .35rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}td{text-align:center;white-space:nowrap}thead th{overflow-wrap:normal;hyphens:auto}thead th:not(:first-child){text-align:center;font-size:.75rem}th[scope=row]{font-weight:400;min-width:10rem}td{font-size:.8125rem}`;

const hashOf = (source: string): string => createHash('sha256').update(source).digest('base64');
const [STYLE_HASH, SCRIPT_HASH] = [hashOf(STYLE), hashOf(TELL_HEIGHT)];

/**
 * What an embed may do: nothing but show itself and say how tall it is. Any page may frame it on a public instance, none
 * on a private one. Links open a page of their own; it loads nothing, and runs the one script that tells its height.
 */
export const embedHeaders = (): Record<string, string> => ({
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; script-src 'sha256-${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors ${isPublic() ? '*' : "'none'"}`,
  'cross-origin-resource-policy': 'cross-origin',
});

type Page = {
  title: string;
  language: string;
  theme: string | null;
  home: string;
  site: string;
  body: readonly Markup[];
};

/** A whole embed. Its foot says whose it is and leads to the page itself. */
export function embedDocument({ title, language, theme, home, site, body }: Page): string {
  const chosen = theme === 'light' || theme === 'dark' ? html` data-theme="${theme}"` : null;
  const page = html`<html lang="${language === 'zh' ? 'zh-Hans' : language}"${chosen}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><link rel="canonical" href="${home}">`;
  return `<!doctype html>${page.source}<style>${STYLE}</style>${html`</head><body><main>${body}</main><footer><a href="${home}" target="_blank" rel="noopener">${env().COUNTERCLAIM_DESK} · ${new URL(site).host}</a></footer>`.source}<script>${TELL_HEIGHT}</script></body></html>`;
}
