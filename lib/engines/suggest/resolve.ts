import { firstSegment, fits, headIsName, strip } from '@/lib/engines/suggest/mention';
import type { Name } from '@/lib/engines/suggest/names';
import { findNames } from '@/lib/engines/suggest/names';
import type { Reading, Run } from '@/lib/engines/suggest/reading';
import { PUNCTUATION, SENTENCE_START, wordAt } from '@/lib/engines/suggest/tokens';

/** What a mention was resolved to, and how, in words for the reason. */
export interface Resolved {
  name: string;
  role: string | null;
  how: string | null;
}

const MALE = new Set(['he', 'him', 'his']);
const FEMALE = new Set(['she', 'her']);
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);
/** Mentions by office that “it” can take up. */
const BODY =
  /\b(government|ministry|company|firm|embassy|party|union|bank|agency|court|department|army|council|committee|campaign|group|network|office|statement|paper|newspaper)$/i;
/** Things that speak through those who made them. */
const WORKS = /^(report|reports|study|studies|paper|survey|analysis|memo|book)$/;
const FIRST = new Set(['i', 'we', 'you', 'me', 'us', 'my', 'our']);
const PLURAL = new Set(['they', 'them', 'their', 'it', 'its']);
/** How many names back a pronoun may look: farther ones are hardly ever meant, and the search stays short. */
const REACH = 60;
/** How many names nearer a person of unknown gender must be than one of the right gender. */
const UNKNOWN_GENDER = 6;

/** A person or body of the text with all its mentions so far. */
interface Entity {
  name: string;
  kind: Name['kind'];
  gender: 'm' | 'f' | null;
  role: string | null;
}

/** Resolves mentions of speakers, read in the order of the text. */
export class Resolver {
  private readonly names: Name[];
  private readonly entityOf: Entity[] = [];
  private readonly byLast = new Map<string, Entity>();
  private speakers: { at: number; entity: Entity }[] = [];

  constructor(private readonly r: Reading) {
    this.names = findNames(r.tokens);
    for (const name of this.names) this.entityOf.push(this.enter(name));
  }

  /** A later "Cruz" is the "Ted Cruz" before it; a fuller name makes the shorter one full. */
  private enter(name: Name): Entity {
    const words = name.text.split(' ');
    const last = (words.at(-1) as string).toLowerCase();
    const known = this.byLast.get(last);
    if (known && fits(known, name, words)) {
      if (name.text.length > known.name.length && words.length > known.name.split(' ').length) known.name = name.text;
      known.gender ??= name.gender;
      if (known.kind === 'unknown') known.kind = name.kind;
      known.role ??= name.title;
      return known;
    }
    const entity: Entity = {
      name: name.text,
      kind: name.kind,
      gender: name.gender,
      role: name.title,
    };
    this.byLast.set(last, entity);
    return entity;
  }

  /** Who the mention at tokens run.from..run.to names. */
  resolve(run: Run): Resolved {
    const t = this.r.tokens;
    const first = wordAt(t, run.from).toLowerCase();
    if (run.to - run.from <= 2 && (MALE.has(first) || FEMALE.has(first))) return this.pronoun(run, first);
    if (RELATIVE.has(first)) return this.relative(run);
    if (FIRST.has(first) && run.to - run.from <= 2) return { name: wordAt(t, run.from), role: null, how: null };
    if (PLURAL.has(first) && run.to - run.from <= 2) return this.plural(run, first);
    return this.named(run);
  }

  private pronoun(run: Run, word: string): Resolved {
    const gender = MALE.has(word) ? 'm' : 'f';
    const entity = this.recentSpeaker(run.from, gender) ?? this.recentPerson(run.from, gender);
    if (!entity) return { name: wordAt(this.r.tokens, run.from), role: null, how: null };
    this.speakers.push({ at: run.from, entity });
    return {
      name: entity.name,
      role: entity.role,
      how: `“${word}” taken for the last ${gender === 'm' ? 'man' : 'woman'} named as speaker or person`,
    };
  }

