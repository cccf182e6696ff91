import type { Memory, Named } from '@/lib/engines/suggest/zh/speakers';
import { verbsOf } from '@/lib/engines/suggest/zh/verbs';

/** 法媒：某国否认……, 记者问：某部称……: whose report or question it is, no part of who speaks behind the colon. */
export const HEADING = /^[^，；：\uE000]{1,16}：(?=.{2})/;

/** The longest subject, in signs. */
const LONGEST_SUBJECT = 20;
const BODY = /^(?:.{0,14}?)(?:公司|部|局|委员会|法院|大使馆|工会|警方|政府|银行|大学|集团|协会|实验室|主任|发言人)/;

/** The subject of a sentence whose verb of speech comes second ("航空公司道歉，并表示", "郑某当庭否认指控，称"). */
export function subjectOf(memory: Memory, skeleton: string, behind: number): Named | null {
  const opens = Math.max(
    skeleton.lastIndexOf('；', behind - 1) + 1,
    HEADING.exec(skeleton.slice(0, behind))?.[0].length ?? 0,
  );
  const [k, clause] = [skeleton.slice(opens), behind - opens];
  const named = subjectIn(memory, k, clause);
  return named && { ...named, start: named.start + opens, end: named.end + opens };
}

function subjectIn(memory: Memory, k: string, clause: number): Named | null {
  const first = verbsOf(k.slice(0, clause))[0];
  if (first) return memory.read(k, k.lastIndexOf('，', first.start) + 1, first.start);
  // 两名议员随后致函……，要求: who opens the sentence, up to the word that says when or how.
  const whole = memory.read(k, 0, clause);
  if (whole && whole.end < clause - 1 && whole.end - whole.start <= LONGEST_SUBJECT) return whole;
  // 近日，某通讯社抛出……，指责: the body that opens the clause before.
  const opens = k.lastIndexOf('，', clause - 2) + 1;
  const near = opens > 0 ? BODY.exec(k.slice(opens, clause)) : null;
  if (near) return memory.read(k, opens, opens + near[0].length);
  const m = BODY.exec(k.slice(0, clause));
  return memory.read(k, 0, m ? m[0].length : Math.min(clause, 4));
}
