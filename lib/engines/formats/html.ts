import { createHash } from 'node:crypto';
import type { Block, Inline, Inlines, Outline } from './blocks';

/** Text as HTML; also right inside an attribute in double quotes. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)
    .replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));

/** Only addresses that a reader would expect behind words: a web page, or a place in this document. */
const safeAddress = (to: string): string | null => (/^(https?:\/\/|#)/i.test(to) ? to : null);

const lang = (code: string | undefined): string => (code ? ` lang="${escapeHtml(code)}"` : '');

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.lang ? `<span${lang(inline.lang)}>${escapeHtml(inline.text)}</span>` : escapeHtml(inline.text);
    case 'strong':
      return `<b${lang(inline.lang)}>${escapeHtml(inline.text)}</b>`;
    case 'emphasis':
      return `<i${lang(inline.lang)}>${escapeHtml(inline.text)}</i>`;
    case 'code':
      return `<code>${escapeHtml(inline.text)}</code>`;
    case 'sign':
      return `<span class="sign"><span aria-hidden="true">${escapeHtml(inline.sign)}</span> ${escapeHtml(inline.word)}</span>`;
    case 'note':
      return ` <small>[${inlinesHtml(inline.inlines)}]</small>`;
    case 'link': {
      const to = safeAddress(inline.to);
      const words = escapeHtml(inline.text);
      return to ? `<a href="${escapeHtml(to)}"${lang(inline.lang)}>${words}</a>` : words;
    }
  }
}

const inlinesHtml = (inlines: Inlines): string => inlines.map(inlineHtml).join('');

function blockHtml(block: Block, all: readonly Block[]): string {
  switch (block.kind) {
    case 'title':
      return `<header><p class="above">${escapeHtml(block.above)}</p><h1>${inlinesHtml(block.title)}</h1>${block.lines.map((line) => `<p>${inlinesHtml(line)}</p>`).join('')}</header>`;
    case 'contents':
      return contents(block.title, all);
    case 'heading': {
      // The title is the first level of the page.
      const level = block.level + 1;
      return `<h${level}${block.id ? ` id="${escapeHtml(block.id)}"` : ''}>${inlinesHtml(block.inlines)}</h${level}>`;
    }
    case 'paragraph':
      return `<p${block.id ? ` id="${escapeHtml(block.id)}"` : ''}${block.small ? ' class="small"' : ''}>${inlinesHtml(block.inlines)}</p>`;
    case 'quote':
      return `<blockquote${lang(block.lang)}><p>${inlinesHtml(block.inlines)}</p></blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${inlinesHtml(item)}</li>`).join('')}</${tag}>`;
    }
    case 'facts':
      return `<dl>${block.rows.map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${inlinesHtml(value)}</dd></div>`).join('')}</dl>`;
  }
}

/** Parts and claims; statements, sources and speakers are reached from them. */
function contents(title: string, all: readonly Block[]): string {
  let part = '';
  const items = all.flatMap((block) => {
    if (block.kind !== 'heading' || !block.id || block.level > 2) return [];
    if (block.level === 1) part = block.id;
    else if (part !== 'claims') return [];
    return [`<li class="l${block.level}"><a href="#${escapeHtml(block.id)}">${inlinesHtml(block.inlines)}</a></li>`];
  });
  return `<nav aria-label="${escapeHtml(title)}"><h2>${escapeHtml(title)}</h2><ol>${items.join('')}</ol></nav>`;
}

/** Nothing is fetched: system fonts, no script, no picture. Prints on A4 with each part on a new page. */
const STYLE = `:root{color-scheme:light dark;--ink:#1f1b16;--paper:#fdfbf7;--quiet:#5b5347;--rule:#cfc5b4;--link:#24466b}
@media(prefers-color-scheme:dark){:root{--ink:#ece6da;--paper:#191714;--quiet:#b3a997;--rule:#4a443a;--link:#9dbfe6}}
*{box-sizing:border-box}html{background:var(--paper);color:var(--ink);font:18px/1.55 Charter,"Source Serif 4",Georgia,"Noto Serif SC","Songti SC",SimSun,serif;-webkit-text-size-adjust:100%}
body{max-width:42rem;margin:0 auto;padding:2rem 1.25rem 6rem;overflow-wrap:break-word}
h1{font-size:2.1rem;line-height:1.15;margin:.3rem 0 1.4rem}h2{font-size:1.55rem;line-height:1.2;margin:3.5rem 0 1rem;padding-top:1rem;border-top:2px solid var(--ink)}
h3{font-size:1.18rem;line-height:1.3;margin:2.6rem 0 .6rem}h4{font-size:.95rem;margin:1.6rem 0 .4rem;color:var(--quiet)}
p,ul,ol,dl,blockquote{margin:.6rem 0}blockquote{border-left:2px solid var(--rule);padding-left:1rem}blockquote p{margin:0}
a{color:var(--link);text-underline-offset:.15em}.above,.small,small,header p{color:var(--quiet)}.small,small{font-size:.85rem}
code{font:.72rem/1.4 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}.sign{white-space:nowrap}
dl div{display:grid;grid-template-columns:minmax(7rem,11rem) 1fr;gap:.2rem 1rem;margin:.25rem 0}dt{color:var(--quiet);font-size:.88rem}dd{margin:0}
nav ol{list-style:none;padding:0}nav .l1{margin-top:.9rem;font-weight:600}nav .l2{padding-left:1rem;font-size:.9rem}
@media(max-width:30rem){dl div{grid-template-columns:1fr}}
@media print{html{font-size:10.5pt;background:#fff;color:#000}body{max-width:none;padding:0}a{color:inherit;text-decoration:none}h2{break-before:page}h3,h4{break-after:avoid}blockquote,dl div{break-inside:avoid}@page{margin:22mm 20mm}}`;

/** One HTML file that needs no network, script or other file. The policy in it allows nothing else either. */
export function htmlOf(outline: Outline): string {
  const styleHash = createHash('sha256').update(STYLE).digest('base64');
  const body = outline.blocks.map((block) => blockHtml(block, outline.blocks));
  return `<!doctype html>
<html lang="${outline.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Counterclaim">
<meta name="dcterms.date" content="${escapeHtml(outline.takenAt)}">
<title>${escapeHtml(outline.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}
