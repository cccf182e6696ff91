import { coded, type Fault, type Finding, type TreePath } from '@/lib/engines/casefile/problem';
import type { CaseFile } from '@/lib/engines/casefile/schema';
import { STATUSES } from '@/lib/engines/casefile/vocabulary';

type Report = (path: TreePath, fault: Fault) => void;

/** The kinds of record others point at. */
type Kind = 'author' | 'speaker' | 'source' | 'claim' | 'statement' | 'evidence' | 'topic' | 'origin';
type Index = Record<Kind, Set<string>>;

/**
 * Everything that ties one record to another: keys and references that stand twice, and keys that lead nowhere.
 * Works on a file that already has the right shape; returns every finding, in file order by section.
 */
export function findReferenceProblems(file: CaseFile): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (path, fault) => findings.push({ path, ...fault });
  const index = indexKeys(file);
  checkKeysOnce(file, report);
  checkRefsOnce(file, report);
  checkListsOnce(file, report);
  for (const [kind, path, key] of pointers(file)) {
    if (key === undefined || index[kind].has(key)) continue;
    report(path, coded('no-record', { key, kind }));
  }
  checkConsidered(file, index, report);
  checkStatuses(file, report);
  return findings;
}

function indexKeys(file: CaseFile): Index {
  const keys = (records: ReadonlyArray<{ key: string }>) => new Set(records.map((record) => record.key));
  return {
    author: keys(file.authors),
    speaker: keys(file.speakers),
    source: keys(file.sources),
    claim: keys(file.claims),
    statement: keys(file.statements),
    evidence: keys(file.claims.flatMap((claim) => claim.evidence)),
    topic: keys(file.topics),
    origin: keys(file.origins),
  };
}

type Keyed = [path: TreePath, key: string];

function keyed(section: string, records: ReadonlyArray<{ key: string }>): Keyed[] {
  return records.map((record, at) => [[section, at, 'key'], record.key]);
}

function nestedKeyed(section: string, list: string, records: ReadonlyArray<Record<string, unknown>>): Keyed[] {
  return records.flatMap((record, at) =>
    (record[list] as Array<{ key: string }>).map((inner, no): Keyed => [[section, at, list, no, 'key'], inner.key]),
  );
}

function checkKeysOnce(file: CaseFile, report: Report): void {
  const groups: Keyed[][] = [
    keyed('authors', file.authors),
    keyed('statuses', file.statuses),
    keyed('topics', file.topics),
    keyed('sides', file.sides),
    keyed('speakers', file.speakers),
    keyed('sources', file.sources),
    keyed('origins', file.origins),
    keyed('claims', file.claims),
    keyed('corrections', file.corrections),
    nestedKeyed('sources', 'captures', file.sources),
    // `considered` names statements and evidence alike, so these two share one set of keys.
    [...nestedKeyed('claims', 'evidence', file.claims), ...keyed('statements', file.statements)],
  ];
  for (const group of groups) once(group, (key) => coded('key-taken', { key }), report);
}

function checkRefsOnce(file: CaseFile, report: Report): void {
  const refs: Keyed[] = [];
  const add = (path: TreePath, record: { ref?: string | undefined }) => {
    if (record.ref) refs.push([[...path, 'ref'], record.ref]);
  };
  add(['case'], file.case);
  for (const section of ['speakers', 'sources', 'claims', 'statements', 'relations', 'corrections'] as const) {
    file[section].forEach((record, at) => {
      add([section, at], record);
    });
  }
  file.claims.forEach((claim, at) => {
    claim.evidence.forEach((item, no) => {
      add(['claims', at, 'evidence', no], item);
    });
    claim.assessments.forEach((assessment, no) => {
      add(['claims', at, 'assessments', no], assessment);
    });
  });
  once(refs, (key) => coded('reference-twice', { key }), report);
}

/** Lists whose entries say the same thing when they stand twice. */
function checkListsOnce(file: CaseFile, report: Report): void {
  const listed = (path: TreePath, entries: readonly string[]) =>
    once(
      entries.map((entry, at) => [[...path, at], entry]),
      (key) => coded('entry-twice', { key }),
      report,
    );
  for (const [at, speaker] of file.speakers.entries())
    listed(
      ['speakers', at, 'aliases'],
      speaker.aliases.map(({ text }) => text),
    );
  for (const [at, side] of file.sides.entries()) listed(['sides', at, 'speakers'], side.speakers);
  for (const [at, origin] of file.origins.entries()) listed(['origins', at, 'derivedFrom'], origin.derivedFrom);
  for (const [at, claim] of file.claims.entries()) listed(['claims', at, 'topics'], claim.topics);
}

function once(entries: Keyed[], sentence: (key: string) => Fault, report: Report): void {
  const seen = new Set<string>();
  for (const [path, key] of entries) {
    if (seen.has(key)) report(path, sentence(key));
    seen.add(key);
  }
}

type Pointer = [kind: Kind, path: TreePath, key: string | undefined];

