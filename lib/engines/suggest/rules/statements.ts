import type { Linked } from '@/lib/engines/suggest/link';
import type { Reading } from '@/lib/engines/suggest/reading';
import type { ReasonCode } from '@/lib/engines/suggest/reasons';

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
  /** What it recognises is said under this name in `reasons.ts`. */
  id: ReasonCode;
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
    holds: ({ l }) => l.stretch.verbatim && l.stretch.quotes[0]?.quoted.continues === true,
  },
  {
    id: 'interrupted-quotation',
    holds: ({ l, previous }) =>
      l.stretch.verbatim &&
      previous?.stretch.verbatim === true &&
      previous.source !== null &&
      (l.bond === 'goes on' || l.source === previous.source),
  },
  {
    id: 'hearsay',
    holds: ({ r, l }) => r.frames.get(r.tokens.sentence[l.stretch.from] as number) === 'hearsay',
  },
  {
    id: 'quotation-with-verb',
    holds: ({ l }) => l.stretch.verbatim && l.bond === 'same sentence' && l.source !== null,
  },
  {
    id: 'quotation-introduced',
    holds: ({ l }) => l.stretch.verbatim && l.source !== null,
  },
  {
    id: 'quotation-alone',
    holds: ({ l }) => l.stretch.verbatim,
  },
  {
    id: 'partly-quoted',
    holds: ({ l }) => l.stretch.quotes.length > 0,
  },
  {
    id: 'according-to',
    holds: ({ cue }) => /\baccording to\b|\bin the words of\b/.test(cue),
  },
  {
    id: 'finding',
    holds: ({ cue }) => SHOWS.test(cue),
  },
  {
    id: 'belief-or-wish',
    holds: ({ cue }) => BELIEF.test(cue),
  },
  {
    id: 'noun-of-speech',
    holds: ({ cue }) => NOUN.test(cue),
  },
  {
    id: 'trailing-attribution',
    holds: ({ l }) => l.cue !== null && l.cue.from >= l.stretch.to,
  },
  {
    id: 'reported-that',
    holds: ({ r, l }) => / that\s*$/i.test(r.text.slice(Math.max(0, l.stretch.start - 7), l.stretch.start)),
  },
  {
    id: 'reported-on',
    holds: ({ l }) => l.bond === 'goes on',
  },
  {
    id: 'reported-speech',
    holds: () => true,
  },
];