  /** The last speaker that can be meant, if no other person was named since. */
  private recentSpeaker(at: number, gender: 'm' | 'f'): Entity | null {
    for (let i = this.speakers.length - 1; i >= 0 && i > this.speakers.length - 6; i--) {
      const { at: when, entity } = this.speakers[i] as { at: number; entity: Entity };
      if (when >= at || at - when > 250) continue;
      if (entity.kind !== 'organisation' && (entity.gender === null || entity.gender === gender)) return entity;
    }
    return null;
  }

  /** The likeliest person named before: near, of known gender, at the head of its sentence. */
  private recentPerson(at: number, gender: 'm' | 'f'): Entity | null {
    let best: Entity | null = null;
    let least = Infinity;
    for (let i = this.indexBefore(at), n = 0; i >= 0 && n < REACH && n < least; i--, n++) {
      const entity = this.entityOf[i] as Entity;
      if (entity.kind === 'organisation' || (entity.gender !== null && entity.gender !== gender)) continue;
      if (entity.gender === null && !entity.name.includes(' ')) continue;
      const opens = ((this.r.tokens.flags[(this.names[i] as Name).from] as number) & SENTENCE_START) !== 0;
      const cost = n + (entity.gender === null ? UNKNOWN_GENDER : 0) - (opens ? 2 : 0);
      if (cost < least) {
        least = cost;
        best = entity;
      }
    }
    return best;
  }

