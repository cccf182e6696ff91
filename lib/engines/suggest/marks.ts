/** A stretch between quotation marks. Offsets are UTF-16; `start`/`end` include the marks that are there. */
export interface Quoted {
  start: number;
  end: number;
  /** The words between the marks. */
  innerStart: number;
  innerEnd: number;
  /** Which kind of mark opened it. */
  kind: 'double' | 'single' | 'angle' | 'corner';
  /** It runs on from the paragraph before, whose closing mark was left out on purpose. */
  continues: boolean;
  /** No closing mark was found; it was taken to end with its paragraph. */
  unclosed: boolean;
}

type Family = Quoted['kind'];
interface Mark {
  at: number;
  length: number;
  family: Family;
  /** 'either' for straight marks, which only their neighbours can tell apart. */
  side: 'open' | 'close' | 'either';
}

/** A single quotation longer than this is an apostrophe gone astray, not a quotation. */
const LONGEST_SINGLE = 1500;

const SIGNS: Record<string, { family: Family; side: Mark['side'] }> = {
  '“': { family: 'double', side: 'open' },
  '”': { family: 'double', side: 'close' },
  '„': { family: 'double', side: 'open' },
  '‟': { family: 'double', side: 'open' },
  '"': { family: 'double', side: 'either' },
  '＂': { family: 'double', side: 'either' },
  '«': { family: 'angle', side: 'either' },
  '»': { family: 'angle', side: 'either' },
  '「': { family: 'corner', side: 'open' },
  '」': { family: 'corner', side: 'close' },
  '『': { family: 'corner', side: 'open' },
  '』': { family: 'corner', side: 'close' },
  '﹁': { family: 'corner', side: 'open' },
  '﹂': { family: 'corner', side: 'close' },
  '‘': { family: 'single', side: 'open' },
  '‚': { family: 'single', side: 'open' },
  '’': { family: 'single', side: 'close' },
  "'": { family: 'single', side: 'either' },
  '`': { family: 'single', side: 'open' },
};
/** Corner brackets nest in each other, so each closes only its own kind. */
const CORNERS: Record<string, string> = { '「': '」', '『': '』', '﹁': '﹂' };
const ANY_SIGN = /[“”„‟"＂«»「」『』﹁﹂‘‚’'`]/g;
const WORD = /[\p{L}\p{N}]/u;
const SPACE_OR_OPENING = /[\s([{—–\-/:>]/;

const isWord = (c: string | undefined) => c !== undefined && WORD.test(c);
const isSpace = (c: string | undefined) => c === undefined || /\s/.test(c);

/** All signs of one paragraph, with doubled singles ('' and ``) read as one double mark. */
function marksOf(text: string, from: number, to: number): Mark[] {
  const found: Mark[] = [];
  ANY_SIGN.lastIndex = from;
  for (let m = ANY_SIGN.exec(text); m && m.index < to; m = ANY_SIGN.exec(text)) {
    const at = m.index;
    const sign = SIGNS[m[0]];
    if (!sign) continue;
    const next = text[at + 1];
    // ''' after a word closes a single quotation and the double one around it: the pair is the last two.
    if (m[0] === "'" && next === "'" && text[at + 2] === "'" && !isSpace(text[at - 1])) continue;
    if ((m[0] === "'" || m[0] === '`' || m[0] === '’' || m[0] === '‘') && next === m[0] && at + 1 < to) {
      found.push({ at, length: 2, family: 'double', side: m[0] === '`' || m[0] === '‘' ? 'open' : 'either' });
      ANY_SIGN.lastIndex = at + 2;
      continue;
    }
    // An apostrophe inside a word is no mark.
    if ((m[0] === "'" || m[0] === '’') && isWord(text[at - 1]) && isWord(next)) continue;
    found.push({ at, length: 1, family: sign.family, side: sign.side });
  }
  return found;
}

/** Which way a mark faces: its sign if that tells, else white space beside it, else whether one of its kind is open. */
function facing(text: string, mark: Mark, open: boolean): 'open' | 'close' {
  const before = text[mark.at - 1];
  const after = text[mark.at + mark.length];
  const leans = !isSpace(after) && (isSpace(before) || SPACE_OR_OPENING.test(before as string));
  const trails = !isSpace(before) && (isSpace(after) || /[.,;:!?)\]}—–]/.test(after as string));
  // A mark before "?" or at the end of its line opens nothing, whatever its sign: "a monitoring? “?"
  if (open && mark.side === 'open' && (/[?!;)\]]/.test(after ?? '\n') || after === '\n' || after === undefined))
    return 'close';
  if (mark.side === 'open') return open && trails && !leans && isWord(before) ? 'close' : 'open';
  if (mark.side === 'close') return !open && leans && isWord(after) ? 'open' : 'close';
  if (leans && !trails) return 'open';
  if (trails && !leans) return 'close';
  return open ? 'close' : 'open';
}

