import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PHRASES, placesOf } from '@/lib/engines/suggest/phrases';
import { read } from '@/lib/engines/suggest/reading';
import { markSentences } from '@/lib/engines/suggest/sentences';

const texts = readFileSync('bench/gold/quotes.en.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text);

it('asks no rule of a sentence without its words, and misses nothing by it', () => {
  // What every word would trigger is what nothing is left out of.
  const marked = (text: string, everything: boolean) => {
    const r = read(text);
    if (everything) r.tokens.has.fill(-1);
    for (const _ of markSentences(r));
    return { labels: [...r.labels], frames: [...r.frames], interruptions: r.interruptions };
  };
  for (const text of [...texts, texts.join('\n')]) expect(marked(text, false)).toEqual(marked(text, true));
});

it('finds a phrase by its rarest words where the pattern finds it in the whole text', () => {
  const text = [
    'The Ledger quoted Ida Berg as saying, in a note, the valve was shut. It cited aides as claiming more.',
    'Radio Nord said, quoting two divers, the hull was whole.',
    'It was said by Ms Berg to be shut, and is claimed by others to leak.',
    'The court heard on Monday that it leaked. An inquiry was told that nobody had looked.',
    'I was told by the harbour master that it was shut. We’m told by nobody that it was.',
    'Counsel put it to him that he had lied. Ann Lee, put it to the witness that he knew.',
    'A report by the tide office, which found that it leaked, was late.',
    'A claim by the firm that it was shut followed claims by the crew that it was not.',
  ].join('\n');
  for (const { has, ...phrase } of PHRASES) {
    const there = [...placesOf(phrase, text)];
    expect([...placesOf(has ? { ...phrase, has } : phrase, text)]).toEqual(there);
    if (has) expect(there).not.toEqual([]);
  }
});
