/**
 * “SAN FRANCISCO (Example Press) —”, “PARIS, July 19 -”: the place, day and agency that open a report. A place in capitals,
 * or any place before an agency in brackets, then a dash, then a sentence.
 */
const DATELINE =
  /(?:[A-Z][A-Z.'’]{2,}(?:[ /-][A-Z][A-Z.'’]+){0,3}(?:, [A-Z][\w.]*(?: [A-Z][\w.]*)?)?(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?))?\s*(?:\([^()\n]{2,40}\)\s*)?|[A-Z][a-zà-ÿ]{2,15}(?= [–—] [“"'‘]?[A-Z][^–—.\n]{30,}[.])\s|[A-Z][\w.'’]{2,20}(?:[ ,][\w.'’]{1,15}){0,4} \([A-Z][^()\n]{1,40}\)\s*)(?:—|–|--|-)\s+(?=[“"'‘]?[A-Z])/y;

/** Where the dateline ends with which the paragraph at `start` opens; `start` itself if it opens with none. */
export function datelineEnd(text: string, start: number): number {
  DATELINE.lastIndex = start;
  const found = DATELINE.exec(text);
  return found ? start + found[0].length : start;
}
