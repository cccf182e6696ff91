import { describe, expect, it } from 'vitest';
import { markup, wordsOf } from '@/components/ui/testing';
import type { Addition } from '@/lib/domain/assessments/contract';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import type { WaitingChange } from '@/lib/domain/waiting/contract';
import { GoesWithIt } from './GoesWith';
import { goesWith } from './goes-with';

const by = { key: 'mara', name: 'Mara', desk: null };
const assessment = {
  claim: { ref: 'C-1' },
  public: true,
  considered: ['E-1'],
  changedAt: '2026-02-02T00:00:00.000Z',
} as unknown as Parameters<typeof goesWith>[0];
const claim = {
  ref: 'C-1',
  state: 'published',
  statements: [],
  evidence: ['E-1', 'E-2'].map((ref) => ({ ref, polarity: 'supports', text: { en: `What ${ref} says.` } })),
} as unknown as ClaimDetail;
const change = (kind: WaitingChange['kind'], mine = false): WaitingChange =>
  ({
    ...{ id: kind, version: 1, kind, ref: 'C-1', to: null, words: { en: 'It was open.' }, by: [by], mine },
    ...{ at: '2026-02-01T00:00:00.000Z', returned: null },
    changes: [{ field: 'note', before: { en: 'At one.' }, after: { en: 'At two.' } }],
  }) as WaitingChange;
const addition = (ref: string, mine: boolean, at: string): Addition['items'][number] => ({
  ...{ ref, kind: 'evidence', bears: 'supports', to: null, words: { en: `What ${ref} adds.` } },
  ...{ by, seen: '', mine, at },
});
const additions = [
  {
    claim: { ref: 'C-1' },
    items: [
      addition('E-3', false, '2026-02-03T00:00:00.000Z'),
      addition('E-4', true, '2026-02-01T00:00:00.000Z'),
      addition('E-5', true, '2026-02-03T00:00:00.000Z'),
    ],
  },
  { claim: { ref: 'C-2' }, items: [addition('E-6', false, '2026-02-01T00:00:00.000Z')] },
] as unknown as Addition[];

describe('what becomes public with an assessment', () => {
  it('is what others changed and added on its claim, and nothing that waits for somebody else', () => {
    const changes = [
      change('claims'),
      change('statements', true),
      change('sources'),
      change('origins'),
      change('merge'),
    ];
    const goes = goesWith(assessment, claim, additions, changes);
    expect(goes.changes.map(({ kind }) => kind)).toEqual(['claims']);
    expect(goes.additions.map(({ ref }) => ref)).toEqual(['E-3', 'E-4']);
    const told = wordsOf(markup(<GoesWithIt claim={claim} goes={goes} />));
    expect(told).toMatch(/The public sees At one\. It would see At two\./);
    expect(told).toContain('What E-3 adds.');
    expect(told).not.toContain('What E-2 says.');
  });

  it('is all of a draft claim that was not taken into account', () => {
    const draft = { ...claim, state: 'draft' as const };
    const goes = goesWith({ ...assessment, public: false }, draft, [], []);
    const told = wordsOf(markup(<GoesWithIt claim={draft} goes={goes} />));
    expect(told).toContain('What E-2 says.');
    expect(told).not.toContain('What E-1 says.');
  });

  it('is nothing where nothing waits, which is said', () => {
    const told = wordsOf(markup(<GoesWithIt claim={claim} goes={goesWith(assessment, claim, [], [])} />));
    expect(told).toBe('Nothing else becomes public with it.');
  });
});
