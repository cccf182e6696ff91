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
  const whole = page.hasRoot ? page.html : `<!doctype html><html><head></head><body>${page.html}</body></html>`;
  const document = parseHTML(whole).document as unknown as Document;
  if (document.documentElement) arrange(document);
  return document;
}

const IN_HEAD = new Set(['title', 'meta', 'link', 'base', 'script', 'style', 'noscript', 'template']);
const [ELEMENT, TEXT] = [1, 3];

/**
 * Puts what stands in a page into a head and a body, as browsers do: the tags of both may be left out or stand at a
 * wrong place, and the parser takes for the body only what is named so and follows the head at once.
 */
function arrange(document: Document): void {
  const root = document.documentElement;
  const [heads, bodies]: [Node[], Node[]] = [[], []];
  const put = (node: Node, name: string | undefined) => {
    const blank = node.nodeType !== ELEMENT && !(node.nodeType === TEXT && node.textContent?.trim());
    const early = bodies.length === 0 && (blank || (name !== undefined && IN_HEAD.has(name)));
    (early ? heads : bodies).push(node);
  };
  const beside = [...document.childNodes].filter((node) => node !== root && node.nodeType === ELEMENT);
  for (const node of [...root.childNodes, ...beside]) {
    const name = (node as Element).localName as string | undefined;
    if (name === 'body') bodies.push(...node.childNodes);
    else if (name === 'head') for (const part of [...node.childNodes]) put(part, (part as Element).localName);
    else put(node, name);
  }
  const was = [...root.children].find((child) => child.localName === 'body');
  if (was && was.childNodes.length === bodies.length && was.previousElementSibling?.localName === 'head') return;
  const [head, body] = [document.createElement('head'), was ?? document.createElement('body')];
  for (const node of heads) head.appendChild(node);
  for (const node of bodies) body.appendChild(node);
  for (const node of [...root.childNodes]) if (node !== body) root.removeChild(node);
  root.insertBefore(head, root.firstChild);
  if (!was) root.appendChild(body);
}

/**
 * Counts elements and nesting, and drops every <html> tag but one that opens the page: any other (pages glued together
 * by templates, a server's warning before the page) would hide what stands beside it from the parser.
 */
function measured(html: string): { html: string; hasRoot: boolean } {
  let [elements, depth, texts, attributes] = [0, 0, 0, 0];
  let hasRoot = false;
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
      if (name === 'html' && elements === 1) hasRoot = true;
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
  for (const [from, to] of roots.slice(hasRoot ? 1 : 0).reverse()) single = single.slice(0, from) + single.slice(to);
  return { html: single, hasRoot };
}

/** The words of an element, spaces collapsed. */
export const wordsOf = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
