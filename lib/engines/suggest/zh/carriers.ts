import { OUTLET } from '@/lib/engines/suggest/zh/lexicon';

const OUTLET_BEFORE =
  /.*(?:对|對|向|接受(?:了)?|回应|回應|答复|答覆|回复|回覆|回答)(.{2,14}?)(?:的)?((?:独家|獨家|电话|電話|书面|書面)?(?:采访|採訪|专访|專訪|访问|訪問)|提问|提問|询问|詢問|查询|查詢)?(?:时|時|中|后|後)?(?:也|还|還|又|则|則|曾|再次|更|就|才|亦)*$/;

/** The outlet spoken to: 接受《某报》采访, 对路透社表示. */
export function carriersOf(before: string, verb: string): { agent: string; verb: string }[] {
  const m = OUTLET_BEFORE.exec(before.replace(/[，,\s]+$/, ''));
  const agent = m?.[1]?.replace(/记者$|記者$/, '');
  return agent && OUTLET.test(agent) ? [{ agent, verb: m?.[2] ?? verb }] : [];
}
