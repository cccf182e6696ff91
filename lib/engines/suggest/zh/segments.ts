import { findQuoted, type Quoted } from '@/lib/engines/suggest/marks';
import { VERB } from '@/lib/engines/suggest/zh/lexicon';

/** Stands for a quotation in a skeleton: a private-use character, found in no text that means it. */
export const QUOTATION = '\uE000';
/** A sentence longer than this is cut: no sentence is, and the rules stay linear. */
const LONGEST = 600;

/** A sentence with its quotations taken out, so that a rule sees only the words around them. */
export interface Segment {
  /** The sentence with each quotation as one character; without its final stop. */
  skeleton: string;
  /** Offset in the text of each character of the skeleton, and of its end. */
  offsets: number[];
  /** The quotations, in order. */
  quotes: Quoted[];
  /** It opens a paragraph. */
  opens: boolean;
}

/** 【示例社北京5日电】, （中央社台北23日電）, 法新社柏林电: the agency and place that open a report. */
const DATELINE =
  /【[^】\n]{2,24}(?:报道|報道|報導|消息|综合|綜合|讯|电)】\s*|[【（(［[〔][^】）)］\]〕\n]{2,40}(?:[电電讯訊]|报道|報導|報道)[】）)］\]〕]\s*|[\u4e00-\u9fff]{1,6}(?:社|报|報|网|網)[\u4e00-\u9fff\d]{0,14}[电電](?:[\s：:]+|（[^）\n]{1,20}）\s*)|[\u4e00-\u9fff]{2,8}，(?:\d{4}年)?\d{1,2}月\d{1,2}日\s*(?:——|—|--)\s*/y;

/** Where the dateline at `start` ends; `start` itself where there is none. */
function datelineEnd(text: string, start: number): number {
  DATELINE.lastIndex = start;
  const found = DATELINE.exec(text);
  return found ? start + found[0].length : start;
}

/** 网友“某某”, 名为“某某”: a name in marks, no quotation. */
const NAMES_SOMEBODY =
  /(?:网友|網友|用户|用戶|博主|网民|網民|账号|帳號|昵称|暱稱|网名|網名|绰号|綽號|外号|代号|代號|笔名|筆名|化名|名为|名為|名叫|人称|人稱)(?:为|為|是|叫)?$/;
const isName = (text: string, q: Quoted) =>
  q.innerEnd - q.innerStart <= LONGEST_NAME &&
  !/[，。！？,!?]/.test(text.slice(q.innerStart, q.innerEnd)) &&
  NAMES_SOMEBODY.test(text.slice(Math.max(0, q.start - 5), q.start));
const LONGEST_NAME = 16;

/**
 * 台湾“国防部”则回应称, “飞马”软件的开发商重申: a few words in marks that belong to who speaks, before the verb and without a
 * stop of their own, are a name.
 */
function belongsToSpeaker(text: string, q: Quoted): boolean {
  const inner = text.slice(q.innerStart, q.innerEnd);
  if (inner.length > LONGEST_PART || /[，。！？,!?；：…]/.test(inner)) return false;
  const before = text
    .slice(Math.max(0, q.start - 14), q.start)
    .split(/[。，；！？：\s”]/)
    .at(-1) as string;
  const behind = text.slice(q.end, q.end + 24).split(/[，。；：！？\n“]/)[0] as string;
  return (
    before.match(VERB) === null &&
    /^[\u4e00-\u9fff]/.test(behind) &&
    !/^[他她其的]/.test(behind) &&
    SPOKEN_BY.test(behind)
  );
}
const LONGEST_PART = 8;
/** Somebody or an adverb, and a verb that attributes. */
const SPOKEN_BY =
  /^.{1,22}?(?:表示|指出|强调|強調|认为|認為|透露|否认|否認|回应称|回應稱|重申|宣布|声称|承认|警告|说|說|称|稱)$/;
/** A headline in two halves has a space for a comma: who speaks in the first says hardly the second too. */
const HEADLINE = 44;

/** Whether the space at `at` parts the halves of a headline. */
function partsHeadline(text: string, at: number): boolean {
  if (!/[\u4e00-\u9fff“”！？]/.test(text[at - 1] ?? '') || !/[\u4e00-\u9fff“]/.test(text[at + 1] ?? '')) return false;
  // Looked for no farther than a headline is long: a text of one line may be of megabytes.
  const before = text.slice(Math.max(0, at - HEADLINE), at);
  const opens = before.lastIndexOf('\n');
  if (opens < 0 && at > HEADLINE) return false;
  const [head = ''] = text.slice(at, at + HEADLINE + 1).split('\n');
  const line = before.slice(opens + 1) + head;
  return line.length <= HEADLINE && !/[。；（【]/.test(line);
}

