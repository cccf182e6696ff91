import type { ReasonCode } from '@/lib/engines/suggest/reasons';
import { carriersOf } from '@/lib/engines/suggest/zh/carriers';
import { nameColon } from '@/lib/engines/suggest/zh/colons';
import { at, type Found, found } from '@/lib/engines/suggest/zh/content';
import { COUNTRIES } from '@/lib/engines/suggest/zh/countries';
import { endBefore, semicolonBefore } from '@/lib/engines/suggest/zh/ends';
import { OUTLET, RELAY } from '@/lib/engines/suggest/zh/lexicon';
import { bareQuotation, colonQuotation } from '@/lib/engines/suggest/zh/quotations';
import type { Rule, Scene } from '@/lib/engines/suggest/zh/scene';
import { QUOTATION } from '@/lib/engines/suggest/zh/segments';
import type { Memory, Named } from '@/lib/engines/suggest/zh/speakers';
import { HEADING, subjectOf } from '@/lib/engines/suggest/zh/subjects';
import { type Verb, verbsOf } from '@/lib/engines/suggest/zh/verbs';

const HEARSAY =
  /^(?:据悉|據悉|据称|據稱|据了解|據了解|据说|據說|有(?:媒体|媒體|消息|分析|报道|報道|观点|觀點|传闻|人)(?:人士)?(?:称|稱|说|說|认为|認為|指出|指|表示)|(?:有)?传闻称)[，,：:]?/;
const ACCORDING =
  /^(?:另外?|又|此外|同时|而)?[，,]?(?:据|據|根据|根據|按照|按)(.{2,30}?)(?:的)?(报道|報道|報導|报告|報告|透露|介绍|介紹|消息|统计|統計|称|稱|显示|顯示|说法|說法|数据|數據|表示|估计|估計|通报|通報|声明|聲明|调查|調查)(?:称|稱|显示|顯示|说|說)?[，,：:]/;
const SEEN_BY = /^在(.{1,16}?)看[来來][，,]/;
const IN_WORDS = /^用(.{2,16}?)的(?:话|話)(?:来)?(?:说|說|讲)[，,：:]?/;
const AS_SAID =
  /^(?:但|而|不过|然而|因此|所以)?(?:正如|正像|诚如|誠如|恰如|如|就像)(.{2,20}?)(?:曾经|曾經|曾|一再)?所?(?:言|说|說|指出|写|寫|写道|寫道|强调|警告)(?:的)?(?:那样|那樣)?[，,：:]/;
const LEARNT_FROM = /^(?:.{0,10}?记者|.{0,10}?記者)?从(.{2,20}?)(?:获悉|獲悉|了解到|得知)[，,：:]/;
const RELAYED = new RegExp(
  `^(.{2,20}?)(?:[一二三四五六七八九十\\d]{1,3}[日号])?(?:的?报道)?(${RELAY.source.slice(1, -1)})(?:了)?(.{2,20}?)(?:的)?(?:话|話|消息|声明|聲明|报告|報告|说法|說法|表态)?(?:的(?:话|話|消息|声明|報告|报告))?(?:报道)?(声称|聲稱|宣称|宣稱|坚称|堅稱|称|稱|说|說|报道|報道|表示|指出|指|道)(?:称|说)?[，,：:]`,
);
/** When an outlet carried something: no part of its name. */
const WHEN =
  /(?:(?:(?:当地|當地|北京|格林[尼威]治)(?:时间|時間))?(?:\d+|[一二三四五六七八九十]+)[日号號]|当地时间|當地時間|(?:本|上|这)?(?:周|週|星期)[一二三四五六日天]|[今昨][天日]|[去今前]年|[上本]月|上[周週]|后来|後來|此前|日前|近日|随后|隨後|当时|當時|稍早)$/;
/** 他还援引: no part of who cites. */
const ALSO = /(?<=.{2})(?:还|還|也|又|则|則|曾|亦|再次|同时|同時|并|並)$/;
const STATEMENT = /的?(?:声明|聲明|报告|報告|消息|话|話)$/;

