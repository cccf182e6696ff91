import { describe, expect, it } from 'vitest';
import { CHINESE_SHEET } from '@/components/ui/ChineseType';
import pack from '@/package.json';
import { chineseSheet, chineseSlice } from './chinese';

describe('the Chinese type', () => {
  it('has the same slices of both faces in one sheet, each where the page can fetch it', async () => {
    const sheet = await chineseSheet();
    const files = [...sheet.matchAll(/url\(\/fonts\/([^)]+)\)/g)].map((found) => found[1] ?? '');
    const slices = (face: string) =>
      files.filter((file) => file.startsWith(face)).map((file) => file.slice(face.length));
    expect(slices('noto-serif-sc-')).toEqual(slices('noto-sans-sc-'));
    expect(slices('noto-sans-sc-').length).toBeGreaterThan(90);
    for (const file of [files[0], files[90], files.at(-1)])
      expect((await chineseSlice(file ?? ''))?.length).toBeGreaterThan(100);
  });

  it('leaves letters and figures to the faces of the house, and brings the quotation marks of Chinese', async () => {
    const sheet = await chineseSheet();
    const starts = [...sheet.matchAll(/U\+([0-9a-f]+)/gi)].map((found) => Number.parseInt(found[1] ?? '', 16));
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(0x2000);
    expect(starts).toContain(0x201c);
  });

  it.each(['../package.json', 'noto-sans-sc-..%2f..%2fpackage.json', 'noto-sans-sc-none.woff2', 'wght.css', ''])(
    'gives nothing for %s',
    async (file) => expect(await chineseSlice(file)).toBeUndefined(),
  );

  it('is linked under the version of its package, so a new one is fetched anew', () => {
    expect(CHINESE_SHEET).toContain(pack.dependencies['@fontsource-variable/noto-sans-sc']);
  });
});
