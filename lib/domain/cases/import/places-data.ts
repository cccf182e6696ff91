import type { FileAnchor, FileStatement } from '@/lib/domain/cases/export/records';
import type { LinkPlace, StoredStatement } from '@/lib/domain/cases/export/stored-texts-data';
import { storedEvidenceAnchors } from '@/lib/domain/cases/export/stored-texts-data';
import type { Captures, KnownCapture } from '@/lib/domain/cases/import/captures-data';
import type { Writer } from '@/lib/domain/cases/import/desk-data';
import { insert } from '@/lib/domain/cases/import/insert-data';
import { idOf, type Plan, type Run, written } from '@/lib/domain/cases/import/run-data';
import { describe as selectorOf } from '@/lib/engines/anchor/selector';
import { canonicalText } from '@/lib/engines/anchor/text';
import { coded, type TreePath } from '@/lib/engines/casefile/problem';
import { findSpans, type Span } from '@/lib/engines/casefile/spans';

/*
 * Places of words beside those of statements: of the links of a chain, and of passages that are evidence; and the files
 * that are evidence. A file that says nothing of them takes none away: another desk may not have been allowed to pass
 * the text on.
 */

/** The place of an anchor of the file; a finding where the words do not stand in the capture as it is kept here. */
function placeOf(
  run: Run,
  captures: Captures,
  anchor: FileAnchor,
  path: TreePath,
): { capture: KnownCapture; span: Span } | null {
  const capture = captures.named(anchor.capture);
  // A capture that was refused has its own finding already.
  if (!capture) return null;
  const span = findSpans(capture.text, canonicalText(anchor.quote))[(anchor.occurrence ?? 1) - 1];
  if (span) return { capture, span };
  run.findings.push({ path, ...coded('not-in-kept', { capture: anchor.capture }) });
  return null;
}

/** The places of links: for those that are written with their statements, and those that are added to what is here. */
export type LinkPlaces = {
  readonly of: (record: FileStatement, position: number) => Partial<LinkPlace>;
  readonly write: Writer;
};

/** Links keep the place they have here where the file names none and they lead to the same source. */
export function planLinkPlaces(
  run: Run,
  captures: Captures,
  stored: readonly StoredStatement[],
  plan: Plan<FileStatement>,
): LinkPlaces {
  const there = new Map(stored.map((held) => [held.content.key, held]));
  const rewritten = new Set([...plan.created, ...plan.changed].map(({ record }) => record.key));
  const places = new Map<string, LinkPlace>();
  const added: (LinkPlace & { statementId: string; position: number })[] = [];
  run.file.statements.forEach((record, at) => {
    const held = there.get(record.key);
    record.chain.links.forEach(({ anchor, source }, position) => {
      const found = anchor && placeOf(run, captures, anchor, ['statements', at, 'chain', 'links', position, 'anchor']);
      const before = held?.content.chain.links[position]?.source === source ? held?.places[position] : null;
      const place = found ? { captureId: found.capture.id, ...found.span } : before;
      if (place) places.set(`${record.key} ${position}`, place);
      if (!found || !held || rewritten.has(record.key)) return;
      if (before) run.report.unchanged.anchor += 1;
      else added.push({ statementId: held.id, position, captureId: found.capture.id, ...found.span });
    });
  });
  run.report.created.anchor += added.length;
  return {
    of: (record, position) => places.get(`${record.key} ${position}`) ?? {},
    write: async () => {
      for (const { statementId, position, ...place } of added)
        await run.tx.chainLink.updateMany({ where: { statementId, position }, data: place });
    },
  };
}

/** Where passages of evidence stand, and the files that are evidence and are held here. */
export async function planEvidencePlaces(run: Run, captures: Captures): Promise<Writer> {
  const { tx, file, report } = run;
  const items = file.claims.flatMap((claim, at) =>
    claim.evidence.map((item, no) => ({
      item,
      id: idOf(run, 'evidence', item.key),
      path: ['claims', at, 'evidence', no],
    })),
  );
  const there = await storedEvidenceAnchors(
    tx,
    items.map(({ id }) => id),
  );
  const known = new Set(there.map(({ ownerId, captureId, start, end }) => [ownerId, captureId, start, end].join()));
  const rows = items.flatMap(({ item, id, path }) =>
    item.anchors.flatMap((anchor, position) => {
      const place = placeOf(run, captures, anchor, [...path, 'anchors', position]);
      if (!place) return [];
      const { capture, span } = place;
      const isNew = !known.has([id, capture.id, span.start, span.end].join());
      report[isNew ? 'created' : 'unchanged'].anchor += 1;
      const selector = selectorOf(capture.text, span.start, span.end);
      return isNew
        ? [{ id: run.id(), captureId: capture.id, evidenceId: id, position, ...selector, ...written(run, item) }]
        : [];
    }),
  );
  const hashes = items.flatMap(({ item }) => item.file?.sha256 ?? []);
  const blobs = await tx.blob.findMany({ where: { sha256: { in: hashes } }, select: { sha256: true } });
  const held = new Set(blobs.map(({ sha256 }) => sha256));
  const missing = await withoutFile(
    run,
    items.map(({ id }) => id),
  );
  const filed = items.flatMap(({ item, id }) => {
    if (!item.file || !missing.has(id)) return [];
    if (held.has(item.file.sha256)) return [{ id, file: item.file }];
    report.filesAbsent.push({ evidence: item.key, name: item.file.name });
    return [];
  });
  report.created.file += filed.length;
  return async () => {
    await insert(run, rows, 'anchor');
    for (const { id, file } of filed)
      await tx.evidence.updateMany({ where: { id }, data: { fileSha256: file.sha256, fileName: file.name } });
  };
}

/** Those of these items that have no file: new ones, and those that are here without one. */
async function withoutFile({ tx }: Run, ids: readonly string[]): Promise<Set<string>> {
  const have = await tx.evidence.findMany({
    where: { id: { in: [...ids] }, NOT: { fileSha256: null } },
    select: { id: true },
  });
  const filed = new Set(have.map(({ id }) => id));
  return new Set(ids.filter((id) => !filed.has(id)));
}
