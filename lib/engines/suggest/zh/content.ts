import type { ReasonCode, Said } from '@/lib/engines/suggest/reasons';
import type { Mode, Span } from '@/lib/engines/suggest/suggestion';
import { QUOTATION, quotationAt, type Segment } from '@/lib/engines/suggest/zh/segments';
import type { Named } from '@/lib/engines/suggest/zh/speakers';

/** What a rule found in a sentence. Speaker and cue are places in its skeleton; a speaker may be from elsewhere. */
export interface Found extends Span {
  mode: Mode;
  parts: Span[];
  speaker: Named | null;
  cue: Span | null;
  /** Carriers between the text and the speaker: who, by which verb. */
  carriers: { agent: string; verb: string }[];
  rule: ReasonCode;
  note: Said | null;
}

/** "……，但未提供证据", "……，该说法最早见于某报": the writer's words again. */
const WRITER_AGAIN =
  /[，,]\s*(?:(?:但|不过|然而)(?:并)?(?:未|没有(?!人)|沒有(?!人)|拒绝|拒絕)|(?:该|該|这一|這一|上述)(?:说法|說法|指控|消息|传闻|傳聞)(?:最早|最初|首先|源于|源於|源自|出自|来自|來自|见于|見於)|(?:你|您|中方|发言人|發言人)(?:对此|對此|能否|可否|是否|有何|怎么|怎麼)|[^，,。]{2,10}(?:有何|作何)(?:回应|回應|评论|評論|看法|反应|反應|解释|解釋|表态))/;
/** 驳斥了这一说法: what is denied stands elsewhere. */
const ANAPHOR =
  /^了?(?:这一|這一|该|該|上述|有关|有關|这些|這些|此|这种|這種|相关|相關)?.{0,2}(?:说法|說法|方法|结论|結論|结果|結果|观点|觀點|点|點|指控|指责|指責|报道|報道|言论|言論|消息|传闻|傳聞|猜测)$/;
const CALLED = /^(?:称|稱|斥)/;

/** The words from..to of a sentence as statements: one if plain, one a quotation if nothing else is there. */
export function contentOf(
  s: Segment,
  from: number,
  to: number,
  verb: string,
): Pick<Found, 'start' | 'end' | 'mode' | 'parts'>[] {
  let a = from;
  let b = to;
  while (a < b && /[\s，,：:、]/.test(s.skeleton[a] as string)) a++;
  // 证实了这一点: the particle belongs to the verb.
  if (a === from && s.skeleton[a] === '了') a++;
  const again = WRITER_AGAIN.exec(s.skeleton.slice(a, b));
  if (again) b = a + again.index;
  while (b > a && /[\s，,；;、]/.test(s.skeleton[b - 1] as string)) b--;
  if (a >= b) return [];
  const quotes: number[] = [];
  for (let i = a; i < b; i++) if (s.skeleton[i] === QUOTATION) quotes.push(i);
  const loose = s.skeleton
    .slice(a, b)
    .replaceAll(QUOTATION, '')
    .replace(/[，,、。\s]/g, '');
  if (quotes.length && !loose) return quotes.map((i) => quotation(s, i));
  const first = quotes[0];
  // 称这份报告“……”: what is called so is not said.
  const apart = /[，,：:]/.test(s.skeleton[from] as string);
  if (first !== undefined && !apart && CALLED.test(verb) && first - a <= 10 && first === b - 1)
    return [quotation(s, first)];
  if (b - a < (first === undefined ? 3 : 2) || ANAPHOR.test(s.skeleton.slice(a, b))) return [];
  const parts = quotes.map((i) => quotation(s, i)).map(({ start, end }) => ({ start, end }));
  const last = quotationAt(s, b - 1);
  const end = last ? last.end : (s.offsets[b - 1] as number) + 1;
  return [{ start: s.offsets[a] as number, end, mode: parts.length ? 'partly quoted' : 'paraphrased', parts }];
}

/** A quotation of the sentence as a verbatim statement. */
export function quotation(s: Segment, index: number): Pick<Found, 'start' | 'end' | 'mode' | 'parts'> {
  const q = quotationAt(s, index);
  return { start: q?.innerStart ?? 0, end: q?.innerEnd ?? 0, mode: 'verbatim', parts: [] };
}

/** A speaker by the words that stand at a place of the skeleton. */
export const at = (s: number, words: string): Named => ({
  start: s,
  end: s + words.length,
  name: words,
  role: null,
  how: null,
});
/** The words from..to of a sentence as statements of one speaker. */
export const found = (
  s: Segment,
  from: number,
  to: number,
  rest: Pick<Found, 'speaker' | 'cue' | 'rule'> & Partial<Found>,
  verb = '',
): Found[] =>
  contentOf(s, from, to, verb).map((c) => ({ ...c, carriers: [], note: rest.speaker?.how ?? null, ...rest }));
