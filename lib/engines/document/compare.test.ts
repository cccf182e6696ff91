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

  it('tells the words of what was written anew, and why a status was set', () => {
    const later = structuredClone(DOCUMENT);
    const claim = later.claims[0]!;
    const held = DOCUMENT.claims[0]!;
    claim.proposition = { en: 'The weir stood half open.' };
    claim.note = { en: 'Asked again.' };
    claim.assessments = [
      ...claim.assessments,
      { ...held.assessments[0]!, ref: 'A-9', rationale: { en: 'A new reason.' } },
    ];
    claim.assessment = 'A-9';
    later.sources[0]!.title = 'Another headline';
    const of = (group: string) =>
      changesBetween(DOCUMENT, later).groups.find((each) => each.group === group)!.changed[0]!;
    const before = held.assessments.find(({ ref }) => ref === held.assessment)?.rationale ?? null;
    expect(of('claims').reworded).toEqual([
      { field: 'proposition', before: held.proposition, after: claim.proposition },
      { field: 'note', before: held.note, after: claim.note },
      { field: 'rationale', before, after: { en: 'A new reason.' } },
    ]);
    const { title, language } = DOCUMENT.sources[0]!;
    expect(of('sources').reworded).toEqual([
      { field: 'title', before: { [language]: title }, after: { [language]: 'Another headline' } },
    ]);
  });
});
