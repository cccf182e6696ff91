/** How far one key press carries a caret through a text. */
export type Step = 'character' | 'word' | 'sentence' | 'paragraph' | 'text';

type Piece = { readonly start: number; readonly end: number };

/**
 * Where a caret at `at` goes by one step (UTF-16 offsets): forwards to the end of the next piece, backwards to the
 * beginning of the one before, so that a step with Shift held takes whole words and sentences. Pieces are those of the
 * Unicode text segmentation (UAX 29) for the language, which also parts Chinese words; a paragraph is a line of the
 * text. At either end the caret stays.
 */
export function stepFrom(text: string, at: number, step: Step, direction: 1 | -1, language: string): number {
  if (step === 'text') return direction > 0 ? text.length : 0;
  const { start, end } = neighbourhood(text, at);
  const pieces = PIECES[step](text.slice(start, end), language).map((piece) => ({
    start: piece.start + start,
    end: piece.end + start,
  }));
  if (direction > 0) return pieces.find((piece) => piece.end > at)?.end ?? text.length;
  return pieces.findLast((piece) => piece.start < at)?.start ?? 0;
}

/** The paragraph at an offset with the ones before and after it: a step never goes further, and long texts stay quick. */
function neighbourhood(text: string, at: number): Piece {
  let start = at;
  let end = at;
  for (let breaks = 0; start > 0 && breaks < 2; start -= 1)
    if (text[start - 1] === '\n' && text[start] !== '\n' && ++breaks === 2) break;
  for (let breaks = 0; end < text.length && breaks < 2; end += 1)
    if (text[end] === '\n' && text[end - 1] !== '\n' && ++breaks === 2) break;
  return { start, end };
}

const PIECES: Record<Exclude<Step, 'text'>, (text: string, language: string) => Piece[]> = {
  character: (text, language) =>
    segments(text, language, 'grapheme').map(({ segment, index }) => whole(segment, index)),
  word: (text, language) =>
    segments(text, language, 'word')
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment, index }) => whole(segment, index)),
  sentence: (text, language) =>
    segments(text, language, 'sentence')
      .map(({ segment, index }) => trimmed(segment, index))
      .filter(({ start, end }) => end > start),
  paragraph: (text) => [...text.matchAll(/[^\n]+/g)].map(({ 0: words, index }) => whole(words, index)),
};

const whole = (words: string, index: number): Piece => ({ start: index, end: index + words.length });

/** A piece without the white space around it, which nobody means to select. */
const trimmed = (words: string, index: number): Piece => ({
  start: index + (words.length - words.trimStart().length),
  end: index + words.trimEnd().length,
});

function segments(text: string, language: string, granularity: 'grapheme' | 'word' | 'sentence') {
  return [...new Intl.Segmenter(language, { granularity }).segment(text)];
}
