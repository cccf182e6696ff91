import { isFamilyFirst } from '@/lib/engines/suggest/family-first';
import { findNames, type Name } from '@/lib/engines/suggest/names';
import type { Reading, Run } from '@/lib/engines/suggest/reading';
import { PARAGRAPH_START, PUNCTUATION, sentenceEnd, wordAt } from '@/lib/engines/suggest/tokens';

/** A person or body of the text with all its mentions so far. */
export interface Entity {
  name: string;
  kind: Name['kind'] | 'group';
  gender: 'm' | 'f' | null;
  role: string | null;
  /** Titles before the name and appositions after it, in small letters with spaces at both ends. */
  about: string;
}

/** A mention that spoke: where, and who. */
interface Spoken {
  at: number;
  entity: Entity;
  /** The name in small letters. */
  called: string;
  /** The farthest place at which anybody spoke up to this mention: mentions come in the order of what is said. */
  farthest: number;
}

/** Words before a name at which what is said about it begins. */
const STOPS_TITLE =
  /^(the|a|an|of|in|on|at|for|by|from|to|with|about|that|than|and|or|but|as|who|which|said|says|told|when|while|if|’s|'s|his|her|its|their|was|were|is)$/i;
/** An apposition says what somebody is up to its first of these. */
const STOPS_APPOSITION = /^(of|for|in|at|from|to|with|who|which|on|by|and|whose|that|than|said|says|told)$/i;

/** An apposition to a firm, a paper or an office: "the company", "a research group". */
const CALLED_FIRM =
  /^(the|an?|its|his|her) (?:[\w-]+ ){0,4}(company|firm|maker|manufacturer|group|operator|carrier|agency|newspaper|magazine|broadcaster|bank|vendor|supplier|startup|organisation|organization|nonprofit|charity|think tank|union|consultancy)\b/;

const COMMA = 44;

/** People of one last name who are told apart: the latest, so that a list of a thousand Smiths stays quick. */
const NAMESAKES = 8;

/** The names of a text and who bears them, with those who have spoken so far. */
export class Cast {
  readonly names: Name[];
  private readonly entities: Entity[] = [];
  private readonly byLast = new Map<string, Entity[]>();
  readonly spoken: Spoken[] = [];

  constructor(readonly r: Reading) {
    this.names = findNames(r.tokens);
    for (let i = 0; i < this.names.length; i++) this.entities.push(this.enter(i));
  }

  /** Who bears the i-th name. */
  of(i: number): Entity {
    return this.entities[i] as Entity;
  }

  /** Notes that somebody spoke by the mention at token `at`. */
  speaks(at: number, entity: Entity): void {
    const farthest = Math.max(at, this.spoken.at(-1)?.farthest ?? 0);
    this.spoken.push({ at, entity, called: entity.name.toLowerCase(), farthest });
  }

  /** Who spoke last by a mention within tokens from..to, of those who fit; the mentions before `from` are not gone through. */
  lastSpeaker(from: number, to: number, fits: (entity: Entity) => boolean = () => true): Spoken | undefined {
    for (let i = this.spoken.length - 1; i >= 0; i--) {
      const spoken = this.spoken[i] as Spoken;
      if (spoken.farthest < from) return undefined;
      if (spoken.at >= from && spoken.at < to && fits(spoken.entity)) return spoken;
    }
    return undefined;
  }

  /** A later "Cruz" is the "Ted Cruz" before it; a fuller name makes the shorter one full. */
  private enter(i: number): Entity {
    const name = this.names[i] as Name;
    const words = name.text.split(' ');
    const last = (words.at(-1) as string).toLowerCase();
    const namesakes = this.namesakes(last);
    const only = namesakes.length === 1 && words.length === 1 ? (namesakes[0] as Entity) : null;
    // Most names come again and again as they are.
    if (only && only.name === name.text && !this.isDescribed(name)) return only;
    const apposition = this.apposition(name);
    const about = this.isDescribed(name) ? this.about(name, apposition) : '';
    // "Kaspersky, the company founded by …": what stands behind a name says that it is no person's.
    if (name.kind === 'unknown' && CALLED_FIRM.test(apposition)) name.kind = 'organisation';
    const known =
      namesakes.findLast((e) => e.name === name.text) ??
      (words.length === 1
        ? (namesakes.findLast((e) => fits(e, name, words) && about && sameOffice(e.about, about)) ??
          namesakes.findLast((e) => fits(e, name, words)))
        : namesakes.findLast((e) => fits(e, name, words)));
    const entity = known ?? { name: name.text, kind: name.kind, gender: name.gender, role: name.title, about: ' ' };
    if (known) {
      if (known.name !== name.text && isFuller(name.text, words, known.name)) known.name = name.text;
      known.gender ??= name.gender;
      if (known.kind === 'unknown') known.kind = name.kind;
      known.role ??= name.title;
      namesakes.splice(namesakes.indexOf(known), 1);
    }
    if (about) entity.about += `${about} `;
    join(namesakes, entity);
    // "Wang Yue" is later called "Wang": known by the first word too, as the other order may be meant as well.
    if (!known && entity.kind !== 'organisation' && isFamilyFirst(words))
      join(this.namesakes((words[0] as string).toLowerCase()), entity);
    return entity;
  }

  /** Those who are called by a word, in small letters. */
  private namesakes(called: string): Entity[] {
    const known = this.byLast.get(called);
    if (known) return known;
    const none: Entity[] = [];
    this.byLast.set(called, none);
    return none;
  }

  /** Whether a word that may describe it, or a comma, stands beside a name. */
  private isDescribed(name: Name): boolean {
    const t = this.r.tokens;
    if (name.to < t.count && t.text.charCodeAt(t.start[name.to] as number) === COMMA) return true;
    const before = name.from - 1;
    if (before < 0 || t.sentence[before] !== t.sentence[name.from]) return false;
    const first = t.text.charCodeAt(t.start[before] as number);
    return (
      first === COMMA ||
      (!((t.flags[before] as number) & PUNCTUATION) && (t.end[before] as number) - (t.start[before] as number) > 3)
    );
  }

  /** The title right before a name and the apposition after it: "transport minister", "an army spokesman". */
  private about(name: Name, apposition: string): string {
    const t = this.r.tokens;
    let from = name.from;
    while (from > 0 && name.from - from < 5 && this.describes(from - 1, name) && !STOPS_TITLE.test(wordAt(t, from - 1)))
      from--;
    const title = from < name.from ? t.text.slice(t.start[from], t.start[name.from]) : this.before(name);
    const words = `${title} ${apposition}`;
    return words === ' '
      ? ''
      : words
          .toLowerCase()
          .replace(/[^a-z’'-]+/g, ' ')
          .trim();
  }

  private describes(i: number, name: Name): boolean {
    const t = this.r.tokens;
    return t.sentence[i] === t.sentence[name.from] && !((t.flags[i] as number) & PUNCTUATION);
  }

  /** "Her deputy, Paul Orr", "its ambassador in Paris, Ada Quill": what the comma before a name joins to it. */
  private before(name: Name): string {
    const t = this.r.tokens;
    const comma = name.from - 1;
    if (comma < 1 || wordAt(t, comma) !== ',' || t.sentence[comma] !== t.sentence[name.from]) return '';
    let from = comma;
    let to = comma;
    while (from > 0 && comma - from < 9 && this.describes(from - 1, name)) {
      const word = wordAt(t, from - 1);
      if (/^(of|for|in|at|from|to|with)$/.test(word)) to = from - 1;
      // “A spokeswoman for the ministry, Ann Lee”: the article of what she speaks for is not hers.
      const ofOther = from > 1 && /^(of|for|in|at|from|to|with)$/.test(wordAt(t, from - 2));
      if (!ofOther && /^(the|an?|his|her|its|their|’s|'s)$/i.test(word))
        return t.text.slice(t.start[from], t.end[to - 1]);
      from--;
    }
    return '';
  }

  private apposition(name: Name): string {
    const t = this.r.tokens;
    if (name.to >= t.count || wordAt(t, name.to) !== ',' || t.sentence[name.to] !== t.sentence[name.from]) return '';
    let to = name.to + 1;
    const first = wordAt(t, to);
    if (!/^(the|a|an|its|his|her|their|then|now|[a-z]+)$/.test(first)) return '';
    while (
      to < t.count &&
      to - name.to < 8 &&
      t.sentence[to] === t.sentence[name.from] &&
      !((t.flags[to] as number) & PUNCTUATION) &&
      !STOPS_APPOSITION.test(wordAt(t, to))
    )
      to++;
    return to > name.to + 1 ? t.text.slice(t.start[name.to + 1], t.end[to - 1]) : '';
  }

  /** Index of the last name that ends at or before token `at`. */
  indexBefore(at: number): number {
    let low = 0;
    let high = this.names.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.names[mid] as Name).to <= at) low = mid + 1;
      else high = mid;
    }
    return low - 1;
  }

  /** Indices of the names within tokens from..to, in order. */
  within(from: number, to: number): number[] {
    const found: number[] = [];
    for (let i = this.indexBefore(to); i >= 0 && (this.names[i] as Name).to > from; i--) found.unshift(i);
    return found;
  }

  /** First token of the paragraph that token `at` stands in; at most 400 tokens back. */
  paragraphOf(at: number): number {
    const t = this.r.tokens;
    let i = at;
    while (i > 0 && at - i < 400 && !((t.flags[i] as number) & PARAGRAPH_START)) i--;
    return i;
  }

  /** The words of a run. */
  words(run: Run): string {
    return this.r.text.slice(this.r.tokens.start[run.from], this.r.tokens.end[run.to - 1]);
  }

  /** First and last token of the sentence that token `at` stands in. */
  sentenceOf(at: number): Run {
    const t = this.r.tokens;
    const s = t.sentence[at] as number;
    return { from: t.sentenceStarts[s] as number, to: sentenceEnd(t, s) };
  }
}

/** Whether a name has more words than the known one, or is the same not all in capitals. */
function isFuller(text: string, words: readonly string[], known: string): boolean {
  if (words.length > known.split(' ').length) return true;
  return known === known.toUpperCase() && known.toLowerCase() === text.toLowerCase();
}

function join(namesakes: Entity[], entity: Entity): void {
  namesakes.push(entity);
  if (namesakes.length > NAMESAKES) namesakes.shift();
}

/** Whether two descriptions share an office: "the minister" and "transport minister". */
function sameOffice(known: string, about: string): boolean {
  const last = about.slice(about.lastIndexOf(' ') + 1);
  return last.length > 3 && known.includes(` ${last} `);
}

/** Whether a name can be another mention of a known one: no other gender, no other first name, a body no person. */
function fits(known: Entity, name: Name, words: string[]): boolean {
  if (known.gender && name.gender && known.gender !== name.gender) return false;
  if (known.kind === 'person' && name.kind === 'organisation') return false;
  if (known.kind === 'organisation' && name.kind === 'person') return false;
  if (words.length === 1) return true;
  if (known.kind === 'organisation' && name.kind === 'unknown') return false;
  const space = known.name.indexOf(' ');
  return space < 0 || known.name.slice(0, space) === words[0] || known.name.endsWith(name.text);
}
