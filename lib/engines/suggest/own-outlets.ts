import type { Reading } from '@/lib/engines/suggest/reading';

const NAME = "[A-Z][\\w’'-]+(?: [A-Z][\\w’'-]+){0,3}";
/** Where a text says of a name that it is an outlet's: its dateline, its byline, and the noun before it. */
const CALLED_SO: readonly RegExp[] = [
  /^[^\n(]{2,40}\(((?:[A-Z][\w’'&.-]+ ?){1,3})\) ?[-—–]/gm,
  /^By [^\n]{3,50} for (?:[Tt]he )?((?:[A-Z][\w’'-]+ ?){1,3})$/gm,
  new RegExp(
    `\\b(?:daily|weekly|newspaper|magazine|broadcaster|tabloid|website|periodical|news agency|news site|radio station|talk show|podcast) (${NAME})`,
    'g',
  ),
  new RegExp(`\\b(?:[Tt]he )?((?:Daily|Weekly|Sunday|Evening|Morning) ${NAME})`, 'g'),
];
/** What stands before the part of a name that is used alone: “the Clarion” after “The Daily Clarion”. */
const FIRST_PART = /^(?:Daily|Weekly|Sunday|Evening|Morning) (?=[A-Z][\w’'-]+$)/;
/** The most outlets of one text that are known by it. */
const MOST = 40;

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How an outlet is named to which, or by which, something is said. */
const SAID_TO =
  '\\b(?<verb>told|tells|telling|(?:quoted|reported|cited|interviewed|saying) by|(?:e-?mailed|sent|given|speaking|spoke|talking|statement|comments?|remarks|interview) (?:to|with)) (?:[Tt]he )?(?:(?:[A-Z]?[a-z]+) ){0,2}?';

/** What tells that something was said to an outlet which the text itself tells to be one, by its name, whole or short; null if none is. */
export function toOwnOutlets(r: Reading): RegExp | null {
  if (r.outlets !== null) return r.outlets || null;
  const names = new Set<string>();
  for (const pattern of CALLED_SO)
    for (const [, found = ''] of r.text.matchAll(pattern)) {
      const name = found.trim().replace(/[’']s$/, '');
      if (names.size < MOST) names.add(name);
      const short = name.replace(FIRST_PART, '');
      if (short !== name && names.size < MOST) names.add(short);
    }
  const longest = [...names].sort((a, b) => b.length - a.length).map(escaped);
  r.outlets = longest.length > 0 && new RegExp(`${SAID_TO}(?<agent>${longest.join('|')})(?![\\w-])`, 'g');
  return r.outlets || null;
}
