import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { statementEdits } from '@/lib/domain/statements/edit-contract';
import type { StatementDraft } from '@/lib/domain/statements/statement-draft';
import { changedFields } from './statement-changes';

const schema = statementEdits.update['~orpc'].inputSchema as z.ZodType;

const draft: StatementDraft = {
  capture: 'S-1.2',
  spans: [{ start: 3, end: 9 }],
  speaker: { ref: 'P-1', name: 'Ada' },
  said: '',
  mode: 'verbatim',
  language: 'en',
  attribution: 'as-quoted',
  links: [],
  ownChain: true,
  terminus: 'unnamed',
  terminusNote: {},
  bearings: [],
};

describe('the change of a statement', () => {
  it('reaches the desk with the capture its new spans stand in', () => {
    const changes = changedFields({ ...draft, spans: [{ start: 3, end: 14 }] }, draft);
    const sent = { ref: 'T-1', version: 1, ...changes };
    expect(schema.parse(sent)).toEqual(sent);
    expect(sent).toMatchObject({ capture: 'S-1.2' });
  });

  it('names no capture where the spans stay', () => {
    expect(changedFields({ ...draft, mode: 'translated' }, draft)).toEqual({ mode: 'translated' });
  });
});
