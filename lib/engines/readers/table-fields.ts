/** What a column of a table can be: of a claim, or of a source. */
export const TABLE_FIELDS = {
  claims: ['proposition', 'note', 'from', 'to', 'topics', 'url', 'language'],
  sources: ['title', 'type', 'publisher', 'authors', 'published', 'url', 'language'],
} as const;

/** What the rows of a table are. */
export type TableKind = keyof typeof TABLE_FIELDS;
