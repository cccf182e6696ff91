import { type LoadedClaims, loadClaims } from '@/lib/domain/cases/export/load-claims-data';
import { loadStatements } from '@/lib/domain/cases/export/load-statements-data';
import { byNumber, type Loading } from '@/lib/domain/cases/export/loading-data';
import { members } from '@/lib/domain/cases/export/members-data';
import {
  type Content,
  type FileCapture,
  given,
  instantText,
  type Stored,
  writing,
} from '@/lib/domain/cases/export/records';
import { storedCorrections } from '@/lib/domain/cases/export/stored-corrections-data';
import {
  local,
  storedOrigins,
  storedSides,
  storedSources,
  storedSpeakers,
} from '@/lib/domain/cases/export/stored-people-data';
import { type StoredCapture, storedCaptures } from '@/lib/domain/cases/export/stored-texts-data';
import { methodOf } from '@/lib/domain/cases/import/captures-data';
import type { CaseFile } from '@/lib/engines/casefile/schema';
import { AUTHOR_ROLES, CASE_FILE_FORMAT } from '@/lib/engines/casefile/vocabulary';
import type { Transaction } from '@/lib/platform/db';

/** Keeps note of the authors that the records of a file name, and says their keys. */
class Authors {
  private readonly used = new Set<string>();

  private constructor(private readonly all: { id: string; key: string; name: string; role: string }[]) {}

  static async read(tx: Transaction): Promise<Authors> {
    return new Authors(await tx.author.findMany({ orderBy: { id: 'asc' } }));
  }

  /** The key of an author by id. */
  key = (id: string): string => {
    const { key } = this.all.find((author) => author.id === id)!;
    this.used.add(key);
    return key;
  };

  /** Those named so far and by `keys`; whoever has reviewed is a reviewer in the file, whatever else here. */
  list(keys: readonly string[], reviewers: ReadonlySet<string>): CaseFile['authors'] {
    for (const key of keys) this.used.add(key);
    return this.all
      .filter(({ key }) => this.used.has(key))
      .map(({ key, name, role }) => {
        const known = AUTHOR_ROLES.find((one) => one === role) ?? 'editor';
        return { key, name, role: reviewers.has(key) ? 'reviewer' : known };
      });
  }
}

/** A whole case in the words of the case file, records in the order of their references. */
export async function loadCase(tx: Transaction, held: Stored<Content['case']>): Promise<CaseFile> {
  const authors = await Authors.read(tx);
  const defaults = { recorded: instantText(held.createdAt), author: authors.key(held.createdBy) };
  const loading: Loading = { tx, writing: (noun, stored) => writing(noun, stored, defaults, authors.key) };
  const belong = await members(tx, { id: held.id, slug: held.content.slug }, 'this', true);
  const speakers = await storedSpeakers(tx, { ids: [...belong.speaker] });
  const sources = await storedSources(tx, { ids: [...belong.source] });
  const origins = await storedOrigins(tx, { ids: [...belong.origin] });
  const captures = await loadCaptures(tx, sources);
  const claims = await loadClaims(loading, held.id, captures);
  const statements = await loadStatements(loading, [...belong.statement], captures, claims.keys);
  const corrections = await loadCorrections(loading, [
    ...[...speakers, ...sources].map(({ id }) => id),
    ...belong.statement,
    ...claims.keys.keys(),
    ...claims.assessmentIds,
  ]);
  return {
    format: CASE_FILE_FORMAT,
    ...defaults,
    case: { ...loading.writing('case', held), ...held.content },
    statuses: await loadStatuses(tx, claims),
    topics: await loadTopics(tx, claims),
    sides: (await storedSides(tx, held.id)).map(({ content }) => content),
    speakers: byNumber(speakers).map((record) => ({ ...loading.writing('speaker', record), ...record.content })),
    sources: byNumber(sources).map((record) => ({
      ...loading.writing('source', record),
      ...record.content,
      captures: captures.filter(({ sourceId }) => sourceId === record.id).map(captureRecord),
    })),
    origins: origins.map(({ content }) => content),
    claims: claims.records,
    statements,
    relations: claims.relations,
    corrections,
    authors: authors.list([...claims.authors, ...corrections.map(({ author }) => author)], claims.reviewers),
  };
}

/** The captures that may be passed on: reading notes, and full texts of sources whose rights allow it. */
async function loadCaptures(tx: Transaction, sources: readonly Stored<Content['source']>[]) {
  const free = new Set(sources.filter(({ content }) => content.rights === 'include-text').map(({ id }) => id));
  const captures = await storedCaptures(tx, { sourceIds: sources.map(({ id }) => id) });
  return captures.filter(({ content, sourceId }) => content.kind === 'reading-notes' || free.has(sourceId));
}

const captureRecord = ({
  content,
  method,
  originalSha256,
  originalName,
  originalType,
}: StoredCapture): FileCapture => ({
  ...content,
  ...(method === methodOf(content.kind) ? {} : { method }),
  ...(originalSha256
    ? {
        original: given<NonNullable<FileCapture['original']>>({
          sha256: originalSha256,
          name: originalName,
          type: originalType,
        }),
      }
    : {}),
});

async function loadCorrections({ tx }: Loading, targets: string[]): Promise<CaseFile['corrections']> {
  const stored = await storedCorrections(tx, { targets });
  return byNumber(stored).map(({ number, content }) => ({ ref: `N-${number}`, ...content }));
}

async function loadStatuses(tx: Transaction, claims: LoadedClaims): Promise<CaseFile['statuses']> {
  const used = new Set(claims.records.flatMap(({ assessments }) => assessments.map(({ status }) => status)));
  const rows = await tx.evidenceStatus.findMany({ where: { builtIn: false }, orderBy: { position: 'asc' } });
  return rows
    .filter(({ key }) => used.has(key))
    .map(({ key, label, definition, rating }) => ({
      key,
      label: local(label),
      definition: local(definition),
      ...(rating === null ? {} : { rating }),
    }));
}

async function loadTopics(tx: Transaction, claims: LoadedClaims): Promise<CaseFile['topics']> {
  const used = new Set(claims.records.flatMap(({ topics }) => topics));
  const rows = await tx.topic.findMany({ orderBy: { id: 'asc' } });
  return rows.filter(({ key }) => used.has(key)).map(({ key, label }) => ({ key, label: local(label) }));
}
