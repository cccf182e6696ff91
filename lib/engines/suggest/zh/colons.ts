import { at, type Found, found } from '@/lib/engines/suggest/zh/content';
import { ROLE, SURNAMES } from '@/lib/engines/suggest/zh/lexicon';
import type { Rule } from '@/lib/engines/suggest/zh/scene';
import { QUOTATION, type Segment } from '@/lib/engines/suggest/zh/segments';
import type { Memory } from '@/lib/engines/suggest/zh/speakers';
import { verbsOf } from '@/lib/engines/suggest/zh/verbs';

const NAME_COLON = new RegExp(
  `^((?:.{0,14}(?:${ROLE}))?(?:[${SURNAMES}][\\u4e00-\\u9fff]{1,2}|[\\u4e00-\\u9fff]{1,6}(?:·[\\u4e00-\\u9fff]{1,8})+|[\\u4e00-\\u9fff]{2,12}(?:${ROLE})[\\u4e00-\\u9fff]{2,6}))[：:](?!${QUOTATION})`,
);

/** 毛宁：……, 外交部：……: who stands before a colon at the head of a paragraph speaks. */
export const nameColon: Rule = {
  id: 'zh-name-colon',
  find({ text, segment: s, memory }) {
    const m = /[：:]/.test(s.skeleton) ? NAME_COLON.exec(s.skeleton) : null;
    if (!m?.[1] || !s.opens || verbsOf(m[1]).length) return headColon(text, s);
    // A reporter on the air tells what others say: their words are looked for, not the reporter’s.
    if (isReporter(memory, m[1])) return [];
    const speaker = memory.read(s.skeleton, 0, m[1].length);
    const cue = { start: m[1].length, end: m[1].length + 1 };
    return found(s, m[0].length, s.skeleton.length, { speaker, cue, rule: 'zh-name-colon' }).map((f) => ({
      ...f,
      mode: 'verbatim' as const,
      end: answerEnd(text, Math.max(f.end, withStop(text, s, f.end))),
    }));
  },
};

/** 记者孙某, 主持人: who is called so somewhere in the text. */
const isReporter = (memory: Memory, name: string): boolean =>
  /^(?:主持人|记者|記者|主播)/.test(name) || memory.reporters.has(name);

/** 毛宁：我不了解。中国一贯……。: an answer goes on to the end of its paragraph, where nobody else speaks in it. */
function answerEnd(text: string, end: number): number {
  const line = text.indexOf('\n', end);
  const rest = text.slice(end, line < 0 ? Math.min(text.length, end + LONGEST_ANSWER) : line);
  if (rest.length >= LONGEST_ANSWER || !/[。！？]$/.test(rest.trimEnd()) || /[“”「」：]/.test(rest)) return end;
  return verbsOf(rest).length ? end : end + rest.trimEnd().length;
}
const LONGEST_ANSWER = 600;

const HEAD_COLON =
  /^([\u4e00-\u9fff]{0,8}(?:外交部|国防部|國防部|商务部|国台办|外办|部|局|署|警方|法院|使馆|使館|专家|專家|学者|发言人|發言人|官方|政府|总统|總統|总理|首相|外长|大使|委员会|[美英法德日俄外港台]媒|公司)|[\u4e00-\u9fff]{2,8}(?=：(?:从未|從未|绝不|決不|决不|我们|我方|坚决)))：(?=[^\uE000])/;
/** 外交部：……: a heading names who speaks before its colon. */
function headColon(text: string, s: Segment): Found[] {
  const m = HEAD_COLON.exec(s.skeleton);
  const behind = text[s.offsets.at(-1) as number] ?? '\n';
  if (
    !m?.[1] ||
    !s.opens ||
    /[。；]/.test(behind) ||
    verbsOf(s.skeleton).length ||
    /^[谁為为何怎如什]/.test(s.skeleton.slice(m[0].length))
  )
    return [];
  return found(s, m[0].length, s.skeleton.length, {
    speaker: at(0, m[1]),
    cue: { start: m[1].length, end: m[1].length + 1 },
    rule: 'zh-name-colon',
  });
}

/** Unmarked speech after a colon includes its final stop, as a quotation would. */
const withStop = (text: string, s: Segment, end: number) =>
  s.offsets.at(-1) === end && /[。！？!?]/.test(text[end] ?? '') ? end + 1 : end;
