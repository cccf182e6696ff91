/**
 * Approximate string matching with bit vectors: G. Myers, "A fast bit-vector algorithm for approximate string matching
 * based on dynamic programming", JACM 46(3), 1999, in blocks of 32 rows (Hyyrö's block form of the recurrence).
 */
export type Pattern = { length: number; blocks: number; masks: Map<number, Uint32Array> };

/** Prepares a pattern of any length; positions of each UTF-16 unit as bit masks, 32 to a block. */
export function pattern(text: string): Pattern {
  const blocks = Math.ceil(text.length / 32);
  const masks = new Map<number, Uint32Array>();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let mask = masks.get(unit);
    if (!mask) {
      mask = new Uint32Array(blocks);
      masks.set(unit, mask);
    }
    mask[i >>> 5]! |= 1 << (i & 31);
  }
  return { length: text.length, blocks, masks };
}

/**
 * Distance of the pattern to the best stretch of `text` that ends at each position in [from, to): result[i] is the
 * smallest number of insertions, deletions and substitutions for stretches ending after text[from + i].
 * Reads backwards, from `to - 1` down to `from`, when `backwards` is set (the pattern must then be reversed).
 * With `pinned`, the stretch must begin where reading begins.
 */
export function endDistances(
  p: Pattern,
  text: string,
  from: number,
  to: number,
  options: { backwards?: boolean; pinned?: boolean } = {},
): Int32Array {
  const result = new Int32Array(to - from);
  const plus = new Uint32Array(p.blocks).fill(0xffffffff);
  const minus = new Uint32Array(p.blocks);
  const none = new Uint32Array(p.blocks);
  const lastBit = 1 << ((p.length - 1) & 31);
  let score = p.length;
  for (let i = 0; i < to - from; i++) {
    const mask = p.masks.get(text.charCodeAt(options.backwards ? to - 1 - i : from + i)) ?? none;
    // +1 into the top row forbids a late beginning; 0 lets the stretch begin anywhere.
    let carry = options.pinned ? 1 : 0;
    for (let b = 0; b < p.blocks; b++) {
      const pv = plus[b]!;
      const mv = minus[b]!;
      const eq = mask[b]! | (carry < 0 ? 1 : 0);
      const xv = mask[b]! | mv;
      const xh = (((eq & pv) + pv) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const top = b === p.blocks - 1 ? lastBit : 0x80000000 | 0;
      const out = ph & top ? 1 : mh & top ? -1 : 0;
      ph = (ph << 1) | (carry > 0 ? 1 : 0);
      mh = (mh << 1) | (carry < 0 ? 1 : 0);
      plus[b] = mh | ~(xv | ph);
      minus[b] = ph & xv;
      carry = out;
    }
    score += carry;
    result[i] = score;
  }
  return result;
}
