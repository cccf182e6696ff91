import { found, quotation } from '@/lib/engines/suggest/zh/content';
import type { Rule } from '@/lib/engines/suggest/zh/scene';
import { QUOTATION, quotationAt } from '@/lib/engines/suggest/zh/segments';
import type { Named } from '@/lib/engines/suggest/zh/speakers';
import { verbsOf } from '@/lib/engines/suggest/zh/verbs';

/** The longest subject before a colon, in signs. */
const LONGEST_SUBJECT = 20;

/** A quotation that fills its sentence is of whoever spoke before it. */
export const bareQuotation: Rule = {
  id: 'zh-goes-on',
  find({ text, segment: s, memory, before }) {
    if (s.skeleton.replace(/[\s，,]/g, '') !== QUOTATION) return [];
    const q = quotationAt(s, s.skeleton.indexOf(QUOTATION));
    if (!q || (!/[。！？!?….]/.test(text[q.innerEnd - 1] as string) && !q.unclosed) || q.innerEnd - q.innerStart < 6)
      return [];
    const last = memory.last();
    const speaker: Named | null =
      before?.speaker ?? (last && { start: -1, end: -1, ...last, how: { code: 'last-named', words: ['', last.name] } });
    if (!speaker) return [];
    return [
      {
        ...quotation(s, s.skeleton.indexOf(QUOTATION)),
        speaker,
        cue: null,
        carriers: [],
        rule: 'zh-goes-on',
        note: { code: 'bond-goes-on', words: [] },
      },
    ];
  },
};

/** 罗杰斯一上来便亮出底牌：“……。”: a whole sentence in marks behind a colon is spoken by who stands before it. */
export const colonQuotation: Rule = {
  id: 'zh-verb',
  find({ text, segment: s, memory }) {
    const colon = s.skeleton.search(/[：:]\uE000/);
    if (colon < 2 || verbsOf(s.skeleton).length) return [];
    const q = quotationAt(s, colon + 1);
    if (!q || !/[。！？!?…]/.test(text[q.innerEnd - 1] as string)) return [];
    const speaker = memory.read(s.skeleton, 0, colon);
    if (!speaker || speaker.end - speaker.start > LONGEST_SUBJECT || speaker.end >= colon) return [];
    return found(s, colon + 1, colon + 2, { speaker, cue: { start: colon, end: colon + 1 }, rule: 'zh-verb' });
  },
};
