import { inEnglish, type Said } from '@/lib/engines/suggest/reasons';
import { stanceOf } from '@/lib/engines/suggest/stance';
import type { ChainLink, Suggestion } from '@/lib/engines/suggest/suggestion';
import type { Found } from '@/lib/engines/suggest/zh/content';
import { zhRules } from '@/lib/engines/suggest/zh/rules';
import type { Rule } from '@/lib/engines/suggest/zh/scene';
import { type Segment, segmentsOf } from '@/lib/engines/suggest/zh/segments';
import { Memory } from '@/lib/engines/suggest/zh/speakers';

const TRANSLATED = /翻译|翻譯|译员|譯員|(?:用|以)(?:日|英|法|德|俄|韩|韓|中|阿拉伯|西班牙)(?:语|語|文)/;

/**
 * Suggests the statements of a Chinese text, simplified or traditional, by rules sentence by sentence, in pieces of so
 * many sentences, each with the share of the text that is read.
 */
export function* suggestChinese(text: string, piece: number): Generator<{ found: Suggestion[]; share: number }> {
  const memory = new Memory(text);
  let found: Suggestion[] = [];
  let before: { found: Found; at: Suggestion } | null = null;
  let read = 0;
  for (const segment of segmentsOf(text)) {
    if (read > 0 && read % piece === 0) {
      yield { found, share: (segment.offsets[0] as number) / text.length };
      found = [];
    }
    read++;
    // The sentences of an answer that is offered whole.
    if (before && (segment.offsets[0] as number) < before.at.end) continue;
    const runsOn = segment.quotes[0]?.continues ?? false;
    if (segment.opens && !runsOn) before = null;
    memory.note(segment.skeleton);
    const hit = firstHit(text, segment, memory, before?.found ?? null);
    if (!hit) {
      memory.subject(segment.skeleton);
      continue;
    }
    for (const f of hit.found) {
      const s = suggestionOf(text, segment, f, hit.rule, before?.at ?? null);
      if (s.end > s.start) found.push(s);
      before = { found: f, at: s };
    }
  }
  yield { found, share: 1 };
}

function firstHit(
  text: string,
  segment: Segment,
  memory: Memory,
  before: Found | null,
): { rule: Rule; found: Found[] } | null {
  for (const rule of zhRules) {
    const found = rule.find({ text, segment, memory, before });
    if (found.length) return { rule, found };
  }
  return null;
}

function suggestionOf(text: string, s: Segment, f: Found, rule: Rule, before: Suggestion | null): Suggestion {
  const place = (n: number) => s.offsets[Math.min(n, s.offsets.length - 1)] as number;
  const elsewhere = f.speaker !== null && (f.speaker.start < 0 || rule.id === 'zh-goes-on');
  const span =
    f.speaker && !elsewhere
      ? { start: place(f.speaker.start), end: place(f.speaker.end) }
      : before?.speaker && { start: before.speaker.start, end: before.speaker.end };
  const at = span ?? { start: f.start, end: f.start };
  const cue = f.cue && { start: place(f.cue.start), end: place(f.cue.end) };
  const verb = cue ? text.slice(cue.start, cue.end) : '';
  const translated = f.mode === 'verbatim' && TRANSLATED.test(s.skeleton);
  const mode = translated ? 'translated' : f.mode;
  const chain: ChainLink[] = f.carriers.map((c) => ({ ...c, mode }));
  if (chain.length && f.speaker) chain.push({ agent: f.speaker.name, verb, mode });
  const why = [
    { code: f.rule, words: [] },
    verb ? { code: 'verb' as const, words: [verb] } : null,
    f.note,
    translated ? { code: 'translated' as const, words: [] } : null,
  ].filter((said): said is Said => said !== null);
  return {
    start: f.start,
    end: f.end,
    quote: text.slice(f.start, f.end),
    mode,
    parts: f.parts,
    speaker: f.speaker && {
      ...at,
      name: f.speaker.name,
      mention: text.slice(at.start, at.end),
      role: f.speaker.role,
      recordId: null,
    },
    cue,
    verb,
    chain,
    stance: stanceOf(verb),
    confidence: f.mode === 'paraphrased' ? 0.7 : 0.9,
    rule: f.rule,
    why,
    reason: inEnglish(why),
  };
}
