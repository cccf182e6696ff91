import type { Span, Suggestion } from '@/lib/engines/suggest/suggestion';

/** Elements whose words are not for readers, comments, single tags, blanks that do not break, and ends of lines. */
const UNREAD =
  /<!--.*?(?:-->|$)|<(script|style|template|noscript)\b.*?(?:<\/\1\s*>|$)|<[/!?]?[a-z][^<>]{0,5000}>|&nbsp;|\n/gis;
/** Tags inside a line; at any other a paragraph ends. */
const INLINE =
  /^<\/?(?:a|abbr|b|bdi|bdo|cite|code|data|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b/i;
/** Text is taken for HTML where it closes one of the elements that texts are made of. */
const CLOSING = /<\/(?:p|div|li|td|h[1-6]|article|section|body|html)\s*>/i;

/** The words of a text, and a suggestion made on them as one on the text. */
interface Words {
  words: string;
  onText(suggestion: Suggestion): Suggestion;
}

/**
 * The words of an HTML source: what a tag says of itself is not taken for a quotation, and a name is not torn apart by
 * one. Any other text is its words.
 */
export function wordsOf(text: string): Words {
  if (!CLOSING.test(text)) return { words: text, onText: (suggestion) => suggestion };
  const pieces: string[] = [];
  const places: number[] = [];
  const keep = (words: string, at: number, step: 0 | 1) => {
    pieces.push(words);
    for (let i = 0; i < words.length; i++) places.push(at + i * step);
  };
  let read = 0;
  for (const { 0: found, index } of text.matchAll(UNREAD)) {
    keep(text.slice(read, index), read, 1);
    if (found === '\n' || found === '&nbsp;') keep(' ', index, 0);
    else if (!INLINE.test(found)) keep('\n\n', index, 0);
    read = index + found.length;
  }
  keep(text.slice(read), read, 1);
  const back = <T extends Span>(span: T): T => ({
    ...span,
    start: places[span.start] ?? text.length,
    end: (places[span.end - 1] ?? text.length - 1) + 1,
  });
  const onText = (s: Suggestion): Suggestion => {
    const { start, end } = back(s);
    const [named, cue] = [s.speaker && back(s.speaker), s.cue && back(s.cue)];
    const speaker = named && { ...named, mention: text.slice(named.start, named.end) };
    return { ...s, start, end, quote: text.slice(start, end), parts: s.parts.map(back), speaker, cue };
  };
  return { words: pieces.join(''), onText };
}
