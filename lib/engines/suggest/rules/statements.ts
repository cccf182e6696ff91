import type { Linked } from '@/lib/engines/suggest/link';
import type { Reading } from '@/lib/engines/suggest/reading';

/** What a rule of this list looks at: the words with their source and cue, and the statement before. */
interface Seen {
  r: Reading;
  l: Linked;
  previous: Linked | null;
  /** The words of the cue, in small letters. */
  cue: string;
}

/** A kind of statement: how it is told and what is said about it. */
interface StatementRule {
  id: string;
  /** What it recognises, for the editor. */
  what: string;
  holds(seen: Seen): boolean;
}

const BELIEF =
  /\b(believ|think|thought|hop(e|es|ed|ing)|want|wish|fear|expect|feel|felt|support|oppos|seek|sought|plan|intend|see[ms]|appear|consider|view|know|knew|doubt|worr|prefer|agree|like)/;
const NOUN =
  /(?:^|\s)(?:the|a|an|his|her|their|its|of|’s|'s) (?:[\w-]+ )?(claim|statement|report|assertion|allegation|suggestion|argument|belief|idea|notion|message|call|demand|promise|warning|view|opinion|announcement|accusation)s?( (that|of|by|from|for))?$/;
const SHOWS = /\b(show|shows|showed|find|finds|found|suggests?|indicat\w+|reveal\w*)\b/;

/** Every kind of statement in English, tried in this order; the first that holds names the suggestion. Add one by adding an entry. */
export const statementRules: readonly StatementRule[] = [
  {
    id: 'running-quotation',
    what: 'a quotation that runs on over paragraphs: its mark is opened again, the speaker stays',
    holds: ({ l }) => l.stretch.verbatim && l.stretch.quotes[0]?.quoted.continues === true,
  },
  {
    id: 'interrupted-quotation',
    what: 'a quotation interrupted by its attribution goes on',
    holds: ({ l, previous }) =>
      l.stretch.verbatim &&
      previous?.stretch.verbatim === true &&
      previous.source !== null &&
      (l.bond === 'goes on' || l.source === previous.source),
  },
  {
    id: 'quotation-with-verb',
    what: 'words in quotation marks with their speaker and verb in the same sentence',
    holds: ({ l }) => l.stretch.verbatim && l.bond === 'same sentence' && l.source !== null,
  },
  {
    id: 'quotation-introduced',
    what: 'words in quotation marks, attributed by the sentence beside them',
    holds: ({ l }) => l.stretch.verbatim && l.source !== null,
  },
  {
    id: 'quotation-alone',
    what: 'words in quotation marks whose speaker is not named near them',
    holds: ({ l }) => l.stretch.verbatim,
  },
  {
    id: 'partly-quoted',
    what: 'reported speech with some of the words in quotation marks',
    holds: ({ l }) => l.stretch.quotes.length > 0,
  },
  {
    id: 'according-to',
    what: 'reported with “according to”',
    holds: ({ cue }) => /\baccording to\b|\bin the words of\b/.test(cue),
  },
  {
    id: 'finding',
    what: 'what a report, a study or a poll is said to show',
    holds: ({ cue }) => SHOWS.test(cue),
  },
  {
    id: 'belief-or-wish',
    what: 'a belief, a wish or a position ascribed to someone, not words said',
    holds: ({ cue }) => BELIEF.test(cue),
  },
  {
    id: 'noun-of-speech',
    what: 'reported by a noun (“the claim that …”)',
    holds: ({ cue }) => NOUN.test(cue),
  },
  {
    id: 'trailing-attribution',
    what: 'reported speech with its attribution after it',
    holds: ({ l }) => l.cue !== null && l.cue.from >= l.stretch.to,
  },
  {
    id: 'reported-that',
    what: 'reported speech with “that”',
    holds: ({ r, l }) => / that\s*$/i.test(r.text.slice(Math.max(0, l.stretch.start - 7), l.stretch.start)),
  },
  {
    id: 'reported-on',
    what: 'goes on reporting the speaker of the sentence before',
    holds: ({ l }) => l.bond === 'goes on',
  },
  {
    id: 'reported-speech',
    what: 'reported speech',
    holds: () => true,
  },
];
