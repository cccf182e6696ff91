import type { Cast, Entity } from '@/lib/engines/suggest/cast';
import { callsOne, described, genderOf, headOf } from '@/lib/engines/suggest/described';
import type { Run } from '@/lib/engines/suggest/reading';
import { officeBefore } from '@/lib/engines/suggest/relative';
import { isSureSpeechVerb, SENTENCE_START, wordAt } from '@/lib/engines/suggest/tokens';

type Gender = 'm' | 'f';

/** How many names back a pronoun may look: farther ones are hardly ever meant, and the search stays short. */
const REACH = 60;
/** How many names nearer a person of unknown gender must be than one of the right gender. */
const UNKNOWN_GENDER = 6;
/** Words since somebody spoke after which "he" is hardly the same. */
const SPOKE_WITHIN = 250;
/** The same for a body. */
const BODY_WITHIN = 149;

/** Whom "he" or "she" at token `at` stands for: who heads the sentences before it in its paragraph, then who spoke last. */
export function heOrShe(cast: Cast, at: number, gender: Gender): Entity | null {
  return (
    inParagraph(cast, at, gender) ??
    endedWith(cast, at, gender) ??
    lastSpeaker(cast, at, gender) ??
    lastOffice(cast, at, gender) ??
    lastPerson(cast, at, gender)
  );
}

/** “It was all done properly,” she said.: the paragraph before ended with a sentence about a woman, and here nobody else is named. */
function endedWith(cast: Cast, at: number, gender: Gender): Entity | null {
  const opens = cast.paragraphOf(at);
  if (opens === 0 || cast.within(opens, at).some((i) => cast.of(i).kind === 'person')) return null;
  const { from, to } = cast.sentenceOf(opens - 1);
  const i = cast.within(from, to).find((n) => (cast.names[n]?.from ?? 0) - from < 2);
  const entity = i === undefined || isPlace(cast, i) ? null : cast.of(i);
  return entity?.kind === 'person' && entity.gender === gender ? entity : null;
}

const maybe = (e: Entity, gender: Gender) =>
  e.kind !== 'organisation' && e.kind !== 'group' && (e.gender === null || e.gender === gender);
