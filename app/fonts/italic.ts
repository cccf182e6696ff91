import localFont from 'next/font/local';

/*
 * The italic of the reading room, preloaded by the pages that are set in it alone (a case's question): a file that a
 * style asked for would land after the first paint and move what stands below.
 */
const serifItalic = localFont({
  src: [
    {
      path: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
      weight: '200 900',
      style: 'italic',
    },
  ],
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
  variable: '--font-serif-italic',
});

/** Class name that defines the variable of the italic for an element and what is in it. */
export const italic = serifItalic.variable;
