import type { Document } from '@/lib/engines/document/document';
import { independence } from '@/lib/engines/independence/origins';
import { type Language, type Voice, voice } from './words';

/** A row of a table: texts, numbers, or nothing. The first row names the columns. */
export type Row = readonly (string | number | null)[];

export const TABLES = ['claims', 'statements', 'sources'] as const;
export type TableName = (typeof TABLES)[number];

/** One of the three tables of a document, with words in one language. */
export function tableOf(document: Document, name: TableName, language: Language): Row[] {
  const v = voice(document, language);
  const make = { claims, statements, sources }[name];
  return make(v);
}

/** The name of a table as people read it. */
export const tableTitle = (document: Document, name: TableName, language: Language): string =>
  voice(document, language).words[name];

function claims(v: Voice): Row[] {
  const { column } = v.words;
  const { document } = v;
  const head = [
    column.claim,
    column.proposition,
    column.short,
    column.status,
    column.assessment,
    column.assessedOn,
    column.rationale,
    column.from,
    column.to,
    column.topics,
    column.statements,
    column.origins,
    column.address,
  ];
  const topics = new Map(document.topics.map(({ key, label }) => [key, v.text(label)]));
  const rows = document.claims.map((claim): Row => {
    const standing = claim.assessments.find(({ ref }) => ref === claim.assessment);
    return [
      claim.ref,
      v.text(claim.proposition),
      v.text(claim.short),
      v.status(claim.status),
      claim.assessment,
      standing?.assessedAt.slice(0, 10) ?? null,
      standing ? v.text(standing.rationale) : null,
      claim.from,
      claim.to,
      claim.topics.map((key) => topics.get(key) ?? key).join('; '),
      claim.statements.length,
      independence(
        document.origins,
        claim.evidence.map(({ origin }) => origin),
      ).origins,
      document.desk.url && `${document.desk.url}/claims/${claim.ref}`,
    ];
  });
  return [head, ...rows];
}

/** A row for each bearing: a statement that bears on two claims stands twice, with its stance on each. */
function statements(v: Voice): Row[] {
  const { words, vocabulary, document } = v;
  const { column } = words;
  const head = [
    column.statement,
    column.claim,
    column.stance,
    column.coverage,
    column.speaker,
    column.speakerRef,
    column.role,
    column.said,
    column.mode,
    column.attribution,
    column.text,
    column.quotes,
    column.language,
    column.source,
    column.sourceTitle,
    column.chain,
    column.terminus,
  ];
  const rows = document.claims.flatMap((claim) =>
    claim.statements.map(({ statement: ref, stance, coverage }): Row => {
      const statement = v.statements.get(ref)!;
      return [
        ref,
        claim.ref,
        vocabulary.stance[stance],
        coverage && vocabulary.coverage[coverage],
        v.name(statement.speaker),
        statement.speaker,
        statement.role && v.text(statement.role),
        statement.said,
        vocabulary.mode[statement.mode],
        vocabulary.attribution[statement.attribution],
        v.text(statement.text),
        statement.quotes.join(' | '),
        statement.language,
        statement.source,
        v.sources.get(statement.source)!.title,
        statement.chain.links.map(({ agent }) => v.name(agent)).join(' ← '),
        vocabulary.terminus[statement.chain.terminus],
      ];
    }),
  );
  return [head, ...rows];
}

function sources(v: Voice): Row[] {
  const { words, vocabulary, document } = v;
  const { column } = words;
  const head = [
    column.source,
    column.type,
    column.title,
    column.publisher,
    column.authors,
    column.published,
    column.circa,
    column.language,
    column.url,
    column.read,
    column.rights,
    column.capture,
    column.taken,
    column.sha256,
  ];
  const rows = document.sources.map((source): Row => {
    const newest = source.captures.at(-1);
    return [
      source.ref,
      (vocabulary.sourceType as Record<string, string>)[source.type] ?? source.type,
      source.title,
      source.publisher && v.name(source.publisher),
      source.authors.map(({ speaker, name }) => (speaker ? v.name(speaker) : name)).join('; '),
      source.published,
      source.publishedCirca ? words.yes : words.no,
      source.language,
      source.url,
      source.held ? words.yes : words.no,
      vocabulary.rights[source.rights],
      newest?.ref ?? null,
      newest?.takenAt ?? null,
      newest?.textSha256 ?? null,
    ];
  });
  return [head, ...rows];
}
