import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apart } from './apart';
import { setSettings } from './env';

const bounds = { milliseconds: 15_000, heap: 60, memory: 300 };
const ask = apart<{ act: string }, string>('lib/platform/apart.fixture.ts', bounds);
beforeAll(() => setSettings({ LOG_LEVEL: 'silent' }));
afterAll(() => setSettings({ LOG_LEVEL: 'warn' }));

describe('a process apart', () => {
  it('answers one question after another, also those asked at once', async () => {
    const answers = await Promise.all([ask({ act: 'greet' }), ask({ act: 'greet' }), ask({ act: 'greet' })]);
    expect(new Set(answers.map((answer) => answer.ok && answer.value)).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true, value: expect.stringMatching(/^hello from \d+$/) });
  });

  it('has no settings and no secrets, and ends when it says that it should not be asked again', async () => {
    const [before, environment, after] = [
      await ask({ act: 'greet' }),
      await ask({ act: 'environment' }),
      await ask({ act: 'greet' }),
    ];
    expect(environment).toEqual({ ok: true, value: expect.not.stringMatching(/DATABASE|SECRET|PATH|HOME/) });
    expect(after).not.toEqual(before);
  });

  it.each<[string, string]>([
    ['loop', 'too-slow'],
    ['fill', 'too-much-memory'],
    ['crash', 'ended'],
    ...(existsSync('/proc/self/statm') ? [['swell', 'too-much-memory'] satisfies [string, string]] : []),
  ])(
    'that is made to %s is given up as %s, and the next question is answered',
    async (act, why) => {
      const quick = apart<{ act: string }, string>('lib/platform/apart.fixture.ts', {
        ...bounds,
        ...(act === 'loop' ? { milliseconds: 2_500 } : {}),
      });
      expect(await Promise.all([quick({ act }), quick({ act: 'greet' })])).toMatchObject([
        { ok: false, why },
        { ok: true },
      ]);
    },
    30_000,
  );

  it('asks back what only we know, and ends where nobody answers', async () => {
    const help = { name: async (value: unknown) => `name ${value}` };
    await expect(ask({ act: 'ask back' }, { help })).resolves.toEqual({ ok: true, value: 'name 2 and name 3' });
    await expect(ask({ act: 'ask for what nobody answers' }, { help })).resolves.toMatchObject({ ok: false });
  });

  it('is broken off at once, also while it waits for its turn, and the next question is answered', async () => {
    const broken = new AbortController();
    const both = Promise.all([ask({ act: 'loop' }, broken), ask({ act: 'greet' }, broken), ask({ act: 'greet' })]);
    setTimeout(() => broken.abort(), 500);
    expect(await both).toMatchObject([{ ok: false, why: 'broken-off' }, { why: 'broken-off' }, { ok: true }]);
  });

  it('that cannot be started says so', async () => {
    await expect(apart('lib/platform/no-such-file.ts', bounds)({})).rejects.toThrow();
  });
});
