import { FullNames, Interviewed, sameLabel } from '@/lib/engines/suggest/interviewed';
import type { Piece } from '@/lib/engines/suggest/mixed';
import { inEnglish, type Said } from '@/lib/engines/suggest/reasons';
import type { Span, Suggestion } from '@/lib/engines/suggest/suggestion';

type Kind = 'question' | 'answer' | 'name';
/** A paragraph of a dialogue with its label; without one it goes on with the one before. */
interface Turn extends Span {
  kind: Kind | 'on';
  label: Span;
}

const LABEL =
  /^[ \t\u3000]*(?:\*\*|__)?([\p{L}\d][^\n:：*_“”"「」。，,!?！？]{0,39}?)(?:\*\*|__)?[ \t]*[:：](?:\*\*|__)?[ \t\u3000]*(?=\S)/u;
/** Q. Was it tested? */
const LETTER_AND_STOP = /^[ \t]*([QA])\.[ \t]+(?=\S)/;
const QUESTION =
  /^(?:Q\d{0,2}|Question|Interviewer|Reporter|Journalist|Moderator|Host|Presenter|Correspondent|问|問|提问|提問|追问|追問|又问|又問|再问|再問|主持人|[\u4e00-\u9fff《》A-Z]{0,12}(?:记者|記者)(?:[\u4e00-\u9fff]{2,3})?)$/i;
const ANSWER = /^(?:A\d{0,2}|Answer|答|答复|答覆|回答)$/i;
/** Ann Lee, VARGA, H.B., Dr Lee, 毛宁: who speaks in a transcript. */
const NAME =
  /^(?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gen|President|Minister|Secretary|Ambassador|Chairman|Senator|Judge)\.? )?\p{Lu}[\p{L}.'’-]*(?: (?:van|von|de|al|bin|\p{Lu}[\p{L}.'’-]*)){0,3}$|^[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8})+$|^[\u4e00-\u9fff]{2,14}(?:发言人|發言人|部长|部長|主席|教授|律师|律師|大使)[\u4e00-\u9fff]{0,4}$/u;
/** Labels of fields and headings that look as names do. */
const NO_NAME =
  /^(?:notes?|sources?|photo|picture|image|updated?|correction|date|time|place|location|subject|from|to|cc|re|tel|phone|email|web|price|summary|background|example|warning|editor|author|by|contact|total|results?|score|claim|fact|myth|truth|verdict|rating|status|evidence|pros|cons|step|day|注|附|来源|來源|时间|時間|地点|地點|作者|编辑|編輯|责编|摘要|标题|图|图片|电话|邮箱|备注|结果|例如|注意|背景|原文|链接|报道|报告|声明|事实|说法|结论|谣言|真相)$/i;
