/**
 * The glyphs, drawn: a bare machine has no font with ∅ or ◐, and a mark that means something may not turn into a box.
 * Each is a 12 × 12 picture in one colour with the character it stands for where only text will do (feeds, plain text).
 */
export const SHAPES = {
  up: { char: '▲', fill: 'M6 1.6 11.2 10.6H.8Z' },
  down: { char: '▼', fill: 'M6 10.4.8 1.4h10.4Z' },
  waves: { char: '≈', stroke: 'M1 4.6c1.6-2 3.3-2 5 0s3.4 2 5 0M1 8.6c1.6-2 3.3-2 5 0s3.4 2 5 0' },
  ring: { char: '◦', stroke: 'M6 3.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 1 1 0-5.6Z' },
  question: { char: '?', stroke: 'M3.3 3.9C3.3 2.3 4.5 1.3 6 1.3s2.7 1 2.7 2.5C8.7 5.6 6 5.7 6 7.7M6 9.5v1.5' },
  empty: { char: '∅', stroke: 'M6 2a4 4 0 1 1 0 8 4 4 0 1 1 0-8ZM2.3 10.5 9.7 1.5' },
  dotted: { char: '◌', stroke: 'M6 1.7a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 1 1 0-8.6Z', dash: '1.4 1.98' },
  circle: { char: '○', stroke: 'M6 1.7a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 1 1 0-8.6Z' },
  half: { char: '◐', stroke: 'M6 1.7a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 1 1 0-8.6Z', fill: 'M6 1.7a4.3 4.3 0 0 0 0 8.6Z' },
  disc: { char: '●', fill: 'M6 1.1a4.9 4.9 0 1 1 0 9.8 4.9 4.9 0 1 1 0-9.8Z' },
  crossed: { char: '⊗', stroke: 'M6 1.7a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 1 1 0-8.6ZM3.2 3.2l5.6 5.6M8.8 3.2l-5.6 5.6' },
  facing: { char: '⇄', stroke: 'M1.2 3.9h9M7.9 1.6l2.5 2.3-2.5 2.3M10.8 8.1h-9M4.1 5.8 1.6 8.1l2.5 2.3' },
  barred: { char: '⊖', stroke: 'M6 1.7a4.3 4.3 0 1 1 0 8.6 4.3 4.3 0 1 1 0-8.6ZM3.4 6h5.2' },
  check: { char: '✓', stroke: 'M1.6 6.5 4.6 9.5 10.4 2.7' },
  cross: { char: '✕', stroke: 'M2.2 2.2l7.6 7.6M9.8 2.2 2.2 9.8' },
  quote: {
    char: '“',
    fill: 'M1.2 9V6.3C1.2 4.3 2.4 2.9 4.6 2.3v1.4c-.9.4-1.3 1-1.3 1.8h1.5V9ZM6.8 9V6.3c0-2 1.2-3.4 3.4-4v1.4c-.9.4-1.3 1-1.3 1.8h1.5V9Z',
  },
  back: { char: '←', stroke: 'M10.8 6H1.4M5 2.4 1.4 6 5 9.6' },
} as const satisfies Record<string, { char: string; fill?: string; stroke?: string; dash?: string }>;

export type ShapeName = keyof typeof SHAPES;
