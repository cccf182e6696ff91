import { expect, it } from 'vitest';
import en from '@/messages/en/review';
import { draftHref, draftSubject } from './draft-href';

it.each([
  ['statement:new:S-2.1:10-20', '/sources/S-2?capture=1&edit=1'],
  ['case:K-2', '/cases/K-2?edit=1'],
  ['claim:C-3', '/claims/C-3?edit=1'],
  ['source:S-2', '/sources/S-2/edit'],
  ['speaker:P-4', '/speakers/P-4?edit=1'],
  ['evidence:E-5:C-3', '/claims/C-3?edit=E-5'],
  ['relation:R-5:C-3', '/claims/C-3?edit=R-5'],
  ['claim:C-3:evidence', '/claims/C-3?edit=evidence'],
  ['claim:C-3:split', '/claims/C-3?edit=split'],
  ['omission:C-3:S-2', '/claims/C-3?edit=S-2'],
  ['dossier:D-2', '/dossiers/D-2/edit'],
  ['assessment:new:C-3', '/review/new?claim=C-3'],
  ['assessment:A-6', '/review/A-6'],
  ['review:A-6', '/review/A-6'],
  ['omission:new:S-2', '/sources/S-2?edit=1'],
])('what was begun under %s is gone on with at %s', (key, place) => expect(draftHref(key)).toBe(place));

it.each(['', 'claim', 'constructor', 'capture:x', 'evidence:E-5'])('“%s” leads nowhere', (key) =>
  expect(draftHref(key)).toBeUndefined(),
);

it.each([
  ['statement:new:S-2.1:10-20', 'new-statement', 'S-2.1'],
  ['note:new:S-2.1:10-20', 'new-note', 'S-2.1'],
  ['tag:new:S-2.1:10-20', 'new-tag', 'S-2.1'],
  ['evidence:new:S-2.1:10-20', 'new-evidence', 'S-2.1'],
  ['statement:T-3', 'statement', 'T-3'],
  ['claim:C-3', 'claim', 'C-3'],
  ['claim:C-3:evidence', 'new-evidence', 'C-3'],
  ['claim:C-3:split', 'split', 'C-3'],
  ['source:S-2', 'source', 'S-2'],
  ['speaker:P-4', 'speaker', 'P-4'],
  ['evidence:E-5:C-3', 'evidence', 'E-5'],
  ['relation:R-5:C-3', 'relation', 'R-5'],
  ['assessment:new:C-3', 'new-assessment', 'C-3'],
  ['assessment:A-6', 'assessment', 'A-6'],
  ['review:A-6', 'review', 'A-6'],
  ['omission:new:S-2', 'new-omission', 'S-2'],
  ['claim:C-3:omission', 'new-omission', 'C-3'],
  ['omission:C-3:S-2', 'omission', 'C-3'],
  ['dossier:D-2', 'dossier', 'D-2'],
])('what is begun under %s has a word of its own in the list', (key, noun, ref) => {
  expect(draftSubject(key)).toEqual({ noun, ref });
  expect(en.work.draft).toHaveProperty(noun);
});
