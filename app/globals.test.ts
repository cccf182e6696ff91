import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
);

/** Relative luminance of #rrggbb (WCAG 2.2). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dim + 0.05);
}

const GROUNDS = ['paper', 'sheet', 'wash'];
const AA = ['ink-soft', 'ink-faint', 'accent', 'blue', 'vermilion', 'ochre', 'grey', 'violet'];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const of = (name: string) => tokens.get(name)?.[theme] ?? '';

  it.each(GROUNDS)('words of the text have AAA contrast on %s', (ground) => {
    expect(contrast(of('ink'), of(ground))).toBeGreaterThanOrEqual(7);
  });

  it.each(AA.flatMap((word) => GROUNDS.map((ground) => [word, ground])))('%s has AA contrast on %s', (word, ground) => {
    expect(contrast(of(word), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(GROUNDS)('edges of controls can be told from %s', (ground) => {
    expect(contrast(of('edge'), of(ground))).toBeGreaterThanOrEqual(3);
  });

  it('a search hit leaves its words readable', () => {
    expect(contrast(of('ink'), of('hit'))).toBeGreaterThanOrEqual(7);
  });
});
