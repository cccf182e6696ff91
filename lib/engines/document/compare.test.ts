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
});
