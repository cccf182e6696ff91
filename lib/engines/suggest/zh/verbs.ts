import { FINDER, FINDING_VERB, NO_VERB, VERB } from '@/lib/engines/suggest/zh/lexicon';
import { QUOTATION } from '@/lib/engines/suggest/zh/segments';

/** A verb of attribution in a skeleton. */
export interface Verb {
  start: number;
  end: number;
  words: string;
}

/** 有关指责、这一说法: what stands after these is a noun. */
const NOUN_BEFORE = /(?:[被按叫]|有关|有關|这一|這一|这些|這些|所有|任何|上述|一切|该|的)$/;

/** The verbs of attribution of a sentence that are no part of another word. */
export function verbsOf(skeleton: string): Verb[] {
  const verbs: Verb[] = [];
  for (const m of skeleton.matchAll(VERB)) {
    const [start, end] = [m.index, m.index + m[0].length];
    const around = skeleton.slice(Math.max(0, start - 1), end + 1);
    if (NO_VERB.test(around)) continue;
    if (FINDING_VERB.test(m[0]) && !FINDER.test(skeleton.slice(0, start))) continue;
    const called =
      /^(?:称|稱)$/.test(m[0]) &&
      /^[^，：]{1,8}(?:为|為|作)/.test(skeleton.slice(end)) &&
      !skeleton.includes(QUOTATION);
    // 作证时表示: the first only says when.
    if (/^[时時]/.test(skeleton.slice(end)) && VERB_NEXT.test(skeleton.slice(end + 1, end + 5))) continue;
    if (called || NOUN_BEFORE.test(skeleton.slice(0, start))) continue;
    verbs.push({ start, end, words: m[0] });
  }
  return verbs;
}

const VERB_NEXT = /^[，,]?(?:也|还|還)?(?:表示|说|說|称|稱|指出|强调|強調|透露|承认|承認)/;
