import { ROLE } from '@/lib/engines/suggest/zh/lexicon';
import type { Verb } from '@/lib/engines/suggest/zh/verbs';

/** Signs between a semicolon and the verb of who speaks behind it. */
const LONGEST_SUBJECT = 20;
/** Behind a semicolon whoever stands before the next verb speaks: where the words before it end. */
export function semicolonBefore(k: string, from: number, later: readonly Verb[]): number {
  for (const { start } of later) {
    const half = k.lastIndexOf('；', start);
    if (half > from && start - half <= LONGEST_SUBJECT) return half;
  }
  return k.length;
}

/** Verbs behind which nothing need follow. */
const COMPLETE = /^(?:否认|否認|反驳|反駁|驳斥|駁斥|回应|回應|承认|承認|证实|證實)$/;

/** “，该部一名官员”, “，他在社交媒体上”: another clause, if a quotation follows the verb. */
const ANOTHER = new RegExp(
  `^，(?:[他她][^，；\\uE000]{0,16}|[^，；\\uE000]{0,16}(?:(?:${ROLE})(?:[\\u4e00-\\u9fff·]{2,6})?|[一另][名位][^，；]{2,10}))$`,
);

/** “，外交部长则予以”, “，发言人对此”: a contrast brings in another speaker. */
const CONTRASTED =
  /^，(?:[^，；\uE000]{2,24}(?:则|則|对此|對此|却|卻)(?:予以|断然|斷然|矢口|当即|當即)?|就?[连連][^，；\uE000]{2,20}[也都][^，；\uE000]{0,4})$/;

/** A second verb takes over at "，并称", "，但他承认" or "，称": the words before it belong to the first. */
export function endBefore(k: string, from: number, next: Verb, words: string): number {
  const comma = k.lastIndexOf('，', next.start);
  const between = k.slice(comma, next.start);
  const takesOver = /^，\s*(?:(?:并|並|还|還|也|又|同时)|(?:但|而|且)?(?:他|她|其)?(?:同时|同時|则|則)?$)/.test(
    between,
  );
  const contrasted = CONTRASTED.test(between);
  const another = ANOTHER.test(between) && /^[，,：:]?\uE000/.test(k.slice(next.end));
  // 予以否认，称……: a verb that says all by itself.
  const whole = comma === from && COMPLETE.test(words) && !/[他她其]$/.test(between);
  return (comma > from || whole) && (takesOver || another || contrasted) ? comma : k.length;
}
