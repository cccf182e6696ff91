import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { Refusal } from './draft';
import { LIMITS } from './limits';

/**
 * Parses a page into a DOM that runs nothing and fetches nothing. Counts elements and nesting by the tokenizer first:
 * building the tree is what a hostile page makes expensive.
 */
export function parsePage(html: string): Document {
  measure(html);
  // Without <html> the parser would take the first element for the root and lose the others.
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

function measure(html: string): void {
  let [elements, depth] = [0, 0];
  const parser = new Parser({
    onopentag() {
      elements++;
      depth++;
      if (elements > LIMITS.elements) {
        throw new Refusal('too_deep', `The page has more than ${LIMITS.elements} elements and was not read.`);
      }
      if (depth > LIMITS.depth) throw new Refusal('too_deep', 'The page is nested too deeply and was not read.');
    },
    onclosetag() {
      depth--;
    },
  });
  parser.end(html);
}

/** The words of an element, spaces collapsed. */
export const wordsOf = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
