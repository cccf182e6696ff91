import { partialDate } from './date';
import { decodeText } from './decode';
import { type Draft, EMPTY } from './draft';
import { bylineIn, kept, paragraphsOf, refuseLong } from './paragraphs';

/** Two different signs of Markdown make a text Markdown; one alone (a dash list, an asterisk) is common in plain text. */
export function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, 20_000);
  const signs = [
    /^#{1,6} \S/m,
    /\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)/,
    /\*\*\S[^*\n]{0,200}\*\*/,
    /^```/m,
    /^---\n[\s\S]{1,2000}?\n---\n/,
    /^> \S/m,
    /^\S.{0,100}\n(=|-){3,}$/m,
  ];
  return signs.filter((sign) => sign.test(sample)).length >= 2 || /^# \S.*\n\s*\n/.test(sample);
}

/** Reads Markdown (CommonMark's usual part) as words: signs go, link texts stay, front matter becomes facts. */
export function readMarkdown(bytes: Uint8Array): Draft {
  const text = decodeText(bytes)
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '');
  refuseLong(text);
  const front = /^---\n([\s\S]{1,5000}?)\n(?:---|\.\.\.)\n/.exec(text);
  const fact = (name: string) =>
    new RegExp(`^${name}\\s*:\\s*["']?(.+?)["']?\\s*$`, 'im').exec(front?.[1] ?? '')?.[1] ?? null;
  const body = front ? text.slice(front[0].length) : text;
  const heading = /^#\s+(.+?)\s*#*$/m.exec(body)?.[1] ?? /^(\S.*)\n=+\s*$/m.exec(body)?.[1] ?? null;
  const paragraphs = paragraphsOf(withoutSigns(body)).map((p) => p.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
  return {
    ...EMPTY,
    title: fact('title') ?? (heading === null ? null : inline(heading)),
    byline: fact('author') ?? bylineIn(paragraphs),
    published: partialDate(fact('date')),
    language: fact('lang') ?? fact('language'),
    blocks: paragraphs.map(kept),
    method: 'Markdown, read as words',
  };
}

function withoutSigns(text: string): string {
  const lines = text
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .filter((line) => !/^\s*(```|~~~)|^\s*([-*_]\s*){3,}$|^=+\s*$|^\[[^\]]+\]:\s*\S+/.test(line))
    .map((line) => {
      const heading = /^\s{0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line);
      // A heading is a paragraph of its own even where no empty line follows.
      return heading ? `\n${heading[1]}\n` : line.replace(/^\s{0,3}(>\s?)+/, '');
    });
  return inline(lines.join('\n'));
}

function inline(text: string): string {
  return (
    text
      .replace(/\[\^[^\]\s]{1,100}\](?!:)/g, '')
      // An address may hold a pair of brackets of its own, as many of Wikipedia's do.
      .replace(/!\[([^\]\n]{0,500})\]\((?:[^()\n]|\([^()\n]{0,500}\)){0,1000}\)/g, '$1')
      .replace(/\[([^\]\n]{1,1000})\](?:\((?:[^()\n]|\([^()\n]{0,500}\)){0,1000}\)|\[[^\]\n]{0,200}\])/g, '$1')
      .replace(/<(https?:[^>\s]{1,1000})>/g, '$1')
      .replace(/<\/?[a-z][^>\n]{0,500}>/gi, '')
      .replace(/(\*\*|__)(?=\S)([\s\S]{1,2000}?\S)\1/g, '$2')
      .replace(/(?<![\p{L}\p{N}*])([*_])(?=\S)([^*_\n]{0,2000}\S)\1(?![\p{L}\p{N}])/gu, '$2')
      .replace(/`([^`\n]{1,500})`/g, '$1')
      .replace(/[ \t]+$|\\$/gm, '')
  );
}
