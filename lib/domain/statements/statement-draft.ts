import type { StatementBrief } from '@/lib/domain/briefs';
import type { LocalText } from '@/lib/domain/values';
import type { ATTRIBUTIONS, COVERAGES, MODES, STANCES, TERMINI } from '@/lib/domain/vocabulary';
import type { LinkDraft, Named } from './chain-edit';
import type { StatementInput } from './edit-contract';

export type BearingDraft = {
  readonly claim: Named;
  /** Null until a person has said it: nothing is chosen for them, as a denial stored as an assertion stands on the wrong side. */
  readonly stance: (typeof STANCES)[number] | null;
  readonly coverage: (typeof COVERAGES)[number] | null;
  readonly note: LocalText;
};

/** One whose stance is said, by a person or as the machine offers it. */
export type JudgedBearing = BearingDraft & { readonly stance: (typeof STANCES)[number] };

/** A statement as its form holds it: every field may be unfinished, and it survives as JSON. */
export type StatementDraft = {
  readonly capture: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly speaker: Named | null;
  readonly said: string;
  readonly mode: (typeof MODES)[number];
  readonly language: string;
  readonly attribution: (typeof ATTRIBUTIONS)[number];
  readonly links: readonly LinkDraft[];
  /** Whether the chain is still the one made from source and speaker, which follows them. */
  readonly ownChain: boolean;
  readonly terminus: (typeof TERMINI)[number];
  readonly terminusNote: LocalText;
  readonly bearings: readonly BearingDraft[];
};

type Reader = { readonly publisher: Named | null; readonly source: Named; readonly verb: string };

/** The chain of the ordinary case: the paper, which we read, gives the words of the speaker. One link where they are one. */
export function ordinaryChain(
  { publisher, source, verb }: Reader,
  speaker: Named | null,
  mode: LinkDraft['mode'],
): LinkDraft[] {
  const read: LinkDraft = {
    id: 'read',
    agent: publisher,
    verb,
    mode,
    source,
    readByUs: true,
    gap: false,
    span: null,
  };
  if (!speaker || speaker.ref === publisher?.ref) return [{ ...read, agent: publisher ?? speaker }];
  return [read, { ...read, id: 'speaker', agent: speaker, source: null, readByUs: false }];
}

/**
 * The day somebody spoke, where it follows from who they are: whoever published a work says its own words on that day.
 * Those it quotes may have spoken long before, and nobody knows when unless the text says so ('').
 */
export const likelySaid = (
  speaker: Named | null,
  { published, publisher }: { readonly published: string | null; readonly publisher: Named | null },
): string => (speaker && speaker.ref === publisher?.ref ? (published ?? '') : '');

/** A chain that is not the ordinary one, when its speaker becomes known or another: their link at its end follows. */
export function withSpeaker(links: readonly LinkDraft[], before: Named | null, speaker: Named | null): LinkDraft[] {
  const last = links.length - 1;
  return links.map((link, at) =>
    at === last && !link.readByUs && (link.agent === null || link.agent.ref === before?.ref)
      ? { ...link, agent: speaker }
      : link,
  );
}

/**
 * The chain of a neighbouring statement for this one: the same way, from the speaker of this one where theirs stood at its
 * end. The words held there were theirs, and are not taken over to somebody else.
 */
export function reused(
  links: readonly LinkDraft[],
  theirs: { readonly ref: string },
  speaker: Named | null,
): LinkDraft[] {
  if (theirs.ref === speaker?.ref) return [...links];
  return links.map((link, at) =>
    at === links.length - 1 && !link.readByUs && link.agent?.ref === theirs.ref
      ? { ...link, agent: speaker, span: null }
      : link,
  );
}

/** What a person should know before a draft can be stored: the fields that are still missing. */
export function missing(draft: StatementDraft): ('speaker' | 'links' | 'stance' | 'coverage' | 'spans')[] {
  return [
    ...(draft.speaker ? [] : (['speaker'] as const)),
    ...(draft.spans.length > 0 ? [] : (['spans'] as const)),
    ...(draft.links.length > 0 && draft.links.every(({ agent, verb }) => agent && verb.trim())
      ? []
      : (['links'] as const)),
    ...(draft.bearings.every(({ stance }) => stance) ? [] : (['stance'] as const)),
    ...(draft.bearings.every(({ stance, coverage }) => stance !== 'denies' || coverage) ? [] : (['coverage'] as const)),
  ];
}

/** A finished draft as the contract takes it. */
export function toInput(draft: StatementDraft): StatementInput {
  const { speaker, links, bearings, said, terminusNote, ownChain: _, ...rest } = draft;
  return {
    ...rest,
    spans: draft.spans.map(({ start, end }) => ({ start, end })),
    speaker: speaker!.ref,
    said: said.trim() || null,
    terminusNote: worded(terminusNote),
    links: links.map(({ agent, verb, mode, source, readByUs, gap, span }) => ({
      agent: agent!.ref,
      verb: verb.trim(),
      mode,
      source: source?.ref ?? null,
      readByUs,
      gap,
      span,
    })),
    bearings: bearings.map(({ claim, stance, coverage, note }) => ({
      claim: claim.ref,
      stance: stance!,
      coverage: stance === 'denies' ? coverage : null,
      note: worded(note),
    })),
  };
}

/** A text without the languages nothing is written in; null where there are no others. */
export function worded(text: LocalText): LocalText | null {
  const held = Object.entries(text)
    .map(([language, words]) => [language, words.trim()] as const)
    .filter(([, words]) => words !== '');
  return held.length > 0 ? Object.fromEntries(held) : null;
}

type Recorded = StatementBrief & {
  bearings: readonly {
    claim: { ref: string; proposition: LocalText };
    stance: BearingDraft['stance'];
    coverage: BearingDraft['coverage'];
    note: LocalText | null;
  }[];
};

/** A statement on record as a draft, to be changed. `words` picks the language of names and notes. */
export function fromStatement(
  statement: Recorded,
  capture: string,
  words: (text: LocalText) => string,
): StatementDraft {
  const { speaker, said, mode, language, attribution, chain, bearings, anchors } = statement;
  return {
    capture,
    spans: anchors.filter((anchor) => anchor.capture === capture).map(({ start, end }) => ({ start, end })),
    speaker: { ref: speaker.ref, name: words(speaker.name) },
    said: said ?? '',
    mode,
    language,
    attribution,
    links: chainDraft(chain, words),
    ownChain: false,
    terminus: chain.terminus,
    terminusNote: chain.note ?? {},
    bearings: bearings.map(({ claim, stance, coverage, note }) => ({
      claim: { ref: claim.ref, name: words(claim.proposition) },
      stance,
      coverage,
      note: note ?? {},
    })),
  };
}

/** The links of a chain on record as drafts: to be changed, or to be used for a neighbouring statement. */
export const chainDraft = (chain: StatementBrief['chain'], words: (text: LocalText) => string): LinkDraft[] =>
  chain.links.map(({ agent, source, ...link }, index) => ({
    ...link,
    id: String(index),
    agent: { ref: agent.ref, name: words(agent.name) },
    source: source && { ref: source.ref, name: source.title },
  }));
