import { describe, expect, it } from 'vitest';
import { DOCUMENT } from '@/lib/engines/formats/document.fixture';
import { changesBetween } from './compare';

describe('what differs between two documents', () => {
  it('tells a relation in each language', () => {
    const later = structuredClone(DOCUMENT);
    later.relations[0]!.kind = 'narrows';
    const [group] = changesBetween(DOCUMENT, later).groups;
    expect(group).toMatchObject({
      group: 'relations',
      changed: [{ ref: 'R-1', words: { en: 'C-9 narrows C-1', zh: 'C-9 → C-1：收窄' }, what: ['kind'] }],
    });
  });

  it('tells a title, a foreword and parts that are taken in or left out, with both words', () => {
    const later = structuredClone(DOCUMENT);
    later.dossier.title = { en: 'Another title' };
    later.dossier.foreword = null;
    later.dossier.include.evidence = !DOCUMENT.dossier.include.evidence;
    const changes = changesBetween(DOCUMENT, later);
    expect(changes.title).toEqual({ before: DOCUMENT.dossier.title, after: { en: 'Another title' } });
    expect(changes.foreword).toEqual({ before: DOCUMENT.dossier.foreword, after: null });
    expect([changes.taken, changes.left]).toEqual([[], ['evidence']]);
    expect(changesBetween(later, DOCUMENT).taken).toEqual(['evidence']);
    expect(changesBetween(later, later)).toMatchObject({ title: null, foreword: null, taken: [], left: [] });
  });
});
