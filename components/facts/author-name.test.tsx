import { expect, it } from 'vitest';
import { markup, wordsOf } from '@/components/ui/testing';
import { Colophon } from './Colophon';

it('people who came in from another desk are named with it', () => {
  const by = { key: 'mara-1a2b3c4d', name: 'Mara Lind', desk: 'Valley Check' };
  const own = { key: 'ann', name: 'Ann Holm', desk: null };
  const at = '2026-03-02T09:00:00.000Z';
  const record = { ref: 'C-1', version: 2, recordedAt: at, recordedBy: by, changedAt: at, changedBy: own };
  const said = (locale?: 'zh') =>
    wordsOf(markup(<Colophon record={record} data="/api/claims/C-1" dated={false} />, locale));
  expect(said()).toContain('Mara Lind (Valley Check)');
  expect(said()).toMatch(/Ann Holm(?! \()/);
  expect(said('zh')).toContain('Mara Lind（Valley Check）');
});
