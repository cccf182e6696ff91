import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, widthOf, wrap } from './scene';
import { sceneSvg } from './scene-file';

const words = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.lorem({ maxCount: 12 }),
  fc.string({ unit: fc.constantFrom(...'中国电信否认间谍指控，。'), maxLength: 40 }),
);

describe('words in a box', () => {
  it('never go beyond it, in any language', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 300 }), (text, width) => {
        const lines = wrap(text, width, 13, 4);
        expect(lines.length).toBeLessThanOrEqual(4);
        for (const line of lines) expect(widthOf(line, 13)).toBeLessThanOrEqual(width);
        expect(widthOf(cut(text, width, 13), 13)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('break between words, and in Chinese between signs but not before a closing mark', () => {
    expect(wrap('Two phones were followed', 90, 13, 4)).toEqual(['Two phones', 'were', 'followed']);
    expect(wrap('中国电信，否认', 13 * 4, 13, 4)).toEqual(['中国电', '信，否认']);
  });

  it('that are too many end with an ellipsis', () => {
    expect(wrap('one two three four five six seven', 60, 13, 2).at(-1)).toMatch(/…$/);
  });
});

describe('a scene as a file', () => {
  const scene = {
    width: 100,
    height: 50,
    marks: [
      {
        kind: 'link',
        href: '/claims/C-1',
        name: 'C-1',
        about: 'a < b & "c"',
        marks: [{ kind: 'text', x: 1, y: 2, words: '<script>’', size: 12, tone: 'ink' }],
      },
    ],
  } as const;
  const options = { title: 'A & B', note: 'made', language: 'en', base: 'https://desk.example' };

  it('says its words as words, whatever stands in them', () => {
    const svg = sceneSvg(scene, options);
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('href="https://desk.example/claims/C-1"');
    expect(svg).toContain('A &#38; B');
    expect(svg).toContain('’');
  });

  it('has straight marks where a Chinese face would set the curled ones wide', () => {
    expect(sceneSvg(scene, { ...options, straight: true })).toContain("&#62;'");
    expect(sceneSvg(scene, { ...options, straight: true, language: 'zh' })).toContain('’');
  });
});
