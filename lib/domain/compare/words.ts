import type { FindingShape } from '@/lib/domain/compare/contract';
import { inLanguage } from '@/lib/domain/values';
import type { Finding } from '@/lib/engines/compare/findings';
import type { Coverage } from '@/lib/engines/compare/position';
import type { TableWords } from '@/lib/engines/compare/table';
import type { Locale } from '@/lib/platform/preferences';
import { catalogue, say } from '@/messages/say';
import type { MadeMatrix } from './matrix-data';

/**
 * Whether an English label takes a plural verb: "US officials deny", "The press denies". Known weakness: it looks at the
 * last letters only, so a side called "People" would be singular.
 */
export const isPlural = (label: string): boolean => /[^su]s$/i.test(label.trim()) || / and /.test(label);

/** How many references a sentence names before it only counts them. */
const NAMED = 8;

type Speech = {
  readonly language: Locale;
  column(id: string): { column: string; many: string };
  columns(ids: readonly string[]): { columns: string; many: string };
  refs(ids: readonly string[]): string;
  ref(id: string): string;
};

function speechOf({ matrix, columns, refs }: MadeMatrix, language: Locale): Speech {
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const byId = new Map(columns.map(({ shown, engine }) => [engine.id, shown]));
  const label = (id: string) => inLanguage(byId.get(id)?.label ?? { en: id }, language).words;
  const plural = (id: string) => String(Boolean(matrix.columns.find((column) => column.id === id)?.plural));
  const ref = (id: string) => refs.get(id) ?? id;
  const more = (rest: number) => say(catalogue(language).compare.more, language, { count: rest });
  return {
    language,
    column: (id) => ({ column: label(id), many: plural(id) }),
    columns: (ids) => ({
      columns: list.format(ids.map(label)),
      many: String(ids.length > 1 || plural(ids[0] ?? '') === 'true'),
    }),
    refs: (ids) =>
      list.format([...ids.slice(0, NAMED).map(ref), ...(ids.length > NAMED ? [more(ids.length - NAMED)] : [])]),
    ref,
  };
}

type Said = { claims: readonly string[]; columns: readonly string[]; words: string };
type Tell = (findings: Finding[], speech: Speech) => Said[];
type Of<K extends Finding['kind']> = Extract<Finding, { kind: K }>;

const each =
  <K extends Finding['kind']>(tell: (finding: Of<K>, speech: Speech) => Said): Tell =>
  (findings, speech) =>
    findings.map((finding) => tell(finding as Of<K>, speech));

const message = (kind: keyof ReturnType<typeof catalogue>['compare']['finding'], language: Locale) =>
  catalogue(language).compare.finding[kind];

/** A coverage as a word that a message can choose by: no hyphen may stand in one. */
const plainWord = (coverage: Coverage): string => coverage.split('-')[0]!;

