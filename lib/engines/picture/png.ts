import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Pixels of a picture at most: what is larger is made smaller, so that no request can ask for gigabytes. */
const MOST_PIXELS = 24_000_000;

/**
 * Noto Sans in simplified Chinese with Latin letters: one family sets every picture the same on any machine. Found from
 * the project's folder, in which the command runs; a bundler would lose the files beside the package's code.
 */
const fonts = (): string[] =>
  ['Regular', 'Medium'].map((weight) =>
    join(process.cwd(), 'node_modules', '@embedpdf', 'fonts-sc', 'fonts', `NotoSansHans-${weight}.otf`),
  );

/** An SVG as PNG at twice its size (less where that would be too large). Throws where the SVG cannot be read. */
export function pngOf(svg: string): Uint8Array<ArrayBuffer> {
  const font = { loadSystemFonts: false, fontFiles: fonts(), defaultFontFamily: 'Noto Sans Hans' };
  const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
  const zoom = Math.min(2, Math.sqrt(MOST_PIXELS / (width * height)));
  const picture = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: zoom } }).render().asPng();
  return new Uint8Array(picture);
}
