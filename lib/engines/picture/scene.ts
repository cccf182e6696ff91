/*
 * A picture as plain values: what is drawn where, in words of tone instead of colours, so that a page draws it in the
 * reader's theme and a file in ink on paper. Lengths are pixels at 100 %.
 */

export type Tone =
  | 'ink'
  | 'soft'
  | 'faint'
  | 'rule'
  | 'edge'
  | 'paper'
  | 'sheet'
  | 'wash'
  | 'accent'
  | 'blue'
  | 'vermilion'
  | 'ochre'
  | 'grey'
  | 'violet';

type Look = { fill?: Tone; stroke?: Tone; weight?: number; dash?: string };

export type Mark =
  | ({ kind: 'rect'; x: number; y: number; width: number; height: number; radius?: number } & Look)
  | ({ kind: 'path'; d: string; at?: { x: number; y: number; scale: number } } & Look)
  | {
      kind: 'text';
      x: number;
      y: number;
      words: string;
      size: number;
      tone: Tone;
      bold?: boolean;
      serif?: boolean;
      middle?: boolean;
      language?: string;
      /** Drawn into files only: the page has the same words as text that stays in sight while it is scrolled. */
      fileOnly?: boolean;
    }
  /** Something that can be opened: `name` says what, `about` more in a tip; keys walk from link to link; `home` is looked at first. */
  | { kind: 'link'; href: string; name: string; about?: string; home?: boolean; marks: readonly Mark[] };

export type Scene = { readonly width: number; readonly height: number; readonly marks: readonly Mark[] };

/** Widths of letters in parts of the size, on the safe side for the sans faces used: a line may be shorter, never longer. */
function advance(char: string): number {
  if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/.test(char)) return 1;
  if (/[iljtfrI.,:;'’|!()[\] ]/.test(char)) return 0.34;
  if (/[mwMW@%—…]/.test(char)) return 0.92;
  if (/[A-Z&]/.test(char)) return 0.7;
  return 0.59;
}

/** The width of words at a size, in pixels, estimated without a font. */
export function widthOf(words: string, size: number): number {
  let width = 0;
  for (const char of words) width += advance(char);
  return width * size;
}

/** Where a line may break: between words, and before or after each Chinese sign that is not a closing mark. */
const pieces = (words: string): string[] =>
  words.match(
    /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f][，。、；：！？）》」”’]*|[^\s\u2e80-\u9fff\uff00-\uffef]+\s*|\s+/g,
  ) ?? [];

/** Words in lines no wider than `width`; what is left after `most` lines is cut with an ellipsis. */
export function wrap(words: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(words.trim()).flatMap((one) => broken(one, width, size))) {
    if (line && widthOf(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), cut(lines.slice(most - 1).join(' '), width, size)];
}

/** A word too long for a line of its own, in parts that fit. */
function broken(piece: string, width: number, size: number): string[] {
  if (widthOf(piece.trimEnd(), size) <= width) return [piece];
  const parts: string[] = [''];
  for (const char of piece) {
    if (widthOf(parts.at(-1)! + char, size) > width && parts.at(-1)) parts.push('');
    parts[parts.length - 1] += char;
  }
  return parts;
}

/** Words on one line no wider than `width`, cut with an ellipsis where they are longer. */
export function cut(words: string, width: number, size: number): string {
  if (widthOf(words, size) <= width) return words;
  let kept = '';
  for (const char of words) {
    if (widthOf(`${kept}${char}…`, size) > width) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

const number = (value: number): number => Math.round(value * 10) / 10;

/** A path through points with corners rounded by `radius` pixels. */
export function rounded(points: readonly { x: number; y: number }[], radius: number): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let path = `M${number(first.x)} ${number(first.y)}`;
  rest.forEach((point, at) => {
    const [before, after] = [points[at]!, points[at + 2]];
    if (!after) {
      path += `L${number(point.x)} ${number(point.y)}`;
      return;
    }
    const [come, go] = [towards(point, before, radius), towards(point, after, radius)];
    path += `L${number(come.x)} ${number(come.y)}Q${number(point.x)} ${number(point.y)} ${number(go.x)} ${number(go.y)}`;
  });
  return path;
}

function towards(from: { x: number; y: number }, to: { x: number; y: number }, far: number) {
  const distance = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(far, distance / 2) / distance;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
