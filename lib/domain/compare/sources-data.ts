import type { SharedClaim, SourcesComparison } from '@/lib/domain/compare/sources-contract';
import { readAt } from '@/lib/domain/reading/moment';
import { numberOf } from '@/lib/domain/references';
import { differentFigures } from '@/lib/engines/compare/figures';
import { type Cell, matrix, type Row } from '@/lib/engines/compare/matrix';
import { lean } from '@/lib/engines/compare/position';
import { compareWording } from '@/lib/engines/compare/wording';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { Invalid } from '@/lib/platform/errors';
import { type LoadedRow, loadRows } from './rows-data';
import { type ComparedText, readTexts } from './texts-data';

type Query = { a: string; b: string; c?: string | undefined; asOf?: string | undefined };

/**
 * Two or three texts with the claims they bear on, and how they stand to each other on each. Of a source named without
 * a capture the newest text is taken whose words may be shown. Throws NotFound, Invalid.
 */
export async function getSources(actor: Actor, query: Query, now: Clock): Promise<SourcesComparison> {
  const places = [query.a, query.b, query.c].filter((place) => place !== undefined);
  return readAt(actor, query.asOf, now, async (reader) => {
    const texts = await readTexts(reader, places, actor);
    if (new Set(texts.map(({ source, capture }) => capture?.ref ?? source.ref)).size < texts.length)
      throw new Invalid('Name different texts: a text is not compared with itself.', 'b');
    const loaded = await loadRows(reader, claimsOf(texts), actor);
    const { rows } = matrix({
      claims: loaded.rows.map(({ claim, brief }) => ({ ...claim, label: brief.ref })),
      statements: loaded.rows.flatMap(({ statements }) => statements),
      omissions: loaded.rows.flatMap(({ omissions }) => omissions),
      columns: texts.map(({ id, source }) => ({ id: source.ref, label: source.ref, sources: [id] })),
    });
    return {
      texts: texts.map(toText),
      claims: rows.map((row, place) => toShared(row, loaded.rows[place]!, loaded.refs, texts)),
    };
  });
}

/** The claims in the order in which the texts come to them: by place in the first text, then what only the others have. */
function claimsOf(texts: readonly ComparedText[]): number[] {
  const refs = texts.flatMap(({ statements, capture }) => {
    const place = new Map((capture?.marks ?? []).toReversed().map(({ statement, start }) => [statement, start]));
    const at = (ref: string) => place.get(ref) ?? Number.MAX_SAFE_INTEGER;
    return [...statements]
      .sort((one, other) => at(one.ref) - at(other.ref))
      .flatMap(({ bearings }) => bearings.map(({ claim }) => claim.ref));
  });
  const left = texts.flatMap(({ omissions }) => omissions.map(({ claim }) => claim));
  return [...new Set([...refs, ...left])].flatMap((ref) => numberOf('claim', ref) ?? []);
}

const toText = ({ source, capture, statements }: ComparedText): SourcesComparison['texts'][number] => {
  const { text = null, marks = [], source: _, ...brief } = capture ?? {};
  return {
    source,
    capture: capture && (brief as SourcesComparison['texts'][number]['capture']),
    text,
    marks,
    statements,
  };
};

/** Contradicted: what somebody asserts in one text, somebody denies in another. */
function relationOf(cells: readonly Cell[]): SharedClaim['relation'] {
  const speaking = cells.filter(({ statements }) => statements.length > 0);
  if (speaking.length < 2) return 'only';
  const holds = (cell: Cell) => cell.positions.some((position) => lean(position) > 0);
  const denies = ({ positions }: Cell) =>
    positions.some((position) => position.stance === 'denies' && lean(position) < 0);
  const apart = speaking.some((one) => holds(one) && speaking.some((other) => other !== one && denies(other)));
  return apart ? 'contradicted' : 'shared';
}

function toShared(
  row: Row,
  { brief }: LoadedRow,
  refs: ReadonlyMap<string, string>,
  texts: readonly ComparedText[],
): SharedClaim {
  const named = (id: string) => refs.get(id)!;
  const place = new Map(row.cells.flatMap((cell, at) => cell.statements.map(({ id }) => [id, at] as const)));
  return {
    claim: brief,
    relation: relationOf(row.cells),
    texts: row.cells.map((cell, at) => {
      const mark = texts[at]!.omissions.find(({ claim }) => claim === brief.ref);
      const omits = cell.kind === 'omits' && mark;
      return {
        statements: cell.statements.map(({ id }) => named(id)),
        stance: cell.kind,
        coverage: cell.coverage,
        judged: omits ? { judge: mark.judge, judgedOn: mark.judgedOn, note: mark.note } : null,
      };
    }),
    figures: differentFigures(row.cells.flatMap(({ statements }) => statements))
      .filter(({ a, b }) => place.get(a.statementId) !== place.get(b.statementId))
      .map(({ thing, a, b }) => ({
        thing,
        a: { statement: named(a.statementId), surface: a.surface },
        b: { statement: named(b.statementId), surface: b.surface },
      })),
    wordings: wordingsOf(row, refs, texts),
  };
}

/**
 * Versions of the same words: statements of one speaker on one claim in two texts, by what both hold in one language.
 * Words that share less than a third are another utterance, and comparing them would only be noise.
 */
function wordingsOf(
  row: Row,
  refs: ReadonlyMap<string, string>,
  texts: readonly ComparedText[],
): SharedClaim['wordings'] {
  const told = new Map(texts.flatMap(({ statements }) => statements.map((one) => [one.ref, one] as const)));
  const [first, ...others] = row.cells.map(({ statements }) => statements);
  const pairs = (first ?? []).flatMap((a) =>
    others.flat().flatMap((b) => (a.speakerId === b.speakerId ? [[a, b] as const] : [])),
  );
  return pairs.flatMap(([a, b]) => {
    const [one, other] = [told.get(refs.get(a.id)!), told.get(refs.get(b.id)!)];
    if (!one || !other) return [];
    const language = one.language in other.text && one.language in one.text ? one.language : 'en';
    const [before, after] = [one.text[language], other.text[language]];
    if (!before || !after) return [];
    const wording = compareWording(before, after);
    return wording.kind === 'different' ? [] : [{ ...wording, a: one.ref, b: other.ref, language }];
  });
}
