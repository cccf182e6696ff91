import type { Cast, Entity } from '@/lib/engines/suggest/cast';
import { callsSomebody } from '@/lib/engines/suggest/namelists';
import { isSureSpeechVerb, wordAt } from '@/lib/engines/suggest/tokens';

/** Things that speak through those who made them. */
const WORKS = /^(report|reports|study|studies|survey|analysis|memo|book)$/;
/** How papers and stations are called, and what tells one. */
const OUTLET = /^(magazine|newspaper|paper|broadcaster|weekly|daily|channel|outlet|site|website|station)$/;
const IS_OUTLET =
  /\b(times|post|journal|tribune|guardian|herald|gazette|news|ledger|reuters|ap|afp|bbc|cnn|abc|nbc|cbs|npr|bloomberg|politico|businessweek|courier|telegraph|independent|mirror|globe|mail|express|sun|star|chronicle|observer|economist|weekly|daily|press|radio|tv|spiegel|zeit|bild|monde|mundo|xinhua)\b/i;
/** How firms are called when their name is not repeated. */
const FIRM = /^(company|firm|carrier|maker|manufacturer|operator|group|startup|vendor|supplier|retailer|airline|bank)$/;
/** How other bodies are called when their name, of which the noun is no part, is not repeated. */
const AGENCY = /^(agency|bureau|regulator|watchdog|commission|body|organisation|organization|institute|group|charity)$/;
/** How members of a house are called when their name is not repeated. */
const MEMBER =
  /^(republican|democrat|senator|congressman|congresswoman|lawmaker|legislator|liberal|conservative|backbencher|frontbencher)$/;
/** Heads of a description that name more than one. */
const MANY =
  /^(officials|prosecutors|investigators|researchers|senators|officers|people|organisers|organizers|experts|lawyers|witnesses|police|lawmakers|scientists|ministers|residents|workers|men|women|authorities|critics|analysts|sources|spokesmen|engineers|families|students|doctors)$/;
const BODY =
  /^(government|ministry|company|firm|embassy|party|union|bank|agency|court|department|army|council|committee|campaign|group|network|office|statement|paper|newspaper|commission|institute|centre|center|university|regulator|watchdog|magazine|broadcaster|firm|carrier|maker|service|board|authority|kremlin)$/;
const WOMAN = /^(spokeswoman|chairwoman|congresswoman|woman|actress|businesswoman|queen|mother|wife|daughter|sister)$/;
const MAN = /^(spokesman|chairman|congressman|man|businessman|king|father|husband|son|brother|policeman)$/;

/** How far back a description is looked for, in mentions. */
const REACH = 60;

/** Whether a noun tells a woman or a man. */
export const genderOf = (noun: string): 'm' | 'f' | null => (WOMAN.test(noun) ? 'f' : MAN.test(noun) ? 'm' : null);

/** The entity behind words without a name, as long as it stays unnamed: "a spokeswoman for the port", "three officials". */
export function described(mention: string, head: string): Entity {
  const kind = MANY.test(head) ? 'group' : BODY.test(head) ? 'organisation' : 'unknown';
  const gender = genderOf(head);
  return { name: mention, kind: gender ? 'person' : kind, gender, role: null, about: ` ${mention.toLowerCase()} ` };
}

