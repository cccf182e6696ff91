import { createHash } from 'node:crypto';
import type { FileSource } from '@/lib/domain/cases/export/records';
import { type StoredCapture, storedCaptures } from '@/lib/domain/cases/export/stored-texts-data';
import { captureContent, differences } from '@/lib/domain/cases/import/compare';
import type { Writer } from '@/lib/domain/cases/import/desk-data';
import { insert } from '@/lib/domain/cases/import/insert-data';
import { dbWord, idOf, oursStays, type Run, written } from '@/lib/domain/cases/import/run-data';
import type { TextFile } from '@/lib/domain/cases/import/texts';
import { coded, type Fault, type TreePath } from '@/lib/engines/casefile/problem';

/** The SHA-256 of bytes, or of a text in UTF-8, in hexadecimal digits. */
export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** How a text came to be, where a case file says nothing of it. */
export const methodOf = (kind: FileSource['captures'][number]['kind']): string =>
  kind === 'reading-notes' ? 'reading notes, written here' : 'text of the case file';

/** A capture as the rest of the import sees it, whether it was there or is new. */
export type KnownCapture = { id: string; key: string; sourceId: string; edition: number; text: string; sha256: string };

type Row = Parameters<Run['tx']['capture']['createMany']>[0] extends { data: infer D } | undefined
  ? Extract<D, readonly unknown[]>[number]
  : never;

/** The captures of the sources of the file: by source id in the order of their editions, and what is to be written. */
export class Captures {
  private readonly bySource = new Map<string, KnownCapture[]>();
  private readonly byKey = new Map<string, KnownCapture>();
  private readonly rows: Row[] = [];

  constructor(
    private readonly run: Run,
    stored: readonly StoredCapture[],
  ) {
    for (const held of stored) this.remember({ ...held, ...held.content, sha256: held.textSha256 });
  }

  of(sourceId: string): readonly KnownCapture[] {
    return this.bySource.get(sourceId) ?? [];
  }

  named(key: string): KnownCapture | undefined {
    return this.byKey.get(key);
  }

  /** Plans a new capture as the next edition of its source. */
  add(
    capture: Omit<KnownCapture, 'id' | 'edition' | 'sha256'>,
    columns: Omit<Row, keyof KnownCapture | 'textSha256' | 'length'>,
  ): KnownCapture {
    const known = {
      ...capture,
      id: this.run.id(),
      edition: (this.of(capture.sourceId).at(-1)?.edition ?? 0) + 1,
      sha256: sha256(capture.text),
    };
    this.remember(known);
    const { sha256: textSha256, ...own } = known;
    this.rows.push({ ...columns, ...own, textSha256, length: capture.text.length } as Row);
    this.run.report.created.capture += 1;
    return known;
  }

  /** The full text of a source as a capture: the one that has these very words, else a new edition. */
  ofText(sourceId: string, source: FileSource, given: TextFile): KnownCapture {
    const held = this.of(sourceId).find(({ sha256: known }) => known === sha256(given.text));
    if (held) return held;
    const edition = (this.of(sourceId).at(-1)?.edition ?? 0) + 1;
    const { now } = this.run;
    return this.add(
      // A key has at most 80 letters.
      { key: `${source.key.slice(0, 60)}-text-${edition}`, sourceId, text: given.text },
      {
        kind: 'full_text',
        language: source.language,
        takenAt: now,
        method: given.method,
        originalSha256: given.sha256,
        originalName: given.name,
        createdAt: now,
        createdBy: written(this.run, source).createdBy,
      },
    );
  }

  write: Writer = () => insert(this.run, this.rows, 'capture');

  private remember(capture: KnownCapture): void {
    const same = this.bySource.get(capture.sourceId);
    if (same) same.push(capture);
    else this.bySource.set(capture.sourceId, [capture]);
    this.byKey.set(capture.key, capture);
    this.run.ids.capture.set(capture.key, capture.id);
  }
}

/** The captures written out in the file. A capture never changes: one that differs is refused. */
export async function planCaptures(run: Run): Promise<Captures> {
  const { tx, file } = run;
  const inFile = file.sources.flatMap((source, at) =>
    source.captures.map((capture, no) => ({ source, capture, path: ['sources', at, 'captures', no] as TreePath })),
  );
  const sourceIds = file.sources.map(({ key }) => idOf(run, 'source', key));
  const stored = await storedCaptures(tx, { sourceIds });
  const namesakes = await storedCaptures(tx, { keys: inFile.map(({ capture }) => capture.key) });
  const strangers = new Set(namesakes.map(({ content }) => content.key));
  const there = new Map(stored.map((held) => [held.content.key, held]));
  const captures = new Captures(run, stored);
  for (const { source, capture, path } of inFile) {
    const content = captureContent(capture);
    const sourceId = idOf(run, 'source', source.key);
    const held = there.get(capture.key);
    const fault = held ? refusal(held, sourceId, content) : strange(capture.key, strangers);
    const differing = held?.sourceId === sourceId ? differences(held.content, content) : [];
    if (held && oursStays(run, { noun: 'capture', key: capture.key, fixed: true }, differing, held.content, content))
      run.report.unchanged.capture += 1;
    else if (fault) run.findings.push({ path, ...fault });
    else if (held) run.report.unchanged.capture += 1;
    else {
      const { createdBy } = written(run, source);
      captures.add(
        { key: capture.key, sourceId, text: content.text },
        {
          kind: dbWord<'full_text'>(capture.kind),
          language: capture.language,
          takenAt: new Date(capture.taken),
          method: capture.method ?? methodOf(capture.kind),
          ...(capture.original
            ? {
                originalSha256: capture.original.sha256,
                originalName: capture.original.name ?? null,
                originalType: capture.original.type ?? null,
              }
            : {}),
          createdAt: new Date(capture.taken),
          createdBy,
        },
      );
    }
  }
  return captures;
}

const taken = (key: string) => coded('capture-elsewhere', { key });

const strange = (key: string, strangers: Set<string>) => (strangers.has(key) ? taken(key) : null);

function refusal(held: StoredCapture, sourceId: string, content: StoredCapture['content']): Fault | null {
  if (held.sourceId !== sourceId) return taken(content.key);
  const differing = differences(held.content, content);
  if (differing.length === 0) return null;
  return coded('capture-differs', { fields: differing.join(', ') });
}
