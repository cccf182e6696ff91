import { Cast, type Entity } from '@/lib/engines/suggest/cast';
import { callsOne, described, headOf, whoIsThe } from '@/lib/engines/suggest/described';
import { firmOf } from '@/lib/engines/suggest/firms';
import { firstSegment, headIsName, strip } from '@/lib/engines/suggest/mention';
import { heOrShe, itOrThey } from '@/lib/engines/suggest/pronouns';
import type { Reading, Run } from '@/lib/engines/suggest/reading';
import type { Said } from '@/lib/engines/suggest/reasons';
import { CAPITAL, wordAt } from '@/lib/engines/suggest/tokens';

/** What stands before a name and behind it as one role: without the marks between and what only says what was done then. */
function roleOf(before: string, behind: string): string {
  if (before === '' && behind === '') return '';
  const [title, apposition] = [strip(before).replace(/^\.|\.$/g, ''), strip(behind.replace(/^\s*\./, ''))];
  const what = strip(
    apposition.replace(
      /(^|,\s*)(who|which|whom|when asked|asked|speaking|in an?|on|at|for (his|her|its) part)\b.*$/,
      '',
    ),
  );
  const kept = /^(of|for|who) \S/.test(apposition) && !what ? apposition : what;
  return [title, kept].filter((words) => words.length > 1).join(', ');
}

/** "Ann Lee, Tom Rask and Ida Berg". */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** What a mention was resolved to, and how. */
export interface Resolved {
  name: string;
  role: string | null;
  how: Said | null;
}

const MALE = new Set(['he', 'him', 'his']);
const FEMALE = new Set(['she', 'her']);
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);
const FIRST = new Set(['i', 'we', 'you', 'me', 'us', 'my', 'our']);
const PLURAL = new Set(['they', 'them', 'their', 'it', 'its']);

/** Resolves mentions of speakers, read in the order of the text. */
export class Resolver {
  private readonly cast: Cast;

  constructor(private readonly r: Reading) {
    this.cast = new Cast(r);
  }

  /** Who the mention at tokens run.from..run.to names. */
  resolve(run: Run): Resolved {
    const t = this.r.tokens;
    const first = wordAt(t, run.from).toLowerCase();
    const short = run.to - run.from <= 2;
    if (run.to - run.from === 1 && (MALE.has(first) || FEMALE.has(first))) return this.pronoun(run, first);
    if (first === 'that' && this.isNamed(run)) return this.resolve({ from: run.from + 1, to: run.to });
    if (RELATIVE.has(first)) return this.relative(run);
    if (FIRST.has(first) && short && wordAt(t, run.from) !== 'US')
      return { name: wordAt(t, run.from), role: null, how: null };
    if (PLURAL.has(first) && run.to - run.from === 1) return this.plural(run, first);
    return this.named(run);
  }

  /** "an offer that Senator Jane Roe described": the name behind "that". */
  private isNamed(run: Run): boolean {
    const t = this.r.tokens;
    for (let i = run.from + 1; i < run.to; i++)
      if (!((t.flags[i] as number) & CAPITAL) && wordAt(t, i) !== '.') return false;
    return run.to - run.from > 1 && run.to - run.from < 7;
  }

  private pronoun(run: Run, word: string): Resolved {
    const gender = MALE.has(word) ? 'm' : 'f';
    const entity = heOrShe(this.cast, run.from, gender);
    if (!entity) return { name: wordAt(this.r.tokens, run.from), role: null, how: null };
    entity.gender ??= gender;
    return this.spoke(run, entity, { code: gender === 'm' ? 'he' : 'she', words: [word, entity.name] });
  }

  private spoke(run: Run, entity: Entity, how: Said | null): Resolved {
    this.cast.speaks(run.from, entity);
    return { name: entity.name, role: entity.kind === 'organisation' ? null : entity.role, how };
  }

  /** "who" and "which" belong to the name right before them. */
  private relative(run: Run): Resolved {
    const i = this.cast.indexBefore(run.from);
    const name = this.cast.names[i];
    const word = wordAt(this.r.tokens, run.from);
    if (!name || run.from - name.to > 25) return { name: word, role: null, how: null };
    return this.spoke(run, this.cast.of(i), { code: 'who', words: [word, this.cast.of(i).name] });
  }

  private plural(run: Run, word: string): Resolved {
    const entity = itOrThey(this.cast, run, word);
    if (!entity) return { name: word, role: null, how: null };
    return this.spoke(run, entity, { code: 'it', words: [word, entity.name] });
  }

  /** A mention with words of its own: the name in it, with the rest as role. */
  private named(run: Run): Resolved {
    const t = this.r.tokens;
    const index = this.head(run);
    const name = this.cast.names[index];
    if (!name) return this.nameless(run);
    const rest = roleOf(
      t.text.slice(t.start[run.from], t.start[name.from]),
      t.text.slice(t.end[name.to - 1], t.end[run.to - 1]),
    );
    const entity = firmOf(this.cast, index, run.to) ?? this.cast.of(index);
    const others = this.beside(run, index);
    const role = entity.kind === 'organisation' ? null : others.length ? null : rest.length > 3 ? rest : entity.role;
    if (role) entity.role ??= role;
    if (others.length) {
      const name = listed([entity, ...others].map((e) => e.name));
      return this.spoke(
        run,
        { name, kind: 'group', gender: null, role: null, about: ` ${rest.toLowerCase().replace(/[^a-z’'-]+/g, ' ')} ` },
        null,
      );
    }
    this.cast.speaks(run.from, entity);
    const how: Said | null = entity.name === name.text ? null : { code: 'full-name', words: [name.text, entity.name] };
    return { name: entity.name, role, how };
  }

