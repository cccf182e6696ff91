import { parseCaseFile } from '@/lib/engines/casefile/parse';
import type { CaseFileProblem } from '@/lib/engines/casefile/problem';
import type { CaseFile } from '@/lib/engines/casefile/schema';
import { CASE_FILE_FORMAT, CSL_TYPES } from '@/lib/engines/casefile/vocabulary';
import type { Document, DocumentClaim, DocumentStatement } from '@/lib/engines/document/document';
import { correctionsOf } from './document-corrections';
import { type Names, type Naming, namesOf } from './document-names';
import { anchorsOf, placeOf } from './document-places';
import type { LeftOut } from './incoming';

export type DocumentCases = {
  readonly files: CaseFile[];
  readonly leftOut: LeftOut[];
  readonly problems: CaseFileProblem[];
};

/**
 * A document as case files, one for each of its cases: what an import can take in with all its checks. References are
 * given anew here; keys, authors, times and words stay theirs. What a case file has no place for is named.
 */
export function caseFilesOf(document: Document, naming: Naming): DocumentCases {
  const leftOut: LeftOut[] = [];
  const problems: CaseFileProblem[] = [];
  const files = document.cases.flatMap((held) => {
    const made = caseFile(document, held, naming, leftOut);
    if (made === null) return [];
    // Through the reader of case files, so that whatever it refuses is refused here in its words.
    const parsed = parseCaseFile(JSON.stringify(made), { file: held.slug });
    if (parsed.ok) return [parsed.value];
    problems.push(...parsed.problems);
    return [];
  });
  for (const { ref, from, to } of document.relations)
    if (![from, to].every((end) => document.claims.some((claim) => claim.ref === end)))
      leftOut.push({ at: ref, why: 'leads-outside' });
  return { files, leftOut, problems };
}

/** Without what is null, undefined or empty: a case file leaves such lines out. */
export const some = <T extends object>(record: T) =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && value !== undefined && !isEmpty(value)),
  );
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

function caseFile(document: Document, held: Document['cases'][number], naming: Naming, leftOut: LeftOut[]) {
  const claims = document.claims.filter((claim) => claim.case === held.ref);
  if (claims.length === 0) return null;
  const names = namesOf(document, naming);
  const own = new Set(claims.map(({ ref }) => ref));
  const wanted = new Set(
    claims.flatMap((claim) => [
      ...claim.statements.map(({ statement }) => statement),
      ...claim.evidence.flatMap(({ statement }) => statement ?? []),
    ]),
  );
  const statements = document.statements.filter(({ ref }) => wanted.has(ref));
  const first = [...claims].sort((a, b) => a.record.recordedAt.localeCompare(b.record.recordedAt))[0]!;
  return {
    format: CASE_FILE_FORMAT,
    recorded: first.record.recordedAt,
    author: naming.author(first.record.recordedBy),
    authors: authorsOf(document, naming),
    case: some({
      slug: naming.record(held.slug),
      title: held.title,
      question: held.question,
      summary: held.summary,
      started: held.started,
    }),
    statuses: document.statuses
      .filter(({ key }) => !naming.statuses.has(key))
      .map(({ key, label, definition, rating }) => some({ key, label, definition, rating })),
    topics: document.topics
      .filter(({ key }) => claims.some(({ topics }) => topics.includes(key)))
      .map(({ key, label }) => ({ key, label: naming.topics.get(key) ?? label })),
    speakers: document.speakers.map((speaker) =>
      some({
        key: names(speaker.ref),
        kind: speaker.kind,
        name: speaker.name,
        aliases: speaker.aliases,
        roles: speaker.roles.map(({ title, organisation, from, to }) =>
          some({ title, organisation: organisation && names(organisation), from, to }),
        ),
        speaksFor: speaker.speaksFor && names(speaker.speaksFor),
        wikidata: speaker.wikidata,
        country: speaker.country,
        note: speaker.note,
        ...provenance(speaker.record, naming),
      }),
    ),
    sources: document.sources.map((source) => sourceOf(source, names, naming, leftOut)),
    origins: document.origins.map(({ key, label, source, derivedFrom }) =>
      some({
        key: naming.record(key),
        label,
        of: source && names(source),
        derivedFrom: derivedFrom.map((each) => naming.record(each)),
      }),
    ),
    claims: claims.map((claim) => claimOf(document, claim, names, naming)),
    statements: statements.map((statement) => statementOf(document, statement, own, names, naming)),
    relations: document.relations
      .filter(({ from, to }) => own.has(from) && own.has(to))
      .map(({ from, kind, to, note, record }) =>
        some({ from: names(from), kind, to: names(to), note, ...provenance(record, naming) }),
      ),
    corrections: correctionsOf(document, claims, statements, names, naming, leftOut),
  };
}

const provenance = (record: { recordedAt: string; recordedBy: string }, naming: Naming) => ({
  recorded: record.recordedAt,
  author: naming.author(record.recordedBy),
});

