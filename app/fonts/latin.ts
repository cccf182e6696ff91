import localFont from 'next/font/local';

/*
 * The type of the reading room, served by ourselves from the pinned font packages. Only the two upright Latin files are
 * preloaded (51 and 27 kB); next/font measures them and writes size-adjusted fallbacks, so nothing moves when they land.
 * A face that has not come when the page is first drawn is left for the next page (optional): browsers wait a tenth of a
 * second for a preloaded one, and nothing moves under the reader's eyes on a slow line. The extended files
 * wait until a character asks for them; the italic one is preloaded where a page is set in it (italic.ts). (The loader reads
 * this file without running it: every value must be written out, so the range of the extended files stands here twice.)
 */
const serif = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
      weight: '200 900',
      style: 'normal',
    },
  ],
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
  variable: '--font-serif',
});

const serifExtended = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
      weight: '200 900',
    },
  ],
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-serif-extended',
});

const sans = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2',
      weight: '100 900',
      style: 'normal',
    },
  ],
  display: 'optional',
  adjustFontFallback: 'Arial',
  variable: '--font-sans',
});

const sansExtended = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-ext-wght-normal.woff2',
      weight: '100 900',
    },
  ],
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
    },
  ],
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  variable: '--font-sans-extended',
});

/** Class names that define the font variables globals.css builds its stacks from; set on the root element. */
export const fontVariables = [serif, serifExtended, sans, sansExtended].map((font) => font.variable).join(' ');