/** A rule of one regular expression whose first group names the speaker. */
function opening(id: ReasonCode, pattern: RegExp, verbGroup = 0): Rule {
  return {
    id,
    find({ segment: s, memory }) {
      const k = s.skeleton;
      const all: Found[] = [];
      // 按国防部的说法，……；而按大使馆的说法，……: each half has its own.
      for (let from = 0, end = 0; end < k.length; from = end + 1) {
        const m = pattern.exec(k.slice(from));
        if (!m?.[1] || (from === 0 && carriedBy(k))) break;
        const start = from + m[0].indexOf(m[1]);
        const named = memory.read(k, start, start + m[1].length) ?? at(start, m[1]);
        const verb = from + (verbGroup ? m[0].lastIndexOf(m[verbGroup] as string) : 0);
        const cue = { start: verb, end: verbGroup ? verb + (m[verbGroup] as string).length : start };
        const half = k.indexOf('；', from + m[0].length);
        end = half >= 0 && pattern.test(k.slice(half + 1)) ? half : k.length;
        all.push(...found(s, from + m[0].length, end, { speaker: named, cue, rule: id }));
      }
      return all;
    },
  };
}

const hearsay: Rule = {
  id: 'zh-hearsay',
  find({ segment: s }) {
    const m = HEARSAY.exec(s.skeleton);
    return m
      ? found(s, m[0].length, s.skeleton.length, {
          speaker: null,
          cue: { start: 0, end: m[0].length },
          rule: 'zh-hearsay',
        })
      : [];
  },
};

/** Who passes on, by the words before 援引: without what opens the sentence, the country, the day; 文章 is its paper's. */
function carrierNamed(memory: Memory, words: string): string {
  const carrier = words
    .replace(/(?:刊发|发表|刊登|发布)?(?:的)?(?:报道|文章)?[，,]$/, '')
    .replace(/^.*[，,](?=.{2})/, '')
    .replace(NO_CARRIER, '')
    .replace(WHEN, '')
    .replace(ALSO, '')
    .replace(WHEN, '');
  if (/^(?:文章|报道|報道|報導|[该該]文)$/.test(carrier)) return memory.read('该报', 0, 2)?.name ?? carrier;
  return /^[该該]|^[他她其]$/.test(carrier) ? (memory.read(carrier, 0, carrier.length)?.name ?? carrier) : carrier;
}
const NO_CARRIER = new RegExp(`^(?:据|據)?(?:(?:英国|美国)|(?:${COUNTRIES})(?=《))?`);

const relayed: Rule = {
  id: 'zh-relayed',
  find(scene) {
    const { segment: s, memory } = scene;
    const m = RELAYED.exec(s.skeleton);
    if (!m?.[1] || !m[2] || !m[3]) return [];
    const start = s.skeleton.indexOf(m[3], m[1].length + m[2].length - 1);
    const who = m[3].replace(STATEMENT, '');
    const named = memory.read(s.skeleton, start, start + who.length) ?? at(start, who);
    const agent = carrierNamed(memory, m[1]);
    const verb = s.skeleton.indexOf(m[2]);
    const later = verbsOf(s.skeleton).filter((v) => v.start > (m[0] as string).length);
    const half = semicolonBefore(s.skeleton, m[0].length, later);
    const words = found(s, m[0].length, half, {
      speaker: named,
      cue: { start: verb, end: verb + m[2].length },
      carriers: [{ agent, verb: m[2] }],
      rule: 'zh-relayed',
    });
    return half < s.skeleton.length ? [...words, ...saidByVerbs(scene, half + 1)] : words;
  },
};

/** 被问到……时，: what was asked is nobody's statement. */
const ASKED = /^(?:当|當|在)?被(?:问|問)(?:到|及|起)?[^，。]{0,60}[，,]/;

/** 质问证人：“……”: whom a verb turns to, before a colon and a quotation. */
const TO_SOMEBODY = /^(?:了)?([\u4e00-\u9fff]{1,8}?)(?:道|说|說)?[：:](?=\uE000)/;
const ADDRESSEE = /^(?:了)?([^，,：:]{1,12})[，,：:]/;

const verbOfSpeech: Rule = {
  id: 'zh-verb',
  find(scene) {
    const { skeleton } = scene.segment;
    const carried = carriedBy(skeleton);
    const from = carried?.length ?? ASKED.exec(skeleton)?.[0].length ?? 0;
    return saidByVerbs(scene, from).map((f) =>
      carried && !f.carriers.length ? { ...f, carriers: [carried.link] } : f,
    );
  },
};

