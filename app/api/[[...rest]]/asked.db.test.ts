import { describe, expect, it } from 'vitest';
import { loadSample } from '@/lib/domain/reading/sample-data';
import { setSettings } from '@/lib/platform/env';
import { testDatabase } from '@/prisma/testing/database';
import { answer } from './answer';

await testDatabase();
await loadSample();
setSettings({ LOG_LEVEL: 'silent', COUNTERCLAIM_SECRET: 'a secret of the tests, long enough to be one' });

const ask = (path: string) => answer(new Request(`http://desk.example${path}`));
const body = async (path: string) => (await ask(path)).json();

describe('a value that is nothing', () => {
  it.each([
    ['/api/claims?language=zz', 'language'],
    ['/api/sources?language=zz', 'language'],
    ['/api/sources?language=!', 'language'],
    ['/api/claims/C-1?lang=xx', 'lang'],
    ['/api/compare/choices?case=nowhere', 'case'],
    ['/api/compare/speaker?speaker=P-1&case=nowhere', 'case'],
  ])('is refused, %s, where a list of nothing would be believed', async (address, field) => {
    expect(await body(address)).toMatchObject({ error: { code: 'invalid', field } });
  });

  it('is not a language that nobody used yet', async () => {
    const [claims, sources] = [await body('/api/claims?language=fr'), await body('/api/sources?language=fr')];
    expect([claims.total, sources.total]).toEqual([0, 0]);
  });
});

describe('a moment of the past', () => {
  it('may be told with an offset, also where its plus was not encoded', async () => {
    const stood = (moment: string) => body(`/api/claims/C-1?asOf=${moment}`);
    const utc = await stood('2026-11-20T08:00:00Z');
    expect(await stood('2026-11-20T10:00:00%2B02:00')).toEqual(utc);
    expect(await stood('2026-11-20T10:00:00+02:00')).toEqual(utc);
    expect((await ask('/api/cases?asOf=2020-01-01T10:00:00-05:30')).status).toBe(200);
  });

  it('must have been', async () => {
    for (const moment of ['2026-02-30T10:00:00%2B02:00', '2999-01-01T10:00:00%2B02:00', '2026-11-20T10:00:00'])
      expect(await body(`/api/cases?asOf=${moment}`), moment).toMatchObject({ error: { field: 'asOf' } });
  });
});