/** "A senior port official": somebody new, who stays without a name. "The senator" is somebody already named. */
const isUnnamed = (e: Entity) =>
  (/^(an?|another|one|the (unidentified|unnamed|anonymous)) /i.test(e.name) || /[’']s? [a-z]/.test(e.name)) &&
  callsOne(headOf(e.name));
/** A name that is nobody's surname and has no title may be a place or a thing. */
const isPerson = (e: Entity) => e.kind === 'person' || /^\S*\p{Lu}\S* .*\p{Lu}/u.test(e.name);

/**
 * The sentences of the paragraph before the pronoun, the nearest first: who spoke in one, else the first person named in
 * it. In the pronoun's own sentence only its subject counts, not "asked by Ann Lee".
 */
function inParagraph(cast: Cast, at: number, gender: Gender): Entity | null {
  const opens = cast.paragraphOf(at);
  let { from } = cast.sentenceOf(at);
  const own = subjectBefore(cast, from, at);
  if (own && maybe(own, gender) && isPerson(own)) return own;
  const office = isRelative(cast, at) ? officeBefore(cast.r, from, at) : null;
  if (office && cast.within(office.from, office.to).every((i) => cast.of(i).kind !== 'person'))
    return unnamed(cast, office, gender);
  for (let to = from; to > opens; to = from) {
    from = cast.sentenceOf(to - 1).from;
    const last = toldOfLast(cast, from, to);
    if (last && last.gender === gender) return last;
    const spoke = cast.lastSpeaker(from, to);
    if (spoke && maybe(spoke.entity, gender) && (isPerson(spoke.entity) || isUnnamed(spoke.entity)))
      return spoke.entity;
    const named = cast
      .within(from, to)
      .filter((i) => maybe(cast.of(i), gender) && isPerson(cast.of(i)) && !inQuotation(cast, i) && !isPlace(cast, i))
      .map((i) => cast.of(i));
    // A name of unknown kind may be a thing's where somebody of the right gender is named too.
    const sure =
      named[0]?.kind === 'unknown' ? named.find((e) => e.kind === 'person' && e.gender === gender) : undefined;
    if (named[0]) return sure ?? named[0];
    const nameless = personIn(cast, from, to, gender);
    if (nameless) return nameless;
  }
  return null;
}

/** "… and was backed by Ann Lee, who chairs the board.": the sentence ends with somebody of whom it tells. */
function toldOfLast(cast: Cast, from: number, to: number): Entity | null {
  const t = cast.r.tokens;
  const i = cast.within(from, to).findLast((n) => cast.of(n).kind === 'person');
  const name = i === undefined ? undefined : cast.names[i];
  if (i === undefined || !name || name.from - from < 5) return null;
  if (wordAt(t, name.to) !== ',' || wordAt(t, name.to + 1) !== 'who' || cast.r.columns.quote[name.from]) return null;
  for (let n = name.to + 2; n < to; n++) if (wordAt(t, n) === ',' || cast.r.columns.quote[n]) return null;
  return cast.of(i);
}

/** "…, which he described": within its sentence, of which the subject is meant. */
const isRelative = (cast: Cast, at: number) => at > 0 && /^(which|whom)$/.test(wordAt(cast.r.tokens, at - 1));

/** Somebody called by an office: one who has spoken under it already, else as the office says. */
function unnamed(cast: Cast, office: Run, gender: Gender): Entity {
  const spoke = cast.lastSpeaker(office.from, office.from + 1);
  if (spoke && maybe(spoke.entity, gender)) return spoke.entity;
  return described(cast.words(office), wordAt(cast.r.tokens, office.to - 1));
}

const KIN = /^(wife|mother|daughter|sister|husband|father|son|brother)$/;

/** "A fire service spokeswoman would not say.": somebody whose word tells man from woman and whose name is not told. */
function personIn(cast: Cast, from: number, to: number, gender: Gender): Entity | null {
  const t = cast.r.tokens;
  for (let i = from; i < to; i++) {
    const word = wordAt(t, i);
    if (KIN.test(word) && i === from + 1 && genderOf(word) === gender && /^(his|her|their|my)$/i.test(wordAt(t, from)))
      return described(cast.words({ from, to: i + 1 }), word);
    if (!/(man|woman)$/.test(word) || genderOf(word) !== gender || cast.r.columns.quote[i]) continue;
    let start = i;
    while (start > from && i - start < 5 && !/^(a|an|the|one|another)$/i.test(wordAt(t, start))) start--;
    if (/^(a|an|one|another)$/i.test(wordAt(t, start))) return described(cast.words({ from: start, to: i + 1 }), word);
  }
  return null;
}

/** The name that opens the pronoun's own sentence, unless it is only asked or quoted there. */
function subjectBefore(cast: Cast, from: number, at: number): Entity | null {
  const t = cast.r.tokens;
  // “His predecessor, Ann Lee, who had signed it, was blunt: …”: who is told of by an apposition opens the sentence too.
  const apposed = /^(his|her|its|their|the)$/i.test(wordAt(t, from)) ? 6 : 0;
  const first = cast.within(from, at).find((i) => {
    const name = cast.names[i]?.from ?? 0;
    return (
      name - from < 3 || (name - from < apposed && wordAt(t, name - 1) === ',' && cast.of(i).kind !== 'organisation')
    );
  });
  if (first === undefined || inQuotation(cast, first)) return null;
  return /^(asked|pressed|questioned|in|on|at|by|to)$/i.test(wordAt(cast.r.tokens, from)) ? null : cast.of(first);
}

/** Someone named within somebody's words is spoken of, not speaking. */
const inQuotation = (cast: Cast, i: number) => {
  const mark = cast.r.columns.quote[cast.names[i]?.from ?? 0] as number;
  return mark > 0 && mark < 4;
};

/** "in Port Ellery": a name of unknown kind behind such a word is where, not who; "Norway’s" is whose. */
function isPlace(cast: Cast, i: number): boolean {
  const from = cast.names[i]?.from ?? 0;
  const next = cast.names[i]?.to ?? 0;
  if (next < cast.r.tokens.count && /^[’']s$/.test(wordAt(cast.r.tokens, next))) return true;
  return (
    cast.of(i).kind === 'unknown' &&
    from > 0 &&
    /^(in|off|near|at|from|across|outside|around|over|into|to|of)$/.test(wordAt(cast.r.tokens, from - 1))
  );
}

function lastSpeaker(cast: Cast, at: number, gender: Gender): Entity | null {
  for (let i = cast.spoken.length - 1; i >= 0 && i > cast.spoken.length - 6; i--) {
    const { at: when, entity } = cast.spoken[i] as Cast['spoken'][number];
    if (when >= at || at - when > SPOKE_WITHIN) continue;
    if (maybe(entity, gender) && isPerson(entity)) return entity;
  }
  return null;
}

/** “The president” who spoke last, where no name of his is told. */
function lastOffice(cast: Cast, at: number, gender: Gender): Entity | null {
  const spoke = cast.spoken.at(-1);
  if (!spoke || spoke.at >= at || at - spoke.at > SPOKE_WITHIN || !maybe(spoke.entity, gender)) return null;
  return /^the /i.test(spoke.entity.name) && callsOne(headOf(spoke.entity.name)) ? spoke.entity : null;
}

/** The likeliest person named before: near, of known gender, at the head of its sentence. */
function lastPerson(cast: Cast, at: number, gender: Gender): Entity | null {
  let best: Entity | null = null;
  let least = Infinity;
  for (let i = cast.indexBefore(at), n = 0; i >= 0 && n < REACH && n < least; i--, n++) {
    const entity = cast.of(i);
    if (!maybe(entity, gender) || (entity.gender === null && !entity.name.includes(' '))) continue;
    const opens = ((cast.r.tokens.flags[cast.names[i]?.from ?? 0] as number) & SENTENCE_START) !== 0;
    const cost = n + (entity.gender === null ? UNKNOWN_GENDER : 0) - (opens ? 2 : 0);
    if (cost < least) {
      least = cost;
      best = entity;
    }
  }
  return best;
}

/** "The Norwegian foreign ministry was blunter. “Nonsense,” it said.": the body that opens the sentence before, if nobody spoke since. */
function bodyBefore(cast: Cast, at: number, since: number): Entity | null {
  const own = cast.sentenceOf(at).from;
  if (own <= cast.paragraphOf(at)) return null;
  const { from } = cast.sentenceOf(own - 1);
  if (since >= from) return null;
  const t = cast.r.tokens;
  const i = cast.within(from, own).find((n) => (cast.names[n]?.from ?? 0) - from < 2);
  const name = i === undefined ? undefined : cast.names[i];
  const owns = name && name.to < t.count && /^[’']s$/.test(wordAt(t, name.to));
  if (i !== undefined && name && !owns && cast.of(i).kind === 'organisation') return cast.of(i);
  if (!/^The$/.test(wordAt(t, from)) && !owns) return null;
  for (let n = from + 1; n < from + 7 && n < own; n++) {
    const entity = described(cast.words({ from, to: n + 1 }), wordAt(t, n));
    if (entity.kind === 'organisation') return entity;
  }
  return null;
}

/** "Apple said it had refuted …": the body that its own sentence is about, right before a verb of speech. */
function bodyOfSentence(cast: Cast, at: number): Entity | null {
  const { from } = cast.sentenceOf(at);
  const i = cast.within(from, at).find((n) => (cast.names[n]?.from ?? 0) - from < 2);
  const next = i === undefined ? at : (cast.names[i]?.to ?? at);
  if (i === undefined || next >= at || inQuotation(cast, i) || cast.of(i).kind === 'person') return null;
  // “The Treasury does not: it puts the cost at …”
  const behindColon = cast.of(i).kind === 'organisation' && /^[:;]$/.test(wordAt(cast.r.tokens, at - 1));
  return behindColon || isSureSpeechVerb(cast.r.tokens, next) ? cast.of(i) : null;
}

/** “Some of my colleagues”: several, whatever the noun. */
const SOME_OF = /^(some|many|several|most|few|both|all|others|two|three|four|five) /i;

/** Whom "it" or "they" stands for: the last body or group that spoke, else the last body named. */
export function itOrThey(cast: Cast, run: Run, word: string): Entity | null {
  const many = word.startsWith('the');
  const fits = (e: Entity) =>
    many
      ? e.kind === 'group' || e.kind === 'organisation'
      : e.kind !== 'person' && e.kind !== 'group' && !SOME_OF.test(e.name);
  const own = many ? null : bodyOfSentence(cast, run.from);
  if (own) return own;
  const spoke = cast.lastSpeaker(run.from - BODY_WITHIN, run.from, fits);
  const body = many ? null : bodyBefore(cast, run.from, spoke?.at ?? -1);
  if (body) return body;
  if (spoke) return spoke.entity;
  for (let i = cast.indexBefore(run.from), n = 0; i >= 0 && n < 12; i--, n++) {
    if (cast.of(i).kind === 'organisation') return cast.of(i);
  }
  return null;
}
