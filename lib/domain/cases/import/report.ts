/** The kinds of record an import counts, in the order people read them. */
export const IMPORTED = [
  'author',
  'status',
  'topic',
  'case',
  'side',
  'speaker',
  'source',
  'capture',
  'origin',
  'claim',
  'evidence',
  'omission',
  'assessment',
  'statement',
  'stance',
  'anchor',
  'file',
  'relation',
  'correction',
] as const;
export type ImportedNoun = (typeof IMPORTED)[number];
type Counts = Record<ImportedNoun, number>;

/** A quoted phrase that was not found, or not in one place, in the text given with --texts. All by key. */
export type NotAnchored = { statement: string; quote: string; source: string; reason: string };

/** What an import did, or with dryRun would do. */
export type ImportReport = {
  /** The slug of the case. */
  case: string;
  created: Counts;
  changed: Counts;
  unchanged: Counts;
  /** Quoted phrases that stand anchored in the texts given with the import. */
  anchored: number;
  notAnchored: NotAnchored[];
  /** Files that are evidence elsewhere and are not here, by the key of the item. */
  filesAbsent: { evidence: string; name: string }[];
  /** Records of the case that the file no longer has. They were left alone. */
  vanished: { noun: ImportedNoun; key: string }[];
};

const zero = () => Object.fromEntries(IMPORTED.map((noun) => [noun, 0])) as Counts;

/** A report in which nothing has happened yet. */
export function emptyReport(slug: string): ImportReport {
  return {
    case: slug,
    created: zero(),
    changed: zero(),
    unchanged: zero(),
    anchored: 0,
    notAnchored: [],
    filesAbsent: [],
    vanished: [],
  };
}

/** Whether an import wrote anything. */
export function wroteAnything({ created, changed }: ImportReport): boolean {
  return IMPORTED.some((noun) => created[noun] + changed[noun] > 0);
}
