import type { ClaimMap } from '@/lib/domain/compare/map-contract';
import { RELATION_LINES, statusMark } from '@/lib/domain/glyphs';
import { inLanguage } from '@/lib/domain/in-language';
import { grouped } from '@/lib/engines/compare/grouped';
import { type GraphNode, type GraphTie, graphScene } from '@/lib/engines/picture/graph';
import type { Scene } from '@/lib/engines/picture/scene';
import type { Locale } from '@/lib/platform/preferences';
import { catalogue, say } from '@/messages/say';
import { statusWord } from './status-word';

export type MapView = {
  readonly language: Locale;
  /** Topics that are folded up into one box; `all` folds every topic. */
  readonly fold: readonly string[];
  /** Where a box leads: a claim, or a folded topic that opens. */
  readonly claimHref: (ref: string) => string;
  readonly topicHref: (key: string) => string;
};

/** Claims that no relation on the map reaches: they stand in a list, not in the picture. */
export function unrelated({ claims, relations }: ClaimMap): ClaimMap['claims'] {
  const tied = new Set(relations.flatMap(({ from, to }) => [from, to]));
  return claims.filter(({ ref }) => !tied.has(ref));
}

/** The topics folded up on a map, from their parameter. */
export const foldOf = (given: string | undefined): string[] => (given ?? '').split(',').filter(Boolean);

/** The key under which claims without a topic are folded. */
const NO_TOPIC = '-';
const topicOf = ({ topic }: ClaimMap['claims'][number]): string => topic?.key ?? NO_TOPIC;

/** The topics of the claims on the map, in the order met, with how many claims each has there. */
export function topicsOf(map: ClaimMap) {
  const alone = new Set(unrelated(map).map(({ ref }) => ref));
  const shown = map.claims.filter(({ ref }) => !alone.has(ref));
  return [...grouped(shown, topicOf)].map(([key, claims]) => ({ key, label: claims[0]!.topic?.label ?? null, claims }));
}

/** The map as it is drawn, in a language: related claims as boxes, folded topics as piles, relations as lines. */
export function drawMap(map: ClaimMap, view: MapView): Promise<Scene> {
  const folds = (key: string) => view.fold.includes('all') || view.fold.includes(key);
  const topics = topicsOf(map);
  const boxOf = new Map(
    topics.flatMap(({ key, claims }) => claims.map(({ ref }) => [ref, folds(key) ? `topic ${key}` : ref] as const)),
  );
  const nodes = topics.flatMap((topic) =>
    folds(topic.key) ? [pile(topic, view)] : topic.claims.map((claim) => sheet(claim, map, view)),
  );
  return graphScene(nodes, tiesOf(map, boxOf, view.language));
}

function sheet(
  claim: ClaimMap['claims'][number],
  { focus, statuses }: ClaimMap,
  { language, claimHref }: MapView,
): GraphNode {
  const { words, language: spoken } = inLanguage(claim.short, language);
  const { shape, hue } = statusMark(claim.status);
  const word = statusWord(claim.status, language, statuses);
  return {
    id: claim.ref,
    corner: claim.ref,
    word,
    shape,
    tone: hue,
    title: words,
    language: spoken === language ? undefined : spoken,
    href: claimHref(claim.ref),
    name: `${claim.ref}, ${word}: ${words}`,
    focus: claim.ref === focus,
  };
}

function pile(
  { key, label, claims }: ReturnType<typeof topicsOf>[number],
  { language, topicHref }: MapView,
): GraphNode {
  const words = catalogue(language).compare.map;
  const title = label ? inLanguage(label, language).words : words.noTopic;
  const count = say(words.claims, language, { count: claims.length });
  return {
    id: `topic ${key}`,
    word: count,
    shape: 'circle',
    tone: 'soft',
    title,
    href: topicHref(key),
    name: say(words.unfoldTopic, language, { topic: title, claims: count }),
    folded: true,
  };
}

/** Relations between boxes: those inside one pile fall away, several of one kind between the same two become one line. */
function tiesOf(map: ClaimMap, boxOf: ReadonlyMap<string, string>, language: Locale): GraphTie[] {
  const { relation } = catalogue(language).vocabulary;
  const between = map.relations
    .map((each) => ({ ...each, from: boxOf.get(each.from)!, to: boxOf.get(each.to)! }))
    .filter(({ from, to }) => from !== to);
  return [...grouped(between, ({ kind, from, to }) => `${kind} ${from} ${to}`).values()].map((same) => {
    const [{ kind, from, to }] = same as [(typeof same)[number]];
    const { hue, dash, short } = RELATION_LINES[kind];
    const label = same.length > 1 ? `${relation[kind]} × ${same.length}` : relation[kind];
    const look = { label, tone: hue, dash, short };
    // What answers nothing stands on the other side of the claim, away from what does.
    return short ? { ...look, from: to, to: from, back: true } : { ...look, from, to };
  });
}
