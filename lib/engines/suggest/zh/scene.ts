import type { ReasonCode } from '@/lib/engines/suggest/reasons';
import type { Found } from '@/lib/engines/suggest/zh/content';
import type { Segment } from '@/lib/engines/suggest/zh/segments';
import type { Memory } from '@/lib/engines/suggest/zh/speakers';

/** What a rule may know: the sentence, what was said before, and the memory of names. */
export interface Scene {
  text: string;
  segment: Segment;
  memory: Memory;
  /** The last thing found in this paragraph. */
  before: Found | null;
}

/** A pattern of attribution. The first rule that finds something in a sentence has it. */
export interface Rule {
  /** What it recognises is said under this name in `reasons.ts`. */
  id: ReasonCode;
  find(scene: Scene): Found[];
}
