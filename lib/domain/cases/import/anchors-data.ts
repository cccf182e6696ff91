import type { FileStatement } from '@/lib/domain/cases/export/records';
import type { Captures, KnownCapture } from '@/lib/domain/cases/import/captures-data';
import { readIn } from '@/lib/domain/cases/import/compare';
import type { Writer } from '@/lib/domain/cases/import/desk-data';
import { insert } from '@/lib/domain/cases/import/insert-data';
import { anchorQuotes } from '@/lib/domain/cases/import/quotes';
import { idOf, type Run, written } from '@/lib/domain/cases/import/run-data';
import { anchorsThere, type StoredAnchor } from '@/lib/domain/cases/import/statements-data';
import { type TextGiven, textOf } from '@/lib/domain/cases/import/texts';
import { prepare } from '@/lib/engines/anchor/find';
import { describe as selectorOf } from '@/lib/engines/anchor/selector';
import { canonicalText } from '@/lib/engines/anchor/text';
import { coded } from '@/lib/engines/casefile/problem';
import { findSpans, type Span } from '@/lib/engines/casefile/spans';

type Writing = ReturnType<typeof written>;

/** Collects the anchors to write: one a span, whether the file or a text asks for it, none that is there already. */
class Anchors {
  private readonly rows: (ReturnType<typeof selectorOf> & {
    id: string;
    captureId: string;
    statementId: string;
    position: number;
  } & Writing)[] = [];

  constructor(
    private readonly run: Run,
    private readonly there: Map<string, { captureId: string; start: number; end: number }[]>,
  ) {}

  /** Anchors a statement at a span; says whether that is new. */
  add(statementId: string, capture: KnownCapture, span: Span, writing: Writing): boolean {
    const same = this.there.get(statementId) ?? [];
    const selector = selectorOf(capture.text, span.start, span.end);
    const { start, end } = selector;
    if (same.some((held) => held.captureId === capture.id && held.start === start && held.end === end)) return false;
    this.rows.push({
      id: this.run.id(),
      captureId: capture.id,
      statementId,
      position: same.length,
      ...selector,
      ...writing,
    });
    this.there.set(statementId, [...same, { captureId: capture.id, start, end }]);
    return true;
  }

  write: Writer = () => insert(this.run, this.rows, 'anchor');
}

/**
 * The anchors of the file, in the captures it names, and those of the quoted phrases in the texts given with the
 * import. An anchor that the file no longer has stays: the desk may have made it.
 */
export async function planAnchors(
  run: Run,
  captures: Captures,
  texts: ReadonlyMap<string, TextGiven>,
): Promise<Writer> {
  const there: Map<string, StoredAnchor[]> = await anchorsThere(run);
  const anchors = new Anchors(run, there);
  run.file.statements.forEach((statement, at) => {
    anchorInCaptures(run, captures, anchors, statement, at);
  });
  anchorInTexts(run, captures, anchors, texts);
  return anchors.write;
}

function anchorInCaptures(run: Run, captures: Captures, anchors: Anchors, statement: FileStatement, at: number): void {
  const statementId = idOf(run, 'statement', statement.key);
  statement.anchors.forEach(({ capture: key, quote, occurrence = 1 }, no) => {
    const path = ['statements', at, 'anchors', no];
    const capture = captures.named(key);
    // A capture that was refused has its own finding already.
    if (!capture) return;
    if (capture.sourceId !== run.ids.source.get(readIn(statement))) {
      run.findings.push({
        path,
        ...coded('capture-not-of', { key, source: readIn(statement) }),
      });
      return;
    }
    const span = findSpans(capture.text, canonicalText(quote))[occurrence - 1];
    if (!span) run.findings.push({ path, ...coded('not-in-kept', { capture: key }) });
    else
      run.report[anchors.add(statementId, capture, span, written(run, statement)) ? 'created' : 'unchanged'].anchor +=
        1;
  });
}

function anchorInTexts(run: Run, captures: Captures, anchors: Anchors, texts: ReadonlyMap<string, TextGiven>): void {
  for (const source of run.file.sources) {
    const text = source.textFile === undefined ? undefined : textOf(texts, source.textFile);
    if (!text) continue;
    const sourceId = idOf(run, 'source', source.key);
    const capture = captures.ofText(sourceId, source, text);
    const prepared = prepare(capture.text);
    const { createdBy } = written(run, source);
    const writing = { createdAt: run.now, createdBy, updatedAt: run.now, updatedBy: createdBy };
    for (const statement of run.file.statements.filter((record) => readIn(record) === source.key)) {
      const { found, missing } = anchorQuotes(prepared, statement.quotes);
      for (const { quote, reason } of missing)
        run.report.notAnchored.push({ statement: statement.key, quote, source: source.key, reason });
      for (const span of found) {
        const isNew = anchors.add(idOf(run, 'statement', statement.key), capture, span, writing);
        run.report[isNew ? 'created' : 'unchanged'].anchor += 1;
        run.report.anchored += 1;
      }
    }
  }
}