/** Whether the sign at a possible single opening really opens one: a word follows, and its end is in the paragraph. */
function opensSingle(text: string, mark: Mark, to: number): boolean {
  const before = text[mark.at - 1];
  const after = text[mark.at + 1];
  if (isWord(before) || after === undefined || /[\s\d]/.test(after)) return false;
  if (text[mark.at] === '’') return false;
  return singleEnd(text, mark.at + 1, Math.min(to, mark.at + LONGEST_SINGLE)) >= 0;
}

/** The offset of the mark that closes a single quotation: after a stop or comma, else the first that ends a word. */
function singleEnd(text: string, from: number, to: number): number {
  let afterWord = -1;
  for (let i = from; i < to; i++) {
    const c = text[i];
    if (c !== '’' && c !== "'") continue;
    if (isWord(text[i + 1])) continue;
    if (/[.,!?…;]/.test(text[i - 1] as string)) return afterWord >= 0 && text[afterWord - 1] !== 's' ? afterWord : i;
    if (!isSpace(text[i - 1]) && afterWord < 0) afterWord = i;
    else if (afterWord >= 0 && text[afterWord - 1] === 's') afterWord = i;
  }
  return afterWord;
}

interface Open {
  mark: Mark;
  continues: boolean;
}

/**
 * Finds every outermost quotation of a text: curly, straight, doubled singles, « », „ “, 「 」, 『 』 and single marks.
 * A quotation that its paragraph leaves open runs on if the next paragraph opens with a mark (the newspapers' way of
 * quoting several paragraphs); otherwise it ends with the paragraph. Marks nested in a quotation belong to it.
 * Linear in the length of the text: every paragraph is read once.
 */
export function findQuoted(text: string): Quoted[] {
  const found: Quoted[] = [];
  let leftOpen: Family | null = null;
  // The next sign is looked for once, however many paragraphs without one come before it.
  let next = nextSign(text, 0);
  for (let from = 0; from < text.length; ) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    if (next < from) next = nextSign(text, from);
    if (next >= to) {
      if (text.slice(from, Math.min(to, from + 40)).trim() !== '') leftOpen = null;
    } else if (text.slice(from, Math.min(to, from + 40)).trim() !== '') {
      leftOpen = readParagraph(text, from, to, leftOpen, found);
    }
    from = to + 1;
  }
  return found;
}

/** Where the next sign of any kind stands from `from` on; the length of the text if there is none. */
function nextSign(text: string, from: number): number {
  ANY_SIGN.lastIndex = from;
  return ANY_SIGN.exec(text)?.index ?? text.length;
}

/** Reads one paragraph; returns the kind of mark it leaves open, if any. */
function readParagraph(
  text: string,
  from: number,
  to: number,
  leftOpen: Family | null,
  found: Quoted[],
): Family | null {
  let open: Open | null = null;
  let singleCloses = -1;
  let first = true;
  const lead = from + (text.slice(from, to).length - text.slice(from, to).trimStart().length);
  for (const mark of marksOf(text, from, to)) {
    if (mark.at <= singleCloses && mark.at !== singleCloses) continue;
    const family = mark.family;
    if (!open) {
      const starts: boolean = family === 'single' ? opensSingle(text, mark, to) : facing(text, mark, false) === 'open';
      const continues: boolean = first && mark.at === lead && leftOpen === family;
      if (starts) {
        open = { mark, continues };
        if (family === 'single') singleCloses = singleEnd(text, mark.at + 1, Math.min(to, mark.at + LONGEST_SINGLE));
      }
    } else if (closes(text, open, mark, singleCloses)) {
      found.push(stretch(open, mark.at, mark.length));
      open = null;
      singleCloses = -1;
    } else if (
      family === open.mark.family &&
      family !== 'corner' &&
      family !== 'single' &&
      facing(text, mark, true) === 'open' &&
      mark.at - open.mark.at > 1
    ) {
      // A second opening mark: the first was never closed. Keep the first up to here only if it was a sentence.
      open = { mark, continues: false };
    }
    first = false;
  }
  if (!open || open.mark.family === 'single') return null;
  let end = to;
  while (end > open.mark.at && isSpace(text[end - 1])) end--;
  if (end - open.mark.at > 3) found.push({ ...stretch(open, end, 0), unclosed: true });
  return open.mark.family;
}

function closes(text: string, open: Open, mark: Mark, singleCloses: number): boolean {
  const kind = open.mark.family;
  if (kind === 'single') return mark.at === singleCloses;
  if (text[open.mark.at] === '„' && text[mark.at] === '“') return true;
  if (kind === 'corner') return CORNERS[text[open.mark.at] as string] === text[mark.at];
  return mark.family === kind && facing(text, mark, true) === 'close';
}

function stretch(open: Open, closeAt: number, length: number): Quoted {
  return {
    start: open.mark.at,
    end: closeAt + length,
    innerStart: open.mark.at + open.mark.length,
    innerEnd: closeAt,
    kind: open.mark.family,
    continues: open.continues,
    unclosed: length === 0,
  };
}
