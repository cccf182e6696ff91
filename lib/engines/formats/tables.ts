import type { Document, DocumentClaim, DocumentSource } from '@/lib/engines/document/document';
import { independence } from '@/lib/engines/independence/origins';
import { type Language, type Voice, voice } from './words';

/** A row of a table: texts, numbers, or nothing. The first row names the columns. */
export type Row = readonly (string | number | null)[];

export const TABLES = ['claims', 'statements', 'sources'] as const;
export type TableName = (typeof TABLES)[number];

type Bearing = DocumentClaim['statements'][number] & { claim: string };
/** A column: its name among the words of a document, and what it holds of a record. */
type Column<T> = readonly [
  name: keyof Voice['words']['column'],
  value: (record: T, v: Voice) => Row[number] | undefined,
];

/** One of the three tables of a document, with words in one language. */
export function tableOf(document: Document, name: TableName, language: Language): Row[] {
  const v = voice(document, language);
  switch (name) {
    case 'claims':
      return rowsOf(v, CLAIM, document.claims);
    case 'statements':
      // A row for each bearing: a statement that bears on two claims stands twice, with its stance on each.
      return rowsOf(
        v,
        BEARING,
        document.claims.flatMap((claim) => claim.statements.map((one) => ({ ...one, claim: claim.ref }))),
      );
    case 'sources':
      return rowsOf(v, SOURCE, document.sources);
  }
}

const rowsOf = <T>(v: Voice, columns: readonly Column<T>[], records: readonly T[]): Row[] => [
  columns.map(([name]) => v.words.column[name]),
  ...records.map((record) => columns.map(([, value]) => value(record, v) ?? null)),
];

/** The name of a table as people read it. */
export const tableTitle = (document: Document, name: TableName, language: Language): string =>
  voice(document, language).words[name];

const standing = ({ assessments, assessment }: DocumentClaim) => assessments.find(({ ref }) => ref === assessment);

const topics = (keys: readonly string[], v: Voice): string =>
  keys
    .map((key) => v.document.topics.find((topic) => topic.key === key)?.label ?? key)
    .map((label) => (typeof label === 'string' ? label : v.text(label)))
    .join('; ');

const CLAIM: readonly Column<DocumentClaim>[] = [
  ['claim', ({ ref }) => ref],
  ['proposition', ({ proposition }, v) => v.text(proposition)],
  ['short', ({ short }, v) => v.text(short)],
  ['status', ({ status }, v) => v.status(status)],
  ['assessment', ({ assessment }) => assessment],
  ['assessedOn', (claim) => standing(claim)?.assessedAt.slice(0, 10)],
  ['rationale', (claim, v) => v.text(standing(claim)?.rationale ?? {}) || null],
  ['from', ({ from }) => from],
  ['to', ({ to }) => to],
  ['topics', (claim, v) => topics(claim.topics, v)],
  ['statements', ({ statements }) => statements.length],
  [
    'origins',
    ({ evidence }, { document }) =>
      independence(
        document.origins,
        evidence.map(({ origin }) => origin),
      ).origins,
  ],
  ['address', ({ ref }, { document: { desk } }) => desk.url && `${desk.url}/claims/${ref}`],
];

const told = ({ statement }: Bearing, v: Voice) => v.statements.get(statement)!;

const BEARING: readonly Column<Bearing>[] = [
  ['statement', ({ statement }) => statement],
  ['claim', ({ claim }) => claim],
  ['stance', ({ stance }, v) => v.vocabulary.stance[stance]],
  ['coverage', ({ coverage }, v) => coverage && v.vocabulary.coverage[coverage]],
  ['speaker', (one, v) => v.name(told(one, v).speaker)],
  ['speakerRef', (one, v) => told(one, v).speaker],
  ['role', (one, v) => v.text(told(one, v).role ?? {}) || null],
  ['said', (one, v) => told(one, v).said],
  ['mode', (one, v) => v.vocabulary.mode[told(one, v).mode]],
  ['attribution', (one, v) => v.vocabulary.attribution[told(one, v).attribution]],
  ['text', (one, v) => v.text(told(one, v).text)],
  ['quotes', (one, v) => told(one, v).quotes.join(' | ')],
  ['language', (one, v) => told(one, v).language],
  ['source', (one, v) => told(one, v).source],
  ['sourceTitle', (one, v) => v.sources.get(told(one, v).source)!.title],
  [
    'chain',
    (one, v) =>
      told(one, v)
        .chain.links.map(({ agent }) => v.name(agent))
        .join(' ← '),
  ],
  ['terminus', (one, v) => v.vocabulary.terminus[told(one, v).chain.terminus]],
];

const SOURCE: readonly Column<DocumentSource>[] = [
  ['source', ({ ref }) => ref],
  ['type', ({ type }, v) => (v.vocabulary.sourceType as Record<string, string>)[type] ?? type],
  ['title', ({ title }) => title],
  ['publisher', ({ publisher }, v) => publisher && v.name(publisher)],
  ['authors', ({ authors }, v) => authors.map(({ speaker, name }) => (speaker ? v.name(speaker) : name)).join('; ')],
  ['published', ({ published }) => published],
  ['circa', ({ publishedCirca }, { words }) => (publishedCirca ? words.yes : words.no)],
  ['language', ({ language }) => language],
  ['url', ({ url }) => url],
  ['read', ({ held }, { words }) => (held ? words.yes : words.no)],
  ['rights', ({ rights }, v) => v.vocabulary.rights[rights]],
  ['capture', ({ captures }) => captures.at(-1)?.ref],
  ['taken', ({ captures }) => captures.at(-1)?.takenAt],
  ['sha256', ({ captures }) => captures.at(-1)?.textSha256],
];
