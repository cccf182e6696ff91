import { describe, expect, it } from 'vitest';
import type { LinkDraft } from './chain-edit';
import { missing, reused, type StatementDraft } from './statement-draft';

const MILLER = { ref: 'P-1', name: 'Gary Miller' };
const UNICOM = { ref: 'P-2', name: 'China Unicom' };
const link = (agent: LinkDraft['agent'], more: Partial<LinkDraft> = {}): LinkDraft => ({
  id: agent?.ref ?? 'none',
  agent,
  verb: 'says',
  mode: 'paraphrased',
  source: null,
  readByUs: false,
  gap: false,
  span: null,
  ...more,
});
const READ = link({ ref: 'P-8', name: 'The Daily' }, { readByUs: true });
const RELAY = link({ ref: 'P-9', name: 'The Weekly' });
const span = { capture: 'S-1.1', start: 3, end: 9 };

describe('the chain of a neighbouring statement', () => {
  it.each([
    ['another speaker', MILLER, UNICOM, ['P-8', 'P-9', 'P-2'], false],
    ['the same speaker', MILLER, MILLER, ['P-8', 'P-9', 'P-1'], true],
    ['a speaker not said yet', MILLER, null, ['P-8', 'P-9', undefined], false],
    ['a neighbour whose speaker is not at its end', { ref: 'P-5' }, UNICOM, ['P-8', 'P-9', 'P-1'], true],
  ])('leads to %s', (_, theirs, speaker, agents, held) => {
    const links = reused([READ, RELAY, link(MILLER, { span })], theirs, speaker);
    expect(links.map(({ agent }) => agent?.ref)).toEqual(agents);
    // What was held were the neighbour's words.
    expect(links.at(-1)?.span !== null).toBe(held);
  });

  it('of a paper that speaks for itself stays the paper’s', () => {
    expect(reused([READ], { ref: 'P-8' }, UNICOM)).toEqual([READ]);
  });
});

describe('what a bearing lacks', () => {
  const claim = { ref: 'C-1', name: 'The lamp failed.' };
  const lacks = (stance: StatementDraft['bearings'][number]['stance'], coverage: 'part' | null) =>
    missing({
      ...({ speaker: MILLER, spans: [{ start: 0, end: 4 }], links: [READ] } as never as StatementDraft),
      bearings: [{ claim, stance, coverage, note: {} }],
    });

  it.each([
    ['a stance nobody has said', null, null, ['stance']],
    ['how much a denial covers', 'denies', null, ['coverage']],
    ['nothing of an assertion', 'asserts', null, []],
    ['nothing of a denial that says it', 'denies', 'part', []],
  ] as const)('is %s', (_, stance, coverage, lacking) => expect(lacks(stance, coverage)).toEqual(lacking));
});