/** The noun a mention is built on: "official" of "a senior official of the port". */
export function headOf(mention: string): string {
  const words = mention
    .toLowerCase()
    .replace(/ (himself|herself|itself|themselves)$/, '')
    .split(' ');
  const end = words.findIndex(
    (w, i) => i > 0 && /^(of|for|in|at|from|with|on|to|who|which|by|briefed|familiar|close)$/.test(w),
  );
  return (words[(end > 0 ? end : words.length) - 1] ?? '').replace(/[’']s$/, '');
}

/**
 * Whom "the embassy", "the spokesman", "the report", "the Florida Republican" stand for at token `at`: what was described
 * or named so before, or, for an office, after. `works` is set where the words are a work's and the entity its author.
 */
export function whoIsThe(
  cast: Cast,
  at: number,
  mention: string,
  head: string,
): { entity: Entity; work: string | null } | null {
  if (WORKS.test(head)) {
    const author = authorOf(cast, at, head);
    return author && { entity: author, work: head };
  }
  const words = mention
    .toLowerCase()
    .split(' ')
    .slice(1)
    .filter((w) => !/self$|selves$/.test(w));
  const entity =
    noPerson(head, spokenSo(cast, at, words, head)) ??
    bodyNamed(cast, at, head) ??
    noPerson(head, holder(cast, at, words, head)) ??
    (OUTLET.test(head) ? lastOutlet(cast, at) : null) ??
    (FIRM.test(head) ? lastFirm(cast, at) : null) ??
    (MEMBER.test(head) ? lastMember(cast, at) : null) ??
    (AGENCY.test(head) ? lastBody(cast, at) : null);
  return entity && { entity, work: null };
}

/** “The court”, “the magazine” is nobody with a name of his own, whatever is told of him. */
const noPerson = (head: string, entity: Entity | null): Entity | null =>
  entity?.kind === 'person' && (BODY.test(head) || OUTLET.test(head)) ? null : entity;

/** Whether all these words are in what is told of somebody; of most nothing is told. */
const holds = (told: string, words: readonly string[]): boolean =>
  words.every((w) => w.length <= told.length && told.includes(w));

/** Whoever spoke under these words before, all of them: "the official" after "a senior defence official". */
function spokenSo(cast: Cast, at: number, words: readonly string[], head: string): Entity | null {
  const apart = words.map((w) => ` ${w} `);
  for (let i = cast.spoken.length - 1, n = 0; i >= 0 && n < REACH; i--, n++) {
    const { at: when, entity, called } = cast.spoken[i] as Cast['spoken'][number];
    if (when >= at) continue;
    if (words.every((w) => w.length <= called.length && called.includes(w)) && headOf(called) === head) return entity;
    if ((entity.kind === 'person' || entity.kind === 'group') && holds(entity.about, apart)) return entity;
  }
  return null;
}

/** The last name that contains the noun with a capital: "the embassy" is the Chinese Embassy. */
function bodyNamed(cast: Cast, at: number, noun: string): Entity | null {
  for (let i = cast.indexBefore(at), n = 0; i >= 0 && n < REACH; i--, n++) {
    const text = cast.names[i]?.text ?? '';
    if (text.includes(' ') && text.split(' ').some((w) => /^[A-Z]/.test(w) && w.toLowerCase() === noun))
      return cast.of(i);
  }
  return null;
}

/** "The 93-year-old", "the chief executive", "the whistleblower": somebody who has a name. */
const SOMEBODY =
  /(-year-old|leader|whistleblower|inspector|lawyer|engineer|researcher|manager|founder|owner|teacher|worker|banker|officer|lawmaker|player|singer|actor|author|editor|survivor|investigator|doctor|professor|trainer|driver|farmer|strongman|scientist|journalist|activist|economist|artist|physicist|expert|resident|witness|neighbour|neighbor|insider|student|nurse|parent|relative|employee|aide|scholar|republican|democrat|executive|politician|historian|physician|spy|veteran|grandee|detective|rancher|docker|-of-(one|two|three|four|five|six)|pensioner|grandmother|grandfather|firebrand|star|runner|sprinter|swimmer|striker|midfielder|goalkeeper|winger|skipper|boxer|skater|cyclist|athlete|champion|referee|golfer|jockey|rider|teenager|barrister|solicitor|pilot|grapher|logist|nomer|novelist|philosopher|composer|biologist|chemist|geologist|designer|fisherman|trader|analyst)$/;
/** What is told of somebody’s life, not of an office: whoever was just heard. */
const PERSONAL =
  /(-year-old|-of-(one|two|three|four|five|six)|pensioner|grandmother|grandfather|widow|widower|backbencher|veteran|firebrand)$/;
/** “The diver”, “the geologist”, “the mountaineer”: who does something, by the end of the noun. */
const DOES = /^[a-z]{2,}(er|or|ist|eer|ian)$/;
/** Nouns with such an end that are things, papers, or bodies. */
const THING =
  /(letter|paper|order|number|chapter|poster|banner|folder|register|ledger|charter|matter|power|tower|centre|center|server|router|computer|sector|factor|monitor|indicator|mirror|reactor|error|list|offer|answer|chamber|quarter|border|water|other|cluster|filter|tracker|maker|giant|builder|lender|insurer|provider|developer|publisher|exporter|importer|broker|contractor|vendor|dealer|airliner|tanker|trawler|freighter|carrier|chapter|twitter|december|november|october|september)$/;
/** Whether a noun calls one person. */
export const callsOne = (head: string): boolean =>
  (callsSomebody(head) || SOMEBODY.test(head) || (DOES.test(head) && !THING.test(head))) &&
  !OUTLET.test(head) &&
  !MANY.test(head) &&
  !BODY.test(head) &&
  !FIRM.test(head) &&
  !WORKS.test(head);

/** The last person whose title or apposition has these words: "the spokesman" is Col. Idris Bello, an army spokesman. */
function holder(cast: Cast, at: number, words: readonly string[], head: string): Entity | null {
  if (!words.length) return null;
  const apart = words.map((w) => ` ${w} `);
  const held = (e: Entity) => {
    if (e.kind === 'organisation') return false;
    return holds(e.role === null ? e.about : `${e.about}${e.role.toLowerCase()} `, apart);
  };
  const before = cast.indexBefore(at);
  for (let i = before, n = 0; i >= 0 && n < REACH; i--, n++) if (held(cast.of(i))) return cast.of(i);
  // Who heads the sentence before in the paragraph is called so, in its own words, before anybody of whom nothing is told yet.
  const opens = cast.paragraphOf(at);
  const alone = PERSONAL.test(head) && at - opens < 3 ? spokeJustBefore(cast, opens, at)?.entity : null;
  const just = callsOne(head) ? (justNamed(cast, at) ?? alone) : null;
  if (just) return just;
  // The office first and its holder's name after it: only where more than one word says which.
  if (words.length > 1)
    for (let i = before + 1, n = 0; i < cast.names.length && n < 12; i++, n++) if (held(cast.of(i))) return cast.of(i);
  return null;
}

/** The person with a full name who opens the sentence before in the paragraph, or spoke in it. */
function justNamed(cast: Cast, at: number): Entity | null {
  const opens = cast.paragraphOf(at);
  let own = cast.sentenceOf(at).from;
  // “… It is more,” the whistleblower warned: the sentence begins where its quotation does.
  while (own > opens && cast.r.columns.quote[own - 1]) own = cast.sentenceOf(own - 1).from;
  if (own <= opens) return null;
  const { from, to } = cast.sentenceOf(own - 1);
  const full = (e: Entity) =>
    e.kind !== 'organisation' &&
    e.kind !== 'group' &&
    (/^\p{Lu}\S+ (\S+ )?\p{Lu}/u.test(e.name) || (e.kind === 'person' && e.role !== null));
  const spoke = cast.lastSpeaker(from, to, full);
  if (spoke) return spoke.entity;
  const i = cast
    .within(from, to)
    .find((n) => (cast.names[n]?.from ?? 0) - from < 4 && !isPossessor(cast, n) && full(cast.of(n)));
  return i === undefined ? null : cast.of(i);
}

function lastOutlet(cast: Cast, at: number): Entity | null {
  for (let i = cast.indexBefore(at), n = 0; i >= 0 && n < REACH; i--, n++) {
    const name = cast.names[i];
    if (!name || cast.of(i).kind === 'person') continue;
    if (IS_OUTLET.test(name.text) || (name.from > 0 && OUTLET.test(wordAt(cast.r.tokens, name.from - 1))))
      return cast.of(i);
  }
  return null;
}

const STATE =
  /\b(ministry|department|government|court|embassy|police|house|senate|kremlin|pentagon|agency|office|committee|centre|center|bureau|commission)\b/i;
const MADE =
  /\b(maker|company|firm|giant|carrier|operator|publisher|vendor|supplier|manufacturer|retailer|inc|corp|ltd|llc|technologies|holdings|airlines|telecom)\b/i;

/** "Germany’s regulator": the name only says whose. */
const isPossessor = (cast: Cast, i: number): boolean => {
  const next = cast.names[i]?.to ?? cast.r.tokens.count;
  return next < cast.r.tokens.count && /^[’']s$/.test(wordAt(cast.r.tokens, next));
};

/** "TikTok denied the report": a name with a verb of speech right behind it. */
const speaks = (cast: Cast, i: number): boolean =>
  isSureSpeechVerb(cast.r.tokens, cast.names[i]?.to ?? cast.r.tokens.count);

/** Somebody who spoke and is neither a person nor a paper, an office of state or without a name. */
const isFirm = (e: Entity): boolean =>
  e.kind !== 'person' &&
  e.kind !== 'group' &&
  /^\p{Lu}/u.test(e.name) &&
  !/^(A|An|The) [a-z]/.test(e.name) &&
  !/[’']s /.test(e.name) &&
  (MADE.test(e.about) || MADE.test(e.name) || !e.name.includes(' ')) &&
  !STATE.test(e.name) &&
  !IS_OUTLET.test(e.name);

/** The last firm that spoke: one that is called so somewhere, else a body that is neither an outlet nor an office of state. */
function lastFirm(cast: Cast, at: number): Entity | null {
  const opens = cast.paragraphOf(at);
  for (let to = cast.sentenceOf(at).from; to > opens; ) {
    const { from } = cast.sentenceOf(to - 1);
    const said = cast.lastSpeaker(from, to)?.entity;
    if (said && isFirm(said)) return said;
    const denied = cast.within(from, to).findLast((n) => speaks(cast, n) && isFirm(cast.of(n)));
    if (denied !== undefined) return cast.of(denied);
    const i = cast.within(from, to).find((n) => (cast.names[n]?.from ?? 0) - from < 2);
    const entity = i === undefined ? null : cast.of(i);
    if (
      entity &&
      entity.kind !== 'person' &&
      (!entity.name.includes(' ') || entity.kind === 'organisation') &&
      !STATE.test(entity.name) &&
      !IS_OUTLET.test(entity.name) &&
      !isPossessor(cast, i as number)
    )
      return entity;
    to = from;
  }
  const spoke = cast.spoken
    .slice(-40)
    .filter(
      ({ at: when, entity }) =>
        when < at && at - when < 600 && entity.kind !== 'person' && entity.kind !== 'group' && !STATE.test(entity.name),
    );
  const sure = spoke.findLast(({ entity }) => MADE.test(entity.about) || MADE.test(entity.name));
  const other = spoke.findLast(
    ({ at: when, entity }) => at - when < 300 && /^[A-Z]\S*$/.test(entity.name) && !IS_OUTLET.test(entity.name),
  );
  return (sure ?? other)?.entity ?? null;
}

/** The last body with a name that spoke in the paragraph, or opened the one sentence before: "the agency" is the BSI. */
function lastBody(cast: Cast, at: number): Entity | null {
  const opens = cast.paragraphOf(at);
  const named = (e: Entity) => e.kind === 'organisation' && /^\p{Lu}/u.test(e.name) && !IS_OUTLET.test(e.name);
  return cast.lastSpeaker(opens, at, named)?.entity ?? null;
}

/** Words since the paragraph before in which a person spoke last. */
const JUST_BEFORE = 90;
/** “The outspoken Republican, 61, stormed”: nobody else is named in the paragraph, and the one before is a person’s. */
function spokeJustBefore(cast: Cast, opens: number, at: number): Cast['spoken'][number] | undefined {
  const last = cast.lastSpeaker(Math.max(0, at - JUST_BEFORE), at);
  const alone = cast.within(opens, at).every((i) => cast.of(i).kind !== 'person');
  return alone && last?.entity.kind === 'person' ? last : undefined;
}

/** The last person that spoke or was named in the paragraph. */
function lastMember(cast: Cast, at: number): Entity | null {
  const from = cast.paragraphOf(at);
  const spoke = cast.lastSpeaker(from, at, (e) => e.kind === 'person') ?? spokeJustBefore(cast, from, at);
  if (spoke) return spoke.entity;
  const i = cast.within(from, at).findLast((n) => cast.of(n).kind === 'person');
  return i === undefined ? null : cast.of(i);
}

/** Who wrote the report: "reports by X", or the name before "published two reports". */
function authorOf(cast: Cast, at: number, noun: string): Entity | null {
  const t = cast.r.tokens;
  const stem = noun.replace(/ies$|y$|s$/, '');
  for (let i = cast.indexBefore(at), n = 0; i >= 0 && n < 12; i--, n++) {
    const name = cast.names[i];
    if (!name) continue;
    const before = t.text.slice(Math.max(0, (t.start[name.from] as number) - 30), t.start[name.from]);
    const after = t.text.slice(t.end[name.to - 1], (t.end[name.to - 1] as number) + 90).split(/[.!?]\s/)[0] as string;
    if (new RegExp(`\\b${stem}\\w* (?:\\w+ )?by (?:\\w+\\.? )?$`, 'i').test(before)) return cast.of(i);
    if (new RegExp(`\\b(published|released|issued|wrote|conducted)\\b.{0,40}\\b${stem}`, 'i').test(after))
      return cast.of(i);
  }
  return null;
}
