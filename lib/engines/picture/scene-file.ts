import type { Mark, Scene, Tone } from './scene';

/** Ink on paper: the light theme's colours (app/globals.css), since a file goes to print and into documents. */
const COLOURS: Readonly<Record<Tone, string>> = {
  ink: '#1b1916',
  soft: '#57524a',
  faint: '#6b655b',
  rule: '#e2dccf',
  edge: '#8b8375',
  paper: '#faf8f3',
  sheet: '#fffefb',
  wash: '#f1ede3',
  accent: '#1d4b86',
  blue: '#0a5f85',
  vermilion: '#a93a1f',
  ochre: '#7c5e00',
  grey: '#5c574e',
  violet: '#6a3f9c',
};

/** Space around the picture and under its title, in pixels. */
const MARGIN = 24;
const HEAD = 44;

const escaped = (words: string): string =>
  words
    .replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)
    // Signs that XML does not allow at all.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones meant
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

export type FileOptions = {
  readonly title: string;
  /** A line under the picture: where it comes from and when it was made. */
  readonly note: string;
  readonly language: string;
  /** Before the addresses of links, so that they lead home from anywhere: https://desk.example. */
  readonly base: string;
  /** Straight quotation marks in words that are not Chinese: a Chinese face sets the curled ones a full square wide. */
  readonly straight?: boolean;
};

/** A scene as an SVG file that stands alone: title, picture, note, in ink on paper; links lead to where it was made. */
export function sceneSvg(given: Scene, { title, note, language, base, straight }: FileOptions): string {
  const scene = straight && language !== 'zh' ? { ...given, marks: given.marks.map(straightened) } : given;
  const width = Math.ceil(Math.max(scene.width, 480) + MARGIN * 2);
  const height = Math.ceil(scene.height + MARGIN * 2 + HEAD * 2);
  const line = (y: number, size: number, tone: Tone, words: string) =>
    draw({ kind: 'text', x: MARGIN, y, size, tone, words, bold: size > 12 }, base);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${escaped(language)}" font-family="'Public Sans','Noto Sans Hans','Noto Sans SC',sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
    line(MARGIN + 18, 18, 'ink', title),
    `<g transform="translate(${MARGIN} ${MARGIN + HEAD})">`,
    ...scene.marks.map((mark) => draw(mark, base)),
    '</g>',
    line(height - MARGIN, 11, 'faint', note),
    '</svg>\n',
  ].join('\n');
}

/** The same mark with the quotation marks of a typewriter. */
function straightened(mark: Mark): Mark {
  if (mark.kind === 'link') return { ...mark, marks: mark.marks.map(straightened) };
  if (mark.kind !== 'text' || mark.language?.startsWith('zh')) return mark;
  return { ...mark, words: mark.words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') };
}

const look = ({ fill, stroke, weight, dash }: { fill?: Tone; stroke?: Tone; weight?: number; dash?: string }) =>
  ` fill="${fill ? COLOURS[fill] : 'none'}"${stroke ? ` stroke="${COLOURS[stroke]}" stroke-width="${weight ?? 1}"` : ''}${dash ? ` stroke-dasharray="${dash}"` : ''}`;

function draw(mark: Mark, base: string): string {
  if (mark.kind === 'rect') {
    const { x, y, width, height, radius } = mark;
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}"${radius ? ` rx="${radius}"` : ''}${look(mark)}/>`;
  }
  if (mark.kind === 'path') {
    const place = mark.at ? ` transform="translate(${mark.at.x} ${mark.at.y}) scale(${mark.at.scale})"` : '';
    return `<path d="${mark.d}"${place}${look(mark)}/>`;
  }
  if (mark.kind === 'text') {
    const { x, y, size, tone, bold, middle, language, words } = mark;
    return `<text x="${x}" y="${y}" font-size="${size}" fill="${COLOURS[tone]}"${bold ? ' font-weight="600"' : ''}${middle ? ' text-anchor="middle"' : ''}${language ? ` xml:lang="${escaped(language)}"` : ''}>${escaped(words)}</text>`;
  }
  const inside = mark.marks.map((each) => draw(each, base)).join('');
  return `<a href="${escaped(base + mark.href)}"><title>${escaped(mark.about ?? mark.name)}</title>${inside}</a>`;
}
