import type { ReasonCode, Said } from '@/lib/engines/suggest/reasons';

/** A half-open stretch of a text, in UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

export type Mode = 'verbatim' | 'partly quoted' | 'paraphrased' | 'translated';

/** One step on the way from what is read to the origin: who carried the words, by which verb, in which mode. */
export interface ChainLink {
  agent: string;
  verb: string;
  mode: Mode;
}

/** Who is taken to speak. `start`/`end` is the mention in the text; `name` what it was resolved to. */
export interface SuggestedSpeaker extends Span {
  name: string;
  /** The words of the mention, as they stand. */
  mention: string;
  /** Title or role found with the name ("spokesman for the ministry"). */
  role: string | null;
  /** The speaker on record that bears this name, where one was given and it is the only one. */
  recordId: string | null;
}

/** A statement offered to the editor. Nothing here is fact: a person accepts, mends or dismisses it. */
export interface Suggestion extends Span {
  /** text.slice(start, end) */
  quote: string;
  mode: Mode;
  /** In a partly quoted statement, the stretches that stand in quotation marks. */
  parts: Span[];
  speaker: SuggestedSpeaker | null;
  cue: Span | null;
  /** The words of the cue; empty where there is none. */
  verb: string;
  chain: ChainLink[];
  /** A hint from the verb of attribution: 'denies' ("refuted"), 'hedges' ("suggested"), 'asserts'. */
  stance: 'asserts' | 'denies' | 'hedges' | null;
  /** 0 to 1: how sure the tagger is that these words are someone's. */
  confidence: number;
  /** Identifier of the rule in `rules/` or `zh/rules.ts`. */
  rule: ReasonCode;
  /** The rule and what it saw, for the interface to say in its language. */
  why: Said[];
  /** The same in English. */
  reason: string;
}

/** A speaker the desk knows, with all names in any script. */
export interface SpeakerOnRecord {
  id: string;
  names: string[];
}

export interface SuggestOptions {
  /** Of paragraphs that do not tell it by their script. */
  language?: 'en' | 'zh';
  speakersOnRecord?: SpeakerOnRecord[];
  /** Suggestions the editor has turned down on this text: not offered again. */
  dismissed?: { start: number; end: number; rule: string }[];
}