const STOPS = new Set(['。', '！', '？', '!', '?', '\n', '\r']);

/** A space that no line begins with. */
const SPACE = /\s/;

/** Cuts a text into sentences, one by one; a stop within a quotation ends none. */
export function* segmentsOf(text: string): Generator<Segment> {
  // A single quotation mark is too often an apostrophe in mixed text; within a quotation it is nested.
  const quotes = findQuoted(text).filter(
    (q) => (q.kind !== 'single' || text[q.start] === '‘') && !isName(text, q) && !belongsToSpeaker(text, q),
  );
  let offsets: number[] = [];
  let within: Quoted[] = [];
  let opens = true;
  const chars: string[] = [];
  let next = 0;
  const closed = (at: number, opensNext: boolean): Segment[] => {
    const done = chars.length === 0 ? null : { skeleton: chars.join(''), offsets, quotes: within, opens };
    opens = opensNext || (done === null && opens);
    if (done === null) return [];
    offsets.push(at);
    [offsets, within] = [[], []];
    chars.length = 0;
    return splitAfterQuotation(text, done);
  };
  for (let i = 0; i < text.length; i++) {
    if (opens && chars.length === 0) {
      const after = datelineEnd(text, i);
      // A quotation within a dateline is none.
      while ((quotes[next]?.start ?? after) < after) next++;
      i = after;
      if (i >= text.length) break;
    }
    const q = quotes[next];
    if (q && q.start === i) {
      chars.push(QUOTATION);
      offsets.push(i);
      within.push(q);
      next++;
      i = q.end - 1;
      // “…。” that nothing follows on its line is a sentence of its own.
      continue;
    }
    const c = text[i] as string;
    if ((c === ' ' || c === '\u3000') && chars.length && partsHeadline(text, i)) yield* closed(i, true);
    else if (STOPS.has(c) || chars.length >= LONGEST) yield* closed(i, c === '\n');
    else if (chars.length || !SPACE.test(c)) {
      chars.push(c);
      offsets.push(i);
    }
  }
  yield* closed(text.length, false);
}

/** Verbs that may follow a quotation they attribute. */
const SPEECH_AFTER =
  /[诉訴说說称稱道问問答喊表示指出强強调調写寫回应應补補]|(?:直言|坦言|坦承|透露|痛斥|怒斥|怒批|痛批|斥责|斥責|重申|承认|承認|否认|否認|抱怨|总结|總結|断言|斷言|声称|聲稱|坚称|堅稱|揭露|预测|預測)(?=[，。：:！]|$)|(?:感叹|感嘆|感慨|评论|評論|分析|反驳|反駁|解释|解釋|质疑|質疑|警告|呼吁|呼籲)(?=[，：:]|$)/;

/**
 * “……。”某某走了: a quotation that ends with a stop ends its sentence, unless it opens it and a verb of speech follows
 * (“……。”某某说).
 */
function splitAfterQuotation(text: string, s: Segment): Segment[] {
  let n = 0;
  for (let at = 0; at < s.skeleton.length - 1; at++) {
    if (s.skeleton[at] !== QUOTATION) continue;
    const q = s.quotes[n++];
    if (!q || !/[。！？!?]/.test(text[q.innerEnd - 1] as string)) continue;
    const opens = /^[\s\uE000]*$/.test(s.skeleton.slice(0, at));
    const after = s.skeleton.slice(at + 1, at + 100);
    if (opens && (SPEECH_AFTER.test(after.slice(0, 29)) || /(?:如是|这样|這樣|这么|這麼)[说說]$/.test(after))) continue;
    if (!opens && !/[：:，,]/.test(s.skeleton[at - 1] as string)) continue;
    const head: Segment = {
      ...s,
      skeleton: s.skeleton.slice(0, at + 1),
      offsets: s.offsets.slice(0, at + 2),
      quotes: s.quotes.slice(0, n),
    };
    const tail: Segment = {
      skeleton: s.skeleton.slice(at + 1),
      offsets: s.offsets.slice(at + 1),
      quotes: s.quotes.slice(n),
      opens: false,
    };
    return [head, ...splitAfterQuotation(text, tail)];
  }
  return [s];
}

/** The quotation at a place of the skeleton. */
export function quotationAt(s: Segment, index: number): Quoted | null {
  if (s.skeleton[index] !== QUOTATION) return null;
  let n = 0;
  for (let i = 0; i < index; i++) if (s.skeleton[i] === QUOTATION) n++;
  return s.quotes[n] ?? null;
}