/** How findings of each kind are told, the most telling kinds first. Contradictions between the same columns are one sentence. */
const TOLD: { readonly [K in Finding['kind']]: Tell } = {
  'unanswered particulars': each<'unanswered particulars'>((one, { language, column, ref }) => ({
    claims: [one.claimId],
    columns: [one.columnId],
    words: say(message('unanswered', language), language, {
      ...column(one.columnId),
      coverage: plainWord(one.coverage),
      claim: ref(one.claimId),
      answered: one.answered,
      all: one.particulars.length,
      left: one.particulars.length - one.answered,
    }),
  })),
  contradiction: (findings, speech) => {
    const pairs = new Map<string, Of<'contradiction'>[]>();
    for (const one of findings as Of<'contradiction'>[]) {
      const key = JSON.stringify([one.asserting, one.denying]);
      pairs.set(key, [...(pairs.get(key) ?? []), one]);
    }
    return [...pairs.values()]
      .sort((a, b) => b.length - a.length)
      .map((same) => {
        const [{ asserting, denying }, claims] = [same[0]!, same.map(({ claimId }) => claimId)];
        const [one, other] = [speech.columns(asserting), speech.columns(denying)];
        const values = { asserting: one.columns, many: one.many, denying: other.columns, manyDenying: other.many };
        return {
          claims,
          columns: [...asserting, ...denying],
          words: say(message('contradiction', speech.language), speech.language, {
            ...values,
            claims: speech.refs(claims),
            count: claims.length,
          }),
        };
      });
  },
  'different figures': each<'different figures'>(({ claimId, conflict: { a, b } }, { language, ref }) => ({
    claims: [claimId],
    columns: [],
    words: say(message('figures', language), language, { claim: ref(claimId), a: a.surface, b: b.surface }),
  })),
  'no real answer': each<'no real answer'>(({ claimId, columnId, coverage }, { language, column, ref }) => ({
    claims: [claimId],
    columns: [columnId],
    words: say(message('noAnswer', language), language, {
      ...column(columnId),
      coverage: plainWord(coverage),
      claim: ref(claimId),
    }),
  })),
  moved: each<'moved'>(({ claimId, columnId, from, to, on }, { language, column, ref }) => {
    const { stance } = catalogue(language).vocabulary;
    return {
      claims: [claimId],
      columns: [columnId],
      words: say(message('moved', language), language, {
        ...column(columnId),
        from: stance[from.stance],
        to: stance[to.stance],
        on,
        claim: ref(claimId),
      }),
    };
  }),
  split: each<'split'>(({ claimId, columnId }, { language, column, ref }) => ({
    claims: [claimId],
    columns: [columnId],
    words: say(message('split', language), language, { ...column(columnId), claim: ref(claimId) }),
  })),
  'counter-accusation': (findings, speech) => {
    const byColumn = new Map<string, Of<'counter-accusation'>[]>();
    for (const one of findings as Of<'counter-accusation'>[])
      byColumn.set(one.columnId, [...(byColumn.get(one.columnId) ?? []), one]);
    return [...byColumn].map(([columnId, all]) => {
      const against = [...new Set(all.flatMap((one) => one.against))];
      const claims = all.map(({ claimId }) => claimId);
      return {
        claims: [...claims, ...against],
        columns: [columnId],
        words: say(message('counter', speech.language), speech.language, {
          ...speech.column(columnId),
          against: speech.refs(against),
          claims: speech.refs(claims),
        }),
      };
    });
  },
  'only here': each<'only here'>(({ columnId, claimIds }, { language, column, refs }) => ({
    claims: claimIds,
    columns: [columnId],
    words: say(message('only', language), language, {
      ...column(columnId),
      count: claimIds.length,
      claims: refs(claimIds),
    }),
  })),
  omits: each<'omits'>(({ columnId, claimIds }, { language, column, refs }) => ({
    claims: claimIds,
    columns: [columnId],
    words: say(message('omits', language), language, {
      ...column(columnId),
      count: claimIds.length,
      claims: refs(claimIds),
    }),
  })),
  'all agree': each<'all agree'>(({ claimIds }, { language, refs }) => ({
    claims: claimIds,
    columns: [],
    words: say(message('agree', language), language, { count: claimIds.length, claims: refs(claimIds) }),
  })),
};

/** What a matrix shows, in words of a language, the most telling first. */
export function findingWords(made: MadeMatrix, language: Locale): FindingShape[] {
  const speech = speechOf(made, language);
  return (Object.keys(TOLD) as Finding['kind'][]).flatMap((kind) =>
    TOLD[kind](
      made.found.filter((one) => one.kind === kind),
      speech,
    ).map(({ claims, columns, words }) => ({ kind, claims: claims.map(speech.ref), columns: [...columns], words })),
  );
}

/** What is compared, as a sentence: "Where US officials and the press stand on 38 claims, most disputed first." */
export function matrixSentence(made: MadeMatrix, language: Locale): string {
  const words = catalogue(language).compare.sentence;
  const show = made.query.show ?? 'all';
  if (made.columns.length === 0) return made.claims + catalogue(language).filters.sentence.end;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return say(words.whole, language, {
    columns: list.format(made.columns.map(({ shown }) => inLanguage(shown.label, language).words)),
    claims: made.claims,
    order: words.order[made.query.order ?? 'disputed'],
    show: show === 'all' ? '' : words.show[show],
  });
}

/** The words a table is written in. */
export function tableWords(language: Locale): TableWords {
  const { vocabulary, compare } = catalogue(language);
  return {
    claim: compare.claim,
    reference: compare.reference,
    kinds: { ...vocabulary.stance, split: compare.split, omits: vocabulary.omission.omits, 'not-examined': '' },
    coverages: vocabulary.coverage,
    also: compare.also,
    moved: compare.moved,
    verbatim: vocabulary.mode.verbatim,
    counterAccuses: vocabulary.relation['counter-accuses'],
  };
}
