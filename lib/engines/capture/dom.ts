import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { Refusal } from './draft';
import { LIMITS } from './limits';

/**
 * Parses a page into a DOM that runs nothing and fetches nothing. Counts elements and nesting by the tokenizer first:
 * building the tree is what a hostile page makes expensive.
 */
export function parsePage(html: string): Document {
  const page = measured(html);
  // Without <html> the parser would take the first element for the root and lose the others.
  const whole = page.hasRoot ? page.html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

/**
 * Counts elements and nesting, and drops every <html> tag but the first: a second one (pages glued together by
 * templates) would hide everything behind it from the parser.
 */
function measured(html: string): { html: string; hasRoot: boolean } {
  let [elements, depth, texts, attributes] = [0, 0, 0, 0];
  const roots: Array<[number, number]> = [];
  const parser = new Parser({
    onattribute() {
      if (++attributes > LIMITS.attributes)
        throw new Refusal('too_deep', `The page has an element with more than ${LIMITS.attributes} attributes.`);
    },
    onopentag(name) {
      elements++;
      depth++;
      attributes = 0;
      if (name === 'html') roots.push([parser.startIndex, parser.endIndex + 1]);
      if (elements > LIMITS.elements) {
        throw new Refusal('too_deep', `The page has more than ${LIMITS.elements} elements and was not read.`);
      }
      if (depth > LIMITS.depth) throw new Refusal('too_deep', 'The page is nested too deeply and was not read.');
    },
    ontext() {
      if (++texts > LIMITS.texts)
        throw new Refusal('too_deep', 'The page is cut into too many pieces and was not read.');
    },
    onclosetag() {
      depth--;
    },
  });
  parser.end(html);
  let single = html;
  for (const [from, to] of roots.slice(1).reverse()) single = single.slice(0, from) + single.slice(to);
  return { html: single, hasRoot: roots.length > 0 };
}

/** The words of an element, spaces collapsed. */
export const wordsOf = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
