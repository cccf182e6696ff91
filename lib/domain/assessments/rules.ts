import type { ASSESSMENT_STATES } from '@/lib/domain/vocabulary';

type State = (typeof ASSESSMENT_STATES)[number];
type Held = { readonly state: State; readonly authorId: string };

/** What can be done with an assessment, from which state, and by whom. */
export const ACTS = {
  change: { from: ['draft'], by: 'author' },
  submit: { from: ['draft'], by: 'author' },
  'take-back': { from: ['in-review'], by: 'author' },
  publish: { from: ['in-review'], by: 'another' },
  return: { from: ['in-review'], by: 'another' },
} as const satisfies Record<string, { from: readonly State[]; by: 'author' | 'another' }>;

/**
 * Why somebody may not do this with an assessment, as a sentence; null where they may. Roles are seen to before: this
 * is the rule of the second pair of eyes and of the order of states.
 */
export function refusal(
  act: keyof typeof ACTS,
  held: Held,
  authorId: string,
): { kind: 'forbidden' | 'invalid'; sentence: string } | null {
  const { from, by } = ACTS[act];
  if (by === 'another' && held.authorId === authorId) {
    return {
      kind: 'forbidden',
      sentence: 'Nobody reviews their own assessment: somebody else has to publish or return it.',
    };
  }
  if (by === 'author' && held.authorId !== authorId) {
    return {
      kind: 'forbidden',
      sentence:
        'Only its author changes an assessment, hands it over or takes it back. A reviewer returns it with a reason.',
    };
  }
  if (!(from as readonly State[]).includes(held.state)) {
    const now = { draft: 'a draft', 'in-review': 'under review', returned: 'returned', published: 'published' }[
      held.state
    ];
    return { kind: 'invalid', sentence: `This assessment is ${now}; that cannot be done with it any more.` };
  }
  return null;
}
