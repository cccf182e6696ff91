import { readFileSync } from 'node:fs';
import { CONTENT, CUE, OUTSIDE, SOURCE } from '@/lib/engines/suggest/tagger';
import { type Tokens, tokenAt } from '@/lib/engines/suggest/tokens';

type Span = [number, number];

/** One attribution of the gold data, offsets in UTF-16. */
export interface GoldAttribution {
  source: Span[];
  cue: Span[];
  content: Span[];
  quoted: Span[];
}

/** One document of the gold data. */
export interface GoldDocument {
  id: string;
  text: string;
  attributions: GoldAttribution[];
}

/** Reads documents in PolNeAR's format (one JSON object a line, code points) and turns offsets into UTF-16. */
export function readGold(file: string): GoldDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const d = JSON.parse(line) as GoldDocument;
      const table: number[] = [];
      let at = 0;
      for (const c of d.text) {
        table.push(at);
        at += c.length;
      }
      table.push(at);
      const turn = (spans: Span[]) => spans.map(([s, e]): Span => [table[s] as number, table[e] as number]);
      const attributions = d.attributions.map((a) => ({
        source: turn(a.source),
        cue: turn(a.cue),
        content: turn(a.content),
        quoted: turn(a.quoted),
      }));
      return { id: d.id, text: d.text, attributions };
    });
}

/** The gold label of every word: what is content of any attribution stays content, then cue, then source. */
export function goldLabels(t: Tokens, d: GoldDocument): Uint8Array {
  const labels = new Uint8Array(t.count).fill(OUTSIDE);
  const fill = (spans: Span[], label: number) => {
    for (const [s, e] of spans) {
      for (let i = tokenAt(t, s); i < t.count && (t.start[i] as number) < e; i++) labels[i] = label;
    }
  };
  for (const a of d.attributions) fill(a.source, SOURCE);
  for (const a of d.attributions) fill(a.cue, CUE);
  for (const a of d.attributions) fill(a.content, CONTENT);
  return labels;
}
