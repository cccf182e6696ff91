import type { ClaimChains } from '@/lib/domain/compare/chains-contract';
import { inLanguage } from '@/lib/domain/in-language';
import { type GraphNode, graphScene } from '@/lib/engines/picture/graph';
import type { Scene } from '@/lib/engines/picture/scene';
import type { Locale } from '@/lib/platform/preferences';
import { catalogue, say } from '@/messages/say';
import { type Passed, waysOf } from './ways';

/** The chains of a claim as a picture: on the left what was read here, on the right the origins; lines run towards us. */
export function drawChains(chains: ClaimChains, language: Locale): Promise<Scene> {
  const words = catalogue(language).compare.chains;
  const { places, legs } = waysOf(chains.statements);
  const statements = (count: number) => say(words.statements, language, { count });
  return graphScene(
    places.map((place) => boxOf(place, chains, language)),
    legs.map(({ from, to, gap, statements: told }) => ({
      from: to,
      to: from,
      label: `${told.length > 1 ? statements(told.length) : told[0]!}${gap ? ` · ${words.gap}` : ''}`,
      tone: 'soft',
      dash: gap ? '3 4' : undefined,
      back: true,
      weight: 1 + Math.log2(told.length) * 0.7,
    })),
  );
}

function boxOf({ id, agent, source }: Passed, chains: ClaimChains, language: Locale): GraphNode {
  const { compare, vocabulary } = catalogue(language);
  const origin = chains.origins.find((one) => one.agent === agent && one.source === source);
  const work = chains.sources.find(({ ref }) => ref === source);
  const name = inLanguage(chains.speakers.find(({ ref }) => ref === agent)!.name, language).words;
  const title = work ? `${name}: ${work.title}` : name;
  const word = origin
    ? say(compare.chains.originOf, language, {
        count: origin.statements.length,
        end: vocabulary.terminus[origin.terminus],
      })
    : work?.held
      ? compare.chains.readHere
      : compare.chains.passedOn;
  return {
    id,
    corner: source ?? agent,
    word,
    shape: origin ? 'disc' : work?.held ? 'check' : 'ring',
    tone: origin ? 'vermilion' : work?.held ? 'blue' : 'grey',
    title,
    href: source ? `/sources/${source}` : `/speakers/${agent}`,
    name: `${title}, ${word}`,
    focus: Boolean(origin),
  };
}
