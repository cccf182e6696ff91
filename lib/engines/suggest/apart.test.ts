import { beforeAll, describe, expect, it } from 'vitest';
import { setSettings } from '@/lib/platform/env';
import { suggestApart } from './apart';
import { suggest } from './suggest';
import type { Suggestion } from './suggestion';

const ARTICLE = `The keeper of the weir, Ida Berg, said on Monday that the gate had stood open since two in the morning.

“Nobody rang the bells before four,” she told the Harbour Gazette. “We have asked for the log.”

根据河务局的声明，闸门在午夜已经关闭。

`;
/** 75,000 characters: some hundred milliseconds of work. */
const REPORT = ARTICLE.repeat(250);

beforeAll(() => setSettings({ LOG_LEVEL: 'silent' }));

// A process is started, with others beside it.
describe('a text read in a process apart', { timeout: 30_000 }, () => {
  it('gives what it gives here, in pieces and in order, and leaves this process free meanwhile', async () => {
    const found: Suggestion[] = [];
    const shares: number[] = [];
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 10);
    const answer = await suggestApart(REPORT, async (piece) => {
      found.push(...piece.found);
      shares.push(piece.share);
    });
    clearInterval(timer);
    expect(answer).toEqual({ ok: true, value: null });
    expect(found).toEqual(suggest(REPORT));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(turns).toBeGreaterThan(10);
  });

  it.each([
    ['nothing', ''],
    ['half a character', 'She said: “\ud83d'],
    ['Chinese', '王岚表示：“水位没有上涨。”'],
  ])('may be %s', async (_, text) => {
    const found: Suggestion[] = [];
    expect(await suggestApart(text, async (piece) => void found.push(...piece.found))).toMatchObject({ ok: true });
    expect(found).toEqual(suggest(text));
  });

  it('is given up where what it finds cannot be kept, with the same error, and the next is read', async () => {
    const full = () => Promise.reject(new Error('The disk is full.'));
    const kept: number[] = [];
    const both = [suggestApart(REPORT, full), suggestApart(ARTICLE, async ({ share }) => void kept.push(share))];
    await expect(both[0]).rejects.toThrow('The disk is full.');
    expect([await both[1], kept.at(-1)]).toEqual([{ ok: true, value: null }, 1]);
  });

  it('is broken off when it is no longer wanted', async () => {
    const wanted = new AbortController();
    const keep = async () => wanted.abort();
    expect(await suggestApart(REPORT, keep, wanted.signal)).toEqual({ ok: false, why: 'broken-off' });
  });
});
