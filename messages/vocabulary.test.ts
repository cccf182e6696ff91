import { describe, expect, it } from 'vitest';
import * as domain from '@/lib/domain/vocabulary';
import { documentSchema } from '@/lib/engines/document/document';
import dossiers from './en/dossiers';
import statement from './en/statement';
import vocabulary from './en/vocabulary';

describe('every word of the domain has its label', () => {
  it.each([
    ['stance', domain.STANCES],
    ['coverage', domain.COVERAGES],
    ['mode', domain.MODES],
    ['chainMode', domain.MODES],
    ['attribution', domain.ATTRIBUTIONS],
    ['attributionNote', domain.ATTRIBUTIONS],
    ['terminus', domain.TERMINI],
    ['speakerKind', domain.SPEAKER_KINDS],
    ['rights', domain.RIGHTS],
    ['captureKind', domain.CAPTURE_KINDS],
    ['polarity', domain.POLARITIES],
    ['evidenceKind', domain.EVIDENCE_KINDS],
    ['assessmentState', domain.ASSESSMENT_STATES],
    ['returnReason', domain.RETURN_REASONS],
    ['relation', domain.RELATION_KINDS],
    ['relationInverse', domain.RELATION_KINDS],
    ['claimState', domain.CLAIM_STATES],
  ] as const)('%s', (group, words) => {
    expect(Object.keys(vocabulary[group])).toEqual([...words]);
  });
});

describe('every field in which two editions may differ has its words', () => {
  it.each(['claims', 'statements', 'relations', 'corrections', 'sources', 'speakers'] as const)('%s', (group) => {
    const told = { ...statement.history.field, ...dossiers.compare.field };
    const fields = Object.keys(documentSchema.shape[group].element.shape);
    expect(fields.filter((field) => !['ref', 'record'].includes(field) && !(field in told))).toEqual([]);
  });
});
