import type { PictureQuery } from '@/lib/domain/compare/picture-contract';
import { inLanguage } from '@/lib/domain/in-language';
import type { Scene } from '@/lib/engines/picture/scene';
import { type FileOptions, sceneSvg } from '@/lib/engines/picture/scene-file';
import type { Actor } from '@/lib/platform/auth/roles';
import { env } from '@/lib/platform/env';
import { Invalid } from '@/lib/platform/errors';
import type { Locale } from '@/lib/platform/preferences';
import { catalogue, say } from '@/messages/say';
import { getChains } from './chains-data';
import { drawChains } from './chains-scene';
import { getMap } from './map-data';
import { drawMap, foldOf } from './map-scene';
import type { MatrixOptions } from './matrix-data';
import { getTimeline } from './timeline-data';
import { drawCase } from './timeline-scene';

type Drawn = { scene: Scene; title: string };
type Draw = (actor: Actor, query: PictureQuery, options: MatrixOptions) => Promise<Drawn>;

/** How each picture is made; one more is a line here and a word in the contract. */
const PICTURES: Readonly<Record<PictureQuery['of'], Draw>> = {
  map: async (actor, query, options) => {
    const map = await getMap(actor, query, options);
    const scene = await drawMap(map, {
      language: options.language,
      fold: foldOf(query.fold),
      claimHref: (ref) => `/claims/${ref}`,
      topicHref: (key) => `/claims?topic=${encodeURIComponent(key)}`,
    });
    return { scene, title: `${catalogue(options.language).compare.map.title}: ${map.sentence}` };
  },
  timeline: async (actor, { focus, reach, kinds, ...query }, options) => {
    const page = await getTimeline(actor, query, options);
    const { language } = options;
    const { scene } = drawCase(page, { language, by: query.by ?? 'speaker', scale: query.scale, follow: query.follow });
    return { scene, title: `${catalogue(language).compare.timeline.title}: ${page.sentence}` };
  },
  chains: async (actor, { claim, asOf }, options) => {
    if (!claim) throw new Invalid('Name the claim whose chains are drawn: claim=C-12.', 'claim');
    const chains = await getChains(actor, { claim, asOf }, options.now);
    const { words } = inLanguage(chains.claim.short, options.language);
    return { scene: await drawChains(chains, options.language), title: `${chains.claim.ref}: ${words}` };
  },
};

/** A picture as a file that stands alone, with its title and where it comes from. Throws NotFound, Invalid. */
export async function getPicture(actor: Actor, query: PictureQuery, given: MatrixOptions): Promise<File> {
  const language: Locale = query.lang ?? given.language;
  const { scene, title } = await PICTURES[query.of](actor, query, { ...given, language });
  const base = (env().COUNTERCLAIM_URL ?? '').replace(/\/$/, '');
  const made: FileOptions = {
    title: title.replace(/[.。]$/, ''),
    note: say(catalogue(language).compare.pictures.note, language, {
      day: query.asOf ?? given.now().toISOString().slice(0, 10),
      where: base,
    }),
    language,
    base,
    straight: query.format === 'png',
  };
  const svg = sceneSvg(scene, made);
  if (query.format === 'svg') return new File([svg], `${query.of}.svg`, { type: 'image/svg+xml' });
  // The renderer is native code of some megabytes: loaded only when somebody wants pixels.
  const { pngOf } = await import('@/lib/engines/picture/png');
  return new File([pngOf(svg)], `${query.of}.png`, { type: 'image/png' });
}