  /** "Senators Marco Rubio and Richard Blumenthal": those who are named with the first, joined by commas and "and". */
  private beside(run: Run, index: number): Entity[] {
    const t = this.r.tokens;
    const found: Entity[] = [];
    let last = this.cast.names[index];
    for (let i = index + 1; last && i < this.cast.names.length; i++) {
      const next = this.cast.names[i];
      if (!next || next.to > run.to) break;
      const joint = t.text.slice(t.end[last.to - 1], t.start[next.from]).trim();
      if (!/^(,|and|, and|&)( (the|Sens?\.|Reps?\.|Senators?|Mrs?\.?|Ms\.?|Dr\.?))?$/.test(joint)) break;
      found.push(this.cast.of(i));
      last = next;
    }
    const before =
      last && found.length ? t.text.slice(t.end[(this.cast.names[index]?.to ?? 1) - 1], t.start[last.from]) : '';
    // “Lee, Paris” is a place; “A, B and C” are three.
    return /\band\b|&/.test(before) && found.every((e) => e !== this.cast.of(index)) ? found : [];
  }

  /** A mention without a name: "the embassy", "the spokesman", "the report" are looked up in what was named before. */
  private nameless(run: Run): Resolved {
    const mention = firstSegment(this.r, run).replace(/^(the) (very )?same /i, '$1 ');
    const words = mention.split(' ');
    const head = headOf(mention);
    const first = (words[0] as string).toLowerCase();
    const definite =
      /^(the|this|that|both)$/.test(first) &&
      (words.length <= (callsOne(head) ? 4 : 3) || /self$/.test(mention)) &&
      !/[’']s /.test(mention);
    const found = definite ? whoIsThe(this.cast, run.from, mention, head) : null;
    if (found) {
      const name = found.work ? `${found.work} by ${found.entity.name}` : found.entity.name;
      if (name.toLowerCase() === mention.toLowerCase()) return this.spoke(run, found.entity, null);
      const resolved = this.spoke(run, found.entity, { code: 'named-before', words: [mention, name] });
      return { ...resolved, name };
    }
    const entity = described(this.possessed(run, mention, first), head);
    return this.spoke(
      run,
      entity,
      entity.name === mention ? null : { code: 'possessor', words: [mention, entity.name] },
    );
  }

  /** "Its ambassador in Paris" is Morocco’s: whose is said by the last that "its" can mean. */
  private possessed(run: Run, mention: string, first: string): string {
    const at = { from: run.from, to: run.from + 1 };
    const owner =
      first === 'its' || first === 'their'
        ? this.subjectBefore(run.from)
        : MALE.has(first) || FEMALE.has(first)
          ? heOrShe(this.cast, at.from, MALE.has(first) ? 'm' : 'f')
          : this.ownerOf(run, mention);
    if (!owner || owner.name.includes(' of ') || owner.name.length > 40) return mention;
    const own = mention.replace(/^(the \S+[’']s|\S+) /i, '');
    return `${owner.name}${owner.name.endsWith('s') ? '’' : '’s'} ${own}`;
  }

  /** "The company’s lawyer": whose is said by whom "the company" means. */
  private ownerOf(run: Run, mention: string): Entity | null {
    const noun = /^the ([\w-]+)[’']s \S/i.exec(mention)?.[1]?.toLowerCase();
    const owner = noun ? whoIsThe(this.cast, run.from, `the ${noun}`, noun)?.entity : null;
    return owner && /^\p{Lu}/u.test(owner.name) ? owner : null;
  }

  /** What "its" means: the name or body that opens the sentence, or opened or spoke in one before it in the paragraph. */
  private subjectBefore(at: number): Entity | null {
    const opens = this.cast.paragraphOf(at);
    for (let to = at; to > opens; ) {
      const { from } = this.cast.sentenceOf(to - 1);
      const spoke = this.cast.lastSpeaker(from, to);
      if (spoke && spoke.entity.kind !== 'person') return spoke.entity;
      const i = this.cast.within(from, to).find((n) => (this.cast.names[n]?.from ?? 0) - from < 3);
      if (i !== undefined && this.cast.of(i).kind !== 'person') return this.cast.of(i);
      to = from;
    }
    return itOrThey(this.cast, { from: at, to: at + 1 }, 'it');
  }

  /** Index of the name that heads a mention: in the first of its comma-separated segments that is headed by a person, else by any name. */
  private head(run: Run): number {
    const names = this.cast
      .within(run.from, run.to)
      .filter((i) => (this.cast.names[i]?.from ?? 0) >= run.from - 4 && (this.cast.names[i]?.to ?? 0) <= run.to);
    // “U.S. Cybersecurity” of “U.S. Cybersecurity and Infrastructure Security Agency”: the name goes on behind the mention.
    const longer = this.cast.indexBefore(run.to) + 1;
    const name = this.cast.names[longer];
    if (names.length === 0 && name && name.from <= run.from && name.from > run.from - 3 && name.to > run.to)
      return longer;
    const heads = names.filter((i) => {
      const name = this.cast.names[i];
      return name && headIsName(this.r, run, name);
    });
    return heads.find((i) => this.cast.names[i]?.kind === 'person') ?? heads[0] ?? -1;
  }
}