/** In a case file only reviewers review; who has reviewed anything is one. */
function authorsOf(document: Document, naming: Naming) {
  const reviewers = new Set(
    document.claims.flatMap(({ assessments }) => assessments.flatMap(({ reviewer }) => reviewer ?? [])),
  );
  return document.authors.map(({ key, name, role }) => ({
    key: naming.author(key),
    name,
    role: reviewers.has(key) || role === 'reviewer' ? 'reviewer' : 'editor',
  }));
}

function sourceOf(source: Document['sources'][number], names: Names, naming: Naming, leftOut: LeftOut[]) {
  if (!(CSL_TYPES as readonly string[]).includes(source.type))
    leftOut.push({ at: source.ref, why: 'type-unknown', values: { type: source.type } });
  const withheld = source.captures.filter(({ text }) => text === null);
  for (const { ref } of withheld)
    leftOut.push({
      at: ref,
      why: 'text-withheld',
    });
  return some({
    key: names(source.ref),
    type: (CSL_TYPES as readonly string[]).includes(source.type) ? source.type : 'document',
    title: source.title,
    language: source.language,
    publisher: source.publisher && names(source.publisher),
    authors: source.authors.map(({ speaker, name }) =>
      some({ speaker: speaker && names(speaker), name: speaker ? null : name }),
    ),
    published: source.published,
    publishedCirca: source.publishedCirca,
    url: source.url,
    held: source.held || source.captures.some(({ text }) => text !== null),
    rights: source.rights,
    note: source.note,
    csl: source.csl && JSON.stringify(source.csl),
    captures: source.captures.flatMap((capture) =>
      capture.text === null
        ? []
        : [
            some({
              key: names(capture.ref),
              kind: capture.kind,
              language: capture.language,
              taken: capture.takenAt,
              method: capture.method,
              original:
                capture.originalSha256 &&
                some({ sha256: capture.originalSha256, name: capture.originalName, type: capture.originalType }),
              text: capture.text,
            }),
          ],
    ),
    ...provenance(source.record, naming),
  });
}

const spanOf = (from: string | null, to: string | null): string | null =>
  from === to ? from : from === null && to === null ? null : `${from ?? '..'}/${to ?? '..'}`;

function claimOf(document: Document, claim: DocumentClaim, names: Names, naming: Naming) {
  const { who, what, where, topics, note, proposition, short, from, to } = claim;
  return some({
    key: names(claim.ref),
    proposition,
    short,
    who,
    what,
    where,
    when: spanOf(from, to),
    topics,
    note,
    omissions: claim.omissions.map(({ source, note, judge, judgedOn }) =>
      some({ source: names(source), note, by: naming.author(judge), date: judgedOn.slice(0, 10) }),
    ),
    evidence: claim.evidence.map((item) =>
      some({
        key: names(item.ref),
        polarity: item.polarity,
        kind: item.kind,
        origin: item.origin && naming.record(item.origin),
        text: item.text,
        source: item.source && names(item.source),
        statement: item.statement && names(item.statement),
        url: item.url,
        file: item.fileSha256 && { sha256: item.fileSha256, name: item.fileName ?? item.ref },
        anchors: anchorsOf(document, item.anchors, names),
        ...provenance(item.record, naming),
      }),
    ),
    assessments: claim.assessments.map(({ assessedAt, publishedAt, status, rationale, considered, author, reviewer }) =>
      some({
        date: assessedAt,
        status,
        rationale,
        considered: considered.map(names),
        author: naming.author(author),
        reviewer: reviewer && naming.author(reviewer),
        published: true,
        recorded: publishedAt,
      }),
    ),
    ...provenance(claim.record, naming),
  });
}

function statementOf(
  document: Document,
  statement: DocumentStatement,
  own: ReadonlySet<string>,
  names: Names,
  naming: Naming,
) {
  const { chain, said, mode, language, text, quotes, attribution, attributionNote } = statement;
  return some({
    key: names(statement.ref),
    speaker: names(statement.speaker),
    said,
    mode,
    language,
    text,
    quotes,
    anchors: anchorsOf(document, statement.anchors, names),
    attribution,
    attributionNote,
    chain: some({
      links: chain.links.map(({ agent, verb, mode, source, readByUs, gap, span }) =>
        some({
          agent: names(agent),
          verb,
          mode,
          source: source && names(source),
          readByUs,
          gap,
          anchor: span && placeOf(document, span, names),
        }),
      ),
      terminus: chain.terminus,
      note: chain.note,
    }),
    stances: document.claims.flatMap((claim) =>
      own.has(claim.ref)
        ? claim.statements
            .filter((bearing) => bearing.statement === statement.ref)
            .map(({ stance, coverage, note }) => some({ claim: names(claim.ref), stance, coverage, note }))
        : [],
    ),
    ...provenance(statement.record, naming),
  });
}