/** What the verbs of a sentence attribute from a place of its skeleton on. */
function saidByVerbs(scene: Scene, from: number): Found[] {
  const all: Found[] = [];
  const verbs = verbsOf(scene.segment.skeleton).filter((v) => v.start >= from);
  let done = from;
  let last: Pick<Found, 'speaker'> | null = null;
  for (const [n, verb] of verbs.entries()) {
    if (verb.start < done) continue;
    const result = byVerb(scene, verb, verbs.slice(n + 1, n + 1 + VERBS_AHEAD), done, last);
    if (!result) continue;
    all.push(...result.found);
    // 某人予以否认，称……: who denies says what follows, though the denial has no words.
    last = result.found.at(-1) ?? (result.speaker ? result : last);
    done = result.done;
  }
  return all;
}

/** Verbs that make the one before them the speaker even behind “据某社报道”. */
const SAYS = /^(?:说|說|称|稱|表示|指出|强调|強調|认为|認為|透露|回应|回應|警告|承认|承認|否认|否認|写道|寫道)/;

/** 据新华社报道，某某表示：…… : an outlet carries what another says; null if nobody else speaks in the sentence. */
function carriedBy(skeleton: string): { length: number; link: { agent: string; verb: string } } | null {
  const m = ACCORDING.exec(skeleton);
  if (!m?.[1] || !m[2]) return null;
  const agent = m[1].replace(WHEN, '');
  const next = verbsOf(skeleton).find((v) => v.start >= m[0].length && SAYS.test(v.words));
  if (!next || !(OUTLET.test(agent) || /(?:媒体|媒體|[外官日美英法德俄韩韓港台]媒)$/.test(agent))) return null;
  const before = skeleton.slice(m[0].length, next.start);
  return before.length > 1 && before.length <= 24 && !/[，；\uE000]/.test(before)
    ? { length: m[0].length, link: { agent, verb: m[2] } }
    : null;
}

/** Verbs looked at for one that takes over. */
const VERBS_AHEAD = 4;

/** 但在要求别人……之前: when something is done, not who says what. */
const IN_DOING = /^(?:但|而|然而|不过)?(?:在|当|當|为了|為了)$/;
const OF_WHOM = /^[^，；：\uE000]{2,30}的[^，；：\uE000的]{2,14}$/;
/** 断然否认，并于22日起诉: the denial is whole, and what follows is another deed. */
const COMPLETE = /^(?:否认|否認|反驳|反駁|驳斥|駁斥|承认|承認|证实|證實)$/;
const GOES_ON = /^[，,](?:并|並)(?!非|不|未|没|沒|无|無)/;

/** Verbs with a clause behind them, where 说 may be followed by what somebody does. */
const BESIDES =
  /^(?:强调|強調|表示|指出|认为|認為|补充|補充|重申|透露|警告|解释|解釋|称|稱|坦言|呼吁|呼籲)(?:说|說|称|稱|道)?$/;
/** A comma and a plain verb of saying right behind a verb. */
const SAYS_NEXT =
  /^[，,](?:并|並|还|還|也|又)?[他她其]?(?:并|並|还|還)?(?:称|稱|说|說|表示|指(?!责|責|控|出))(?!法|明|服)/;