/** Every key in the file that must lead to a record, with the kind of record it leads to. */
function* pointers(file: CaseFile): Generator<Pointer> {
  yield ['author', ['author'], file.author];
  yield* provenance(['case'], file.case);
  yield* list('speaker', file.sides, 'sides', (side) => side.speakers, 'speakers');
  for (const [at, speaker] of file.speakers.entries()) {
    const path = ['speakers', at];
    yield* provenance(path, speaker);
    yield ['speaker', [...path, 'speaksFor'], speaker.speaksFor];
    for (const [no, role] of speaker.roles.entries())
      yield ['speaker', [...path, 'roles', no, 'organisation'], role.organisation];
  }
  for (const [at, source] of file.sources.entries()) {
    const path = ['sources', at];
    yield* provenance(path, source);
    yield ['speaker', [...path, 'publisher'], source.publisher];
    for (const [no, author] of source.authors.entries())
      yield ['speaker', [...path, 'authors', no, 'speaker'], author.speaker];
  }
  for (const [at, origin] of file.origins.entries()) yield ['source', ['origins', at, 'of'], origin.of];
  yield* list('origin', file.origins, 'origins', (origin) => origin.derivedFrom, 'derivedFrom');
  yield* claimPointers(file);
  yield* statementPointers(file);
  for (const [at, relation] of file.relations.entries()) {
    yield* provenance(['relations', at], relation);
    yield ['claim', ['relations', at, 'from'], relation.from];
    yield ['claim', ['relations', at, 'to'], relation.to];
  }
  for (const [at, { author, target }] of file.corrections.entries()) {
    yield ['author', ['corrections', at, 'author'], author];
    for (const kind of ['statement', 'source', 'claim', 'speaker'] as const)
      yield [kind, ['corrections', at, 'target', kind], target[kind]];
  }
}

function* provenance(path: TreePath, record: { author?: string | undefined }): Generator<Pointer> {
  yield ['author', [...path, 'author'], record.author];
}

function* list<T>(kind: Kind, records: T[], section: string, keys: (record: T) => string[], name: string) {
  for (const [at, record] of records.entries()) {
    for (const [no, key] of keys(record).entries()) yield [kind, [section, at, name, no], key] as Pointer;
  }
}

function* claimPointers(file: CaseFile): Generator<Pointer> {
  yield* list('topic', file.claims, 'claims', (claim) => claim.topics, 'topics');
  for (const [at, claim] of file.claims.entries()) {
    const path = ['claims', at];
    yield* provenance(path, claim);
    for (const [no, omission] of claim.omissions.entries()) {
      yield ['source', [...path, 'omissions', no, 'source'], omission.source];
      yield ['author', [...path, 'omissions', no, 'by'], omission.by];
    }
    for (const [no, item] of claim.evidence.entries()) {
      const here = [...path, 'evidence', no];
      yield* provenance(here, item);
      yield ['origin', [...here, 'origin'], item.origin];
      yield ['source', [...here, 'source'], item.source];
      yield ['statement', [...here, 'statement'], item.statement];
    }
    for (const [no, assessment] of claim.assessments.entries()) {
      yield ['author', [...path, 'assessments', no, 'author'], assessment.author];
      yield ['author', [...path, 'assessments', no, 'reviewer'], assessment.reviewer];
    }
  }
}

function* statementPointers(file: CaseFile): Generator<Pointer> {
  for (const [at, statement] of file.statements.entries()) {
    const path = ['statements', at];
    yield* provenance(path, statement);
    yield ['speaker', [...path, 'speaker'], statement.speaker];
    for (const [no, link] of statement.chain.links.entries()) {
      yield ['speaker', [...path, 'chain', 'links', no, 'agent'], link.agent];
      yield ['source', [...path, 'chain', 'links', no, 'source'], link.source];
    }
    for (const [no, stance] of statement.stances.entries())
      yield ['claim', [...path, 'stances', no, 'claim'], stance.claim];
  }
}

function checkConsidered(file: CaseFile, index: Index, report: Report): void {
  file.claims.forEach((claim, at) => {
    claim.assessments.forEach((assessment, no) => {
      const path = ['claims', at, 'assessments', no, 'considered'];
      assessment.considered.forEach((key, item) => {
        if (index.statement.has(key) || index.evidence.has(key)) return;
        report([...path, item], coded('not-considerable', { key }));
      });
      once(
        assessment.considered.map((key, item) => [[...path, item], key]),
        (key) => coded('considered-twice', { key }),
        report,
      );
    });
  });
}

function checkStatuses(file: CaseFile, report: Report): void {
  const known = new Set<string>([...STATUSES, ...file.statuses.map((status) => status.key)]);
  file.claims.forEach((claim, at) => {
    claim.assessments.forEach(({ status }, no) => {
      if (known.has(status)) return;
      const words = [...known].join(', ');
      report(['claims', at, 'assessments', no, 'status'], coded('no-status', { key: status, words }));
    });
  });
}
