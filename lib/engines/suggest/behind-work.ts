/* A text names a work, an office or a paper by whose it is: the record it belongs to is that of the house. */

const WORK =
  '(?:(?:press )?(?:statement|release|response|reply|rebuttal|denial|comment|letter|announcement|report|article|story|analysis|account|website|newspaper|magazine|daily|news agency|broadcaster|office|newsroom|representatives?))';
/** "on the 15th", "on Monday", "in March": the day of a work, behind it. */
const DAY =
  /\s+(?:on|of|in|from|dated)\s+(?:the\s+)?(?:\d|mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[\w\s,]*$/i;
/** "in the UK": where a paper is at home. */
const HOME = /\s+in\s+(?:the\s+)?\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2}$/u;
/** Of a country; before a paper's name no part of it. */
const NATION =
  /^(?:british|uk|u\.?k\.?|us|u\.?s\.?|american|chinese|french|german|russian|japanese|indian|australian|canadian|italian|spanish|israeli|irish|scottish|bahamian|barbadian)\s+/i;

const OWNED = new RegExp(String.raw`^(.+?)(?:['’]s|(?<=s)['’])\s+(?:\w+\s+){0,2}${WORK}s?$`, 'iu');
const BY = new RegExp(String.raw`^(?:a|an|the)?\s*(?:\w+\s+){0,2}${WORK}s?\s+(?:by|from|of|in)\s+(.+)$`, 'iu');
const NAMED = new RegExp(String.raw`^(.+?)\s+${WORK}s?$`, 'iu');
const SPEAKER = /^(.+?)(?:['’]s|(?<=s)['’])\s+(?:\w+\s+){0,2}(spokes(?:man|woman|person))$/iu;

const bare = (name: string): string => name.trim().replace(/^(?:the|a|an)\s+/i, '');

/**
 * The names under which the house behind a work may be on record, the likeliest first: of "China Unicom’s statement",
 * "the report by Exigent Media", "a British Guardian report on the 15th". Empty where a name tells of no work. The
 * spokesman of a house is somebody of his own, and is only given the spelling he is on record with.
 */
export function housesBehind(mention: string): string[] {
  const spoken = SPEAKER.exec(mention.trim());
  if (spoken) return [`${spoken[2]} of ${bare(spoken[1]!)}`];
  const name = mention.trim().replace(DAY, '');
  const rest = [OWNED, BY, NAMED].map((shape) => shape.exec(name.replace(HOME, ''))?.[1] ?? shape.exec(name)?.[1]);
  const houses = rest.flatMap((found) => (found ? [bare(found)] : []));
  return [...new Set(houses.flatMap((house) => [house, house.replace(NATION, ''), house.replace(HOME, '')]))].filter(
    (house) => house !== '' && /\p{Lu}|\p{Script=Han}/u.test(house),
  );
}

/** 中国联通的声明, 中国联通声明, 卫报的报道: the house before the work, in Chinese; empty where there is none. */
export function houseInChinese(mention: string): string[] {
  const found = /^(.{2,}?)的?(?:声明|聲明|报告|報告|报道|報道|回应|回應|公告|通报|通報)$/u.exec(mention.trim());
  return found ? [found[1]!] : [];
}