/** Reads one verb: who stands before it, what was said before or after it. */
function byVerb(
  scene: Scene,
  verb: Verb,
  later: readonly Verb[],
  done: number,
  last: Pick<Found, 'speaker'> | null,
): { found: Found[]; done: number; speaker: Named | null } | null {
  const { segment: s, memory } = scene;
  const k = s.skeleton;
  const clause = Math.max(
    done,
    k.lastIndexOf('，', verb.start - 1) + 1,
    k.lastIndexOf('；', verb.start - 1) + 1,
    k.lastIndexOf(QUOTATION, verb.start - 1) + 1,
    HEADING.exec(k.slice(0, verb.start))?.[0].length ?? 0,
  );
  const before = k.slice(clause, verb.start).trim();
  const carried =
    /^(?:并|並|还|還|也|又|且|但|而|却|卻|则|則|同时|同時|仅|僅|只)*$/.test(before) ||
    (clause > 0 && /^(?:对|對|就|把|将|將)[^，]{2,20}$/.test(before));
  // 喊冤，称……; 作证，她说……: the second verb says it.
  if (SAYS_NEXT.test(k.slice(verb.end)))
    return { found: [], done: verb.end, speaker: memory.read(k, clause, verb.start) ?? last?.speaker ?? null };
  // 曾要求……通报的参议员认为: done by whom a later verb makes the speaker.
  if (/^(?:曾|此前|最早|$)/.test(before) && later.some((next) => OF_WHOM.test(k.slice(verb.end, next.start))))
    return null;
  if (IN_DOING.test(before) || (COMPLETE.test(verb.words) && GOES_ON.test(k.slice(verb.end)))) return null;
  const speaker =
    carried && (last || clause > 0)
      ? (last?.speaker ?? subjectOf(memory, k, clause))
      : memory.read(k, clause, verb.start);
  if (!speaker || WRITER.test(speaker.name)) return null;
  const carriers = carriersOf(k.slice(clause, verb.start), verb.words).map(({ agent, verb: its }) => ({
    agent: /^[该該]/.test(agent) ? (memory.read(agent, 0, agent.length)?.name ?? agent) : agent,
    verb: its,
  }));
  const cue = { start: verb.start, end: verb.end };
  const rest = { speaker, cue, carriers, rule: 'zh-verb' as const };
  let after = verb.end;
  const addressee = /^(?:告诉|告訴|提醒|警告)/.test(verb.words)
    ? ADDRESSEE.exec(k.slice(verb.end))
    : TO_SOMEBODY.exec(k.slice(verb.end));
  const lone = /^(?:告诉|告訴)/.test(verb.words) && !addressee ? k.slice(verb.end) : null;
  if (addressee?.[1]) after += addressee[0].length;
  const told = (addressee?.[1] ?? lone ?? '').trim();
  if (told && OUTLET.test(told)) rest.carriers = [{ agent: told, verb: verb.words }];
  const out: Found[] = [];
  const quoteBefore = k[clause - 1] === QUOTATION && clause - 1 >= done ? clause - 1 : -1;
  const only = lone !== null || /^[\s，,。]*$/.test(k.slice(after));
  if (quoteBefore >= 0 && (k.slice(done, quoteBefore).trim() === '' || only === false)) {
    out.push(...found(s, quoteBefore, quoteBefore + 1, rest));
    const follows = /^[，,：:\s]*\uE000/.exec(k.slice(after));
    if (follows) out.push(...found(s, after, after + follows[0].length, rest));
    // “……。”某人告诉记者，……; “……。”某人强调，……: what was said besides.
    if (!follows && (addressee || (BESIDES.test(verb.words) && /^[，,：:]/.test(k.slice(after))))) {
      const stop = endOfClause(k, after, later, verb.words);
      out.push(...found(s, after, stop, rest, verb.words));
      return { found: out, done: stop, speaker };
    }
    return { found: out, done: follows ? after + follows[0].length : after, speaker };
  }
  if (only) {
    // “……。”某教授接受采访时如是说: the quotation is what was said, whatever stands between.
    const thus = /(?:如是|这样|這樣|这么|這麼)$/.test(k.slice(clause, verb.start)) ? k.indexOf(QUOTATION, done) : -1;
    const words =
      thus >= 0 && thus < clause ? found(s, thus, thus + 1, rest) : found(s, done, clause, rest, verb.words);
    return words.length ? { found: words, done: k.length, speaker } : null;
  }
  const end = Math.min(endOfClause(k, after, later, verb.words), semicolonBefore(k, after, later));
  out.push(...found(s, after, end, rest, verb.words));
  if (out.length) return { found: out, done: end, speaker };
  return COMPLETE.test(verb.words) && end > after - 1 && later.length ? { found: [], done: verb.end, speaker } : null;
}

/** Where a later verb takes over; one in the first clause is part of what is said, and the next is asked. */
function endOfClause(k: string, from: number, later: readonly Verb[], words: string): number {
  for (const next of later) {
    const end = endBefore(k, from, next, words);
    if (end < k.length || k.slice(from, next.start).includes('，')) return end;
  }
  return k.length;
}

/** Who writes the text: what he says is no statement that it reports. */
const WRITER = /^(?:笔者|筆者|我|我们|我們|咱们|咱們|本文|你|您|你们)$/;
/** Every pattern of Chinese attribution, tried in this order. Add one by adding an entry. */
export const zhRules: readonly Rule[] = [
  hearsay,
  relayed,
  opening('zh-according-to', ACCORDING, 2),
  opening('zh-in-the-eyes', SEEN_BY),
  opening('zh-in-the-words', IN_WORDS),
  opening('zh-in-the-words', AS_SAID),
  opening('zh-learnt-from', LEARNT_FROM),
  nameColon,
  verbOfSpeech,
  colonQuotation,
  bareQuotation,
];
