import { OUTLET } from '@/lib/engines/suggest/zh/lexicon';

const OUTLET_BEFORE = /.*(?:对|對|向|接受(?:了)?)(.{2,14}?)(?:的)?(采访|採訪|专访|專訪|访问)?(?:时|時|中)?$/;

/** The outlet spoken to: 接受《某报》采访, 对路透社表示. */
export function carriersOf(before: string, verb: string): { agent: string; verb: string }[] {
  const m = OUTLET_BEFORE.exec(before.replace(/[，,\s]+$/, ''));
  const agent = m?.[1]?.replace(/记者$|記者$/, '');
  return agent && OUTLET.test(agent) ? [{ agent, verb: m?.[2] ?? verb }] : [];
}