/** Behind the stop of a question on one line with it. */
const INLINE = /(?<=[.?!。？！”"] ?)(?=(?:Q|A|Question|Answer|问|問|答)[:：])/g;
/** Questions and answers, or turns of one name, that make a dialogue: fewer are a form or a list. */
const LEAST = 2;
/** Turns of each of two names where nobody is called the one who asks. */
const LEAST_OF_TWO = 3;
/** Signs at the head of a line that may be a label. */
const HEAD = 64;

/** What stands at the head of a line as a label, and where what is said begins. */
function labelled(text: string, start: number, end: number): Turn | null {
  const head = text.slice(start, Math.min(end, start + HEAD));
  const m = LABEL.exec(head) ?? LETTER_AND_STOP.exec(head);
  const words = m?.[1];
  if (!m || !words) return null;
  const kind = QUESTION.test(words)
    ? 'question'
    : ANSWER.test(words)
      ? 'answer'
      : NAME.test(words) && !NO_NAME.test(words)
        ? 'name'
        : null;
  const at = start + head.indexOf(words);
  return kind && { start: start + m[0].length, end, kind, label: { start: at, end: at + words.length } };
}

/** The paragraphs of a text from its first label on. */
function turnsOf(text: string): Turn[] {
  const turns: Turn[] = [];
  const add = (from: number, to: number) => {
    let end = to;
    while (end > from && /\s/.test(text[end - 1] as string)) end--;
    if (end === from) return;
    const turn = labelled(text, from, end);
    if (turn) turns.push(turn);
    else if (turns.length) turns.push({ start: from, end, kind: 'on', label: { start: from, end: from } });
  };
  for (let from = 0; from < text.length; ) {
    const line = text.indexOf('\n', from);
    const to = line < 0 ? text.length : line;
    const kind = labelled(text, from, to)?.kind;
    if (kind === 'question' || kind === 'answer') {
      let begun = from;
      for (const { index } of text.slice(from, to).matchAll(INLINE)) {
        if (index === 0) continue;
        add(begun, from + index);
        begun = from + index;
      }
      add(begun, to);
    } else add(from, to);
    from = to + 1;
  }
  return turns;
}

/** Who is called by each label how often, and how often with a question. */
function calledBy(text: string, turns: readonly Turn[]): Map<string, { turns: number; asked: number }> {
  const called = new Map<string, { turns: number; asked: number }>();
  for (const turn of turns) {
    if (turn.kind !== 'name') continue;
    const words = sameLabel(text.slice(turn.label.start, turn.label.end));
    const known = called.get(words) ?? { turns: 0, asked: 0 };
    known.turns++;
    if (/[?？]["”」]?$/.test(text.slice(turn.start, turn.end))) known.asked++;
    called.set(words, known);
  }
  return called;
}

/** The turns of a dialogue, each a question or somebody's words; null if the text is none. */
function dialogueOf(text: string): Turn[] | null {
  const turns = turnsOf(text);
  const of = (kind: Kind) => turns.filter((turn) => turn.kind === kind).length;
  const called = calledBy(text, turns);
  const asks = (words: string) => {
    const known = called.get(words);
    return known !== undefined && known.turns >= LEAST && known.asked * 3 >= known.turns * 2;
  };
  const asked = of('question') + [...called].reduce((sum, [words, { turns: n }]) => sum + (asks(words) ? n : 0), 0);
  const speak = [...called].filter(([words, { turns: n }]) => n >= LEAST && !asks(words));
  const often = speak.filter(([words, { turns: n }]) => n >= LEAST_OF_TWO && /[ ·]|[\u4e00-\u9fff]{2}/.test(words));
  const answered = of('answer') >= LEAST || speak.length > 0;
  if (!(asked >= LEAST && answered) && often.length < 2) return null;
  const speakers = new Set(speak.map(([words]) => words));
  return turns.map((turn): Turn => {
    if (turn.kind !== 'name') return turn;
    const words = sameLabel(text.slice(turn.label.start, turn.label.end));
    return { ...turn, kind: asks(words) ? 'question' : speakers.has(words) ? 'name' : 'on' };
  });
}

/** A heading between the turns: short and without a stop. */
const isHeading = (words: string): boolean => words.length < 60 && !/[.。!！?？…”"」)）]$/.test(words);

/** What a dialogue holds: the statements of those who answer, and the stretches in which nothing else is offered. */
function answersOf(text: string): { answers: Suggestion[]; covered: Span[] } {
  const turns = dialogueOf(text);
  const answers: Suggestion[] = [];
  const covered: Span[] = [];
  if (!turns) return { answers, covered };
  const interviewed = new Interviewed(text, turns[0]?.label.start ?? 0);
  const names = new FullNames(text);
  const said = (span: Span, turn: Turn) => answers.push(answer(text, span, turn, interviewed, names));
  let last: Turn | null = null;
  const waiting: Turn[] = [];
  for (const turn of turns) {
    if (turn.kind === 'on') {
      if (last && !isHeading(text.slice(turn.start, turn.end))) waiting.push(turn);
      continue;
    }
    // Between two labels it is the answer that goes on, or the question; behind the last one it may be anything.
    for (const on of waiting.splice(0)) {
      covered.push(on);
      if (last && last.kind !== 'question') said(on, last);
    }
    covered.push({ start: turn.label.start, end: turn.end });
    if (turn.kind !== 'question') said(turn, turn);
    last = turn;
  }
  return { answers, covered };
}

function answer(
  text: string,
  { start, end }: Span,
  { kind, label }: Turn,
  interviewed: Interviewed,
  names: FullNames,
): Suggestion {
  const mention = text.slice(label.start, label.end);
  const who = kind === 'answer' ? interviewed.name() : names.of(mention);
  const why: Said[] = [{ code: 'dialogue', words: [] }];
  if (who && who !== mention) why.push({ code: 'named-before', words: [mention, who] });
  return {
    start,
    end,
    quote: text.slice(start, end),
    mode: 'verbatim',
    parts: [],
    speaker: who ? { ...label, name: who, mention, role: null, recordId: null } : null,
    cue: null,
    verb: '',
    chain: [],
    stance: null,
    confidence: 0.9,
    rule: 'dialogue',
    why,
    reason: inEnglish(why),
  };
}

/**
 * Puts the answers of an interview or a transcript among what was found: whose words a paragraph is tells its label (Q and
 * A, 问 and 答, a reporter and a name), and neither a question nor what an answer repeats of others is a statement of
 * its own. A text without such labels stays as it is. Linear.
 */
export function* withAnswers(text: string, pieces: Iterable<Piece>): Generator<Piece> {
  const { answers, covered } = answersOf(text);
  let next = 0;
  let passed = 0;
  for (const { found, share } of pieces) {
    const kept: Suggestion[] = [];
    for (const s of found) {
      while (passed < covered.length && (covered[passed] as Span).end <= s.start) passed++;
      const cover = covered[passed];
      if (cover && cover.start < s.end && s.start < cover.end) continue;
      while (next < answers.length && (answers[next] as Suggestion).start < s.start)
        kept.push(answers[next++] as Suggestion);
      kept.push(s);
    }
    yield { found: kept, share };
  }
  yield { found: answers.slice(next), share: 1 };
}
