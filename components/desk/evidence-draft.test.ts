import { expect, it } from 'vitest';
import { type EvidenceDraft, emptyEvidence, lackingIn } from './evidence-draft';

const judged: Partial<EvidenceDraft> = { polarity: 'supports', kind: 'record' };
const said = { ...judged, text: { en: 'The log.' } };

it.each([
  ['nothing but a claim', {}, ['polarity', 'kind', 'text', 'place']],
  ['words nobody has judged', { text: { en: 'The log.' } }, ['polarity', 'kind', 'place']],
  ['spaces and a link', { ...judged, text: { en: '  ' }, url: 'https://example.org' }, ['text']],
  ['words alone', said, ['place']],
  ['a new origin without a name', { ...said, origin: 'new', url: 'https://example.org' }, ['newOrigin']],
  ['words and a source', { ...said, source: { ref: 'S-1', name: 'The log' } }, []],
  ['words and a file', { ...said, file: { sha256: '0', name: 'log.csv' } }, []],
])('says what an item with %s lacks', (_, draft, lacking) => {
  expect(lackingIn(emptyEvidence(draft), false)).toEqual(lacking);
});

it('asks for no place where the passage it rests on is given', () => {
  expect(lackingIn(emptyEvidence(said), true)).toEqual([]);
});
