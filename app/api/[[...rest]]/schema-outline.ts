type Schema = {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: unknown[];
  oneOf?: unknown[];
  allOf?: unknown[];
  items?: unknown;
  prefixItems?: unknown[];
  properties?: Record<string, unknown>;
  required?: string[];
  additionalProperties?: unknown;
  description?: string;
  $ref?: string;
};

/** A JSON Schema as a person reads it, in the manner of TypeScript: `{ ref: string, held?: boolean }`, indented by depth. */
export function outline(given: unknown, depth = 0): string {
  if (typeof given !== 'object' || given === null) return 'anything';
  const schema = given as Schema;
  if (schema.$ref) return schema.$ref.split('/').at(-1)!;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const several = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (several) return [...new Set(several.map((one) => outline(one, depth)))].join(schema.allOf ? ' & ' : ' | ');
  if (schema.prefixItems) return `[${schema.prefixItems.map((one) => outline(one, depth)).join(', ')}]`;
  if (schema.type === 'array') return listOf(outline(schema.items, depth));
  if (schema.properties) return fields(schema, depth);
  if (schema.type === 'object') return `{ [key]: ${outline(schema.additionalProperties, depth)} }`;
  return schema.type === undefined ? 'anything' : [schema.type].flat().join(' | ');
}

const listOf = (item: string) => (/^[\w"]+$/.test(item) || item.startsWith('{') ? `${item}[]` : `(${item})[]`);

function fields(schema: Schema, depth: number): string {
  const margin = '  '.repeat(depth + 1);
  const rows = Object.entries(schema.properties!).map(([name, value]) => {
    const says = (value as Schema)?.description;
    const mark = schema.required?.includes(name) ? '' : '?';
    return `${margin}${name}${mark}: ${outline(value, depth + 1)}${says ? `  // ${says}` : ''}`;
  });
  return `{\n${rows.join('\n')}\n${'  '.repeat(depth)}}`;
}