  /** Index of the last name that ends at or before token `at`. */
  private indexBefore(at: number): number {
    let low = 0;
    let high = this.names.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.names[mid] as Name).to <= at) low = mid + 1;
      else high = mid;
    }
    return low - 1;
  }

  /** "who" and "which" belong to the name right before them. */
  private relative(run: Run): Resolved {
    const i = this.indexBefore(run.from);
    const name = this.names[i];
    const word = wordAt(this.r.tokens, run.from);
    if (!name || run.from - name.to > 25) return { name: word, role: null, how: null };
    const entity = this.entityOf[i] as Entity;
    this.speakers.push({ at: run.from, entity });
    return { name: entity.name, role: entity.role, how: `“${word}” taken for the name before it` };
  }

  private plural(run: Run, word: string): Resolved {
    const spoke = this.speakers.findLast(
      (x) => x.at < run.from && run.from - x.at < 150 && x.entity.kind === 'organisation',
    );
    if (spoke) return { name: spoke.entity.name, role: null, how: `“${word}” taken for the last body that spoke` };
    for (let i = this.indexBefore(run.from), n = 0; i >= 0 && n < 12; i--, n++) {
      const entity = this.entityOf[i] as Entity;
      if (entity.kind === 'organisation')
        return { name: entity.name, role: null, how: `“${word}” taken for the last body named` };
    }
    return { name: word, role: null, how: null };
  }

  /** A mention with words of its own: the name in it, with the rest as role. */
  private named(run: Run): Resolved {
    const t = this.r.tokens;
    const index = this.head(run);
    if (index < 0) return this.described(run);
    const name = this.names[index] as Name;
    const entity = this.entityOf[index] as Entity;
    const rest = strip(
      `${t.text.slice(t.start[run.from], t.start[name.from])} ${t.text.slice(t.end[name.to - 1], t.end[run.to - 1])}`,
    );
    const role = entity.kind === 'organisation' ? null : rest.length > 3 ? rest : entity.role;
    if (role) entity.role ??= role;
    this.speakers.push({ at: run.from, entity });
    return {
      name: entity.name,
      role,
      how: entity.name === name.text ? null : `“${name.text}” taken for ${entity.name}, named in full elsewhere`,
    };
  }

  /** A mention without a name: "the embassy", "the spokesman", "the report" are looked up in what was named before. */
  private described(run: Run): Resolved {
    const mention = firstSegment(this.r, run);
    const plain = { name: mention, kind: 'organisation' as const, gender: null, role: null };
    if (BODY.test(mention)) this.speakers.push({ at: run.from, entity: plain });
    const words = mention.toLowerCase().split(' ');
    if (!/^(the|this|that|its|their|his|her)$/.test(words[0] as string) || words.length > 3)
      return { name: mention, role: null, how: null };
    const noun = words.at(-1) as string;
    const found = WORKS.test(noun)
      ? this.author(run.from, noun)
      : (this.body(run.from, noun) ?? this.holder(run.from, noun));
    if (!found) return { name: mention, role: null, how: null };
    this.speakers.push({ at: run.from, entity: found });
    const name = WORKS.test(noun) ? `${noun} by ${found.name}` : found.name;
    return { name, role: found.role, how: `“${mention}” taken for ${name}, named before` };
  }

  /** The last name that contains the noun with a capital: "the embassy" is the Chinese Embassy. */
  private body(at: number, noun: string): Entity | null {
    for (let i = this.indexBefore(at), n = 0; i >= 0 && n < REACH; i--, n++) {
      const { text } = this.names[i] as Name;
      if (text.includes(' ') && text.split(' ').some((w) => /^[A-Z]/.test(w) && w.toLowerCase() === noun))
        return this.entityOf[i] as Entity;
    }
    return null;
  }

  /** The last person whose title or apposition has the noun: "the spokesman" is Col. Idris Bello, an army spokesman. */
  private holder(at: number, noun: string): Entity | null {
    const stem = noun.toLowerCase();
    for (let i = this.indexBefore(at), n = 0; i >= 0 && n < REACH; i--, n++) {
      const entity = this.entityOf[i] as Entity;
      if (entity.kind === 'organisation') continue;
      if (
        `${entity.role ?? ''} ${this.beside(i)}`
          .toLowerCase()
          .split(/[^a-z-]+/)
          .includes(stem)
      )
        return entity;
    }
    return null;
  }

  /** The words of a name's title before it and of its apposition after it. */
  private beside(i: number): string {
    const t = this.r.tokens;
    const name = this.names[i] as Name;
    const sentence = t.sentence[name.from];
    let from = name.from;
    while (
      from > 0 &&
      name.from - from < 6 &&
      t.sentence[from - 1] === sentence &&
      !((t.flags[from - 1] as number) & PUNCTUATION && wordAt(t, from - 1) !== ',')
    )
      from--;
    let to = name.to;
    if (to >= t.count || wordAt(t, to) !== ',') return t.text.slice(t.start[from], t.end[name.to - 1]);
    to++;
    while (to < t.count && to - name.to < 10 && t.sentence[to] === sentence && wordAt(t, to) !== ',') to++;
    return t.text.slice(t.start[from], t.end[to - 1]);
  }

  /** Who wrote the report: "reports by X", or the name before "published two reports". */
  private author(at: number, noun: string): Entity | null {
    const t = this.r.tokens;
    const stem = noun.replace(/ies$|y$|s$/, '');
    for (let i = this.indexBefore(at), n = 0; i >= 0 && n < 12; i--, n++) {
      const name = this.names[i] as Name;
      const before = t.text.slice(Math.max(0, (t.start[name.from] as number) - 30), t.start[name.from]);
      const after = t.text.slice(t.end[name.to - 1], (t.end[name.to - 1] as number) + 90).split(/[.!?]\s/)[0] as string;
      if (new RegExp(`\\b${stem}\\w* (?:\\w+ )?by (?:\\w+\\.? )?$`, 'i').test(before))
        return this.entityOf[i] as Entity;
      if (new RegExp(`\\b(published|released|issued|wrote|conducted)\\b.{0,40}\\b${stem}`, 'i').test(after))
        return this.entityOf[i] as Entity;
    }
    return null;
  }

  /** Index of the name that heads a mention: in the first of its comma-separated segments that is headed by a person, else by any name. */
  private head(run: Run): number {
    const heads = this.namesIn(run).filter((i) => headIsName(this.r, run, this.names[i] as Name));
    return heads.find((i) => (this.names[i] as Name).kind === 'person') ?? heads[0] ?? -1;
  }

  private namesIn(run: Run): number[] {
    const found: number[] = [];
    for (let i = this.indexBefore(run.to); i >= 0; i--) {
      const name = this.names[i] as Name;
      if (name.to <= run.from) break;
      if (name.from >= run.from - 4 && name.to <= run.to) found.unshift(i);
    }
    return found;
  }
}
