import { isNode, type Node } from './json-node';

const idOf = (node: Node): unknown => node['@id'] ?? node.id;
/** What a node may hold and still be no more than the name of another. */
const NAMING = new Set(['@id', 'id', '@type', 'type']);

/** The nodes of a file by the names it gives them; of several with one name the one that says most. */
export function nodesById(values: readonly Node[]): ReadonlyMap<unknown, Node> {
  const nodes = new Map<unknown, Node>();
  for (const node of values) {
    const id = idOf(node);
    const said = (each: Node | undefined) => Object.keys(each ?? {}).length;
    if (typeof id === 'string' && said(node) > said(nodes.get(id))) nodes.set(id, node);
  }
  return nodes;
}

/**
 * A node with what it only names put in its place, three nodes deep: the plug-ins of many publishers write author, page
 * and rating as `{"@id": "#organization"}` and say elsewhere in @graph what that is.
 */
export function withLinks(node: Node, nodes: ReadonlyMap<unknown, Node>, depth = 3): Node {
  if (depth === 0) return node;
  const link = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(link);
    if (!isNode(value)) return value;
    const named = Object.keys(value).every((key) => NAMING.has(key)) ? nodes.get(idOf(value)) : undefined;
    return withLinks(named ?? value, nodes, depth - 1);
  };
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, link(value)]));
}
