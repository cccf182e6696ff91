import {
  captureSelect,
  sourceSelect,
  speakerSelect,
  toCaptureBrief,
  toSourceBrief,
  toSpeakerBrief,
} from '@/lib/domain/reading/brief-rows';
import { text as local } from '@/lib/domain/reading/words';
import { demandNumber, numberOf, reference } from '@/lib/domain/references';
import { atDesk, type Desk, demandVersion, hold } from '@/lib/domain/writing/desk-data';
import { diffWords, legible } from '@/lib/engines/anchor/diff';
import { type Reanchored, reanchor } from '@/lib/engines/anchor/reanchor';
import { describe as selectorAt } from '@/lib/engines/anchor/selector';
import type { Actor } from '@/lib/platform/auth/roles';
import { database, type Transaction } from '@/lib/platform/db';
import { Invalid, NotFound } from '@/lib/platform/errors';
import type { OUTCOMES, RecaptureReport } from './capture-contract';

type Outcome = (typeof OUTCOMES)[number];
type Editions = { ref: string; from: number; to: number };
type Confirmed = Editions & {
  statements: readonly { statement: string; version: number; spans?: { start: number; end: number }[] | undefined }[];
  why?: string | undefined;
};

/** From least to most changed: a statement is as changed as the most changed of its places. */
const ORDER: readonly Outcome[] = ['unchanged', 'moved', 'reworded', 'gone'];
const worst = (outcomes: readonly Outcome[]): Outcome =>
  ORDER.findLast((outcome) => outcomes.includes(outcome)) ?? 'unchanged';

/**
 * Two texts of a source compared word by word, and where every statement anchored in the older stands in the newer.
 * Nothing is stored. Throws NotFound, Invalid where the editions are not two.
 */
export async function getRecaptureReport(_: Actor, input: Editions): Promise<RecaptureReport> {
  const db = database();
  const { source, from, to } = await loadPair(db, input);
  const statements = await anchored(db, from.id, to.id);
  const found = reanchored(from.text, to.text, statements);
  return {
    source: toSourceBrief(source),
    from: toCaptureBrief(from, source.number),
    to: toCaptureBrief(to, source.number),
    changes: legible(diffWords(from.text, to.text)),
    statements: statements.map((statement, index) => {
      const places = found[index]!.map((now, place) => {
        const { start, end, exact } = statement.old[place]!;
        return { outcome: now.state, before: { start, end, exact }, after: placeIn(to.text, now) };
      });
      const outcome = worst(places.map((place) => place.outcome));
      return {
        statement: reference('statement', statement.number),
        version: statement.version,
        speaker: toSpeakerBrief(statement.speaker, statement.said),
        text: local(statement.text),
        language: statement.language,
        outcome,
        confirmed: confirmedOf(statement, outcome),
        places,
        stands: statement.now.map(({ start, end, exact }) => ({ start, end, exact })),
      };
    }),
  };
}

/**
 * Anchors in the newer text, else a “gone” on those in the older. A statement marked there by hand or by an import has
 * no outcome on its anchors: it is what was `found`.
 */
function confirmedOf(statement: Anchored, found: Outcome): Outcome | null {
  const here = statement.now.map(({ outcome }) => outcome ?? found);
  if (here.length > 0) return worst(here);
  return statement.old.some(({ outcome, confirmedAt }) => outcome === 'gone' && confirmedAt) ? 'gone' : null;
}

const placeIn = (text: string, { start, end }: Reanchored) =>
  start === null ? null : { start, end, exact: text.slice(start, end) };

async function loadPair(db: Transaction, { ref, from, to }: Editions) {
  if (from === to) throw new Invalid('Compare two texts: “from” and “to” are the same.', 'to');
  const number = demandNumber('source', ref);
  const source = await db.source.findUnique({
    where: { number },
    select: {
      ...sourceSelect,
      captures: { where: { edition: { in: [from, to] } }, select: { ...captureSelect, id: true, text: true } },
    },
  });
  if (!source) throw new NotFound(`The source ${reference('source', number)}`);
  const at = (edition: number) => {
    const found = source.captures.find((capture) => capture.edition === edition);
    if (!found) throw new NotFound(`The text ${edition} of ${reference('source', number)}`);
    return found;
  };
  return { source, from: at(from), to: at(to) };
}

const anchorSelect = {
  captureId: true,
  start: true,
  end: true,
  exact: true,
  prefix: true,
  suffix: true,
  outcome: true,
  confirmedAt: true,
} as const;

/** Statements anchored in the older text, with their anchors in both, in the order of the text. */
async function anchored(db: Transaction, from: string, to: string) {
  const rows = await db.statement.findMany({
    where: { withdrawnAt: null, anchors: { some: { captureId: from } } },
    select: {
      id: true,
      number: true,
      version: true,
      said: true,
      text: true,
      language: true,
      speaker: { select: speakerSelect },
      anchors: { where: { captureId: { in: [from, to] } }, select: anchorSelect, orderBy: { position: 'asc' } },
    },
    orderBy: { number: 'asc' },
  });
  return rows
    .map(({ anchors, ...row }) => ({
      ...row,
      old: anchors.filter(({ captureId }) => captureId === from),
      now: anchors.filter(({ captureId }) => captureId === to),
    }))
    .sort((a, b) => a.old[0]!.start - b.old[0]!.start);
}
type Anchored = Awaited<ReturnType<typeof anchored>>[number];

/** Where each place of each statement went; all at once, so that the texts are compared once. */
function reanchored(before: string, after: string, statements: readonly Anchored[]): Reanchored[][] {
  const all = reanchor(
    before,
    after,
    statements.flatMap(({ old }) => old),
  );
  let at = 0;
  return statements.map(({ old }) => {
    at += old.length;
    return all.slice(at - old.length, at);
  });
}

/**
 * Stores where statements stand in the newer text, as an editor has looked at it: the places found again, or those the
 * editor marked instead. A statement that is gone is noted so at its anchors in the older text. All or none.
 * Throws Conflict where a statement was changed meanwhile, Invalid, NotFound.
 */
export async function confirmAnchors(actor: Actor, input: Confirmed): Promise<RecaptureReport> {
  const report = () => getRecaptureReport(actor, input);
  await atDesk(actor, { action: 'capture.anchors', why: input.why }, async (desk) => {
    const source = await hold(desk, 'source', input.ref);
    const { from, to } = await loadPair(desk.tx, input);
    const all = await anchored(desk.tx, from.id, to.id);
    const found = reanchored(from.text, to.text, all);
    const done: Record<string, Outcome> = {};
    for (const { statement, version, spans } of input.statements) {
      const number = numberOf('statement', statement);
      const index = all.findIndex((held) => held.number === number);
      const held = all[index];
      if (!held) throw new Invalid(`${statement} has no place in the older text.`, 'statements');
      await hold(desk, 'statement', statement);
      await demandVersion(held, version, statement, input, report);
      done[statement] = await confirmOne(desk, held, to, spans ? chosen(held, to.text, spans) : found[index]!);
    }
    await carryEvidence(desk, from, to);
    const detail = { ref: reference('source', source.number), from: input.from, to: input.to, outcomes: done };
    return { result: null, entity: 'captures', record: to.id, detail };
  });
  return report();
}

/**
 * Gives items of evidence on the older text their passage in the newer one, where the very words stand there still. The
 * older passage stays, and for what was reworded or is gone it is the only one: nothing is guessed.
 */
async function carryEvidence(desk: Desk, from: { id: string; text: string }, to: { id: string; text: string }) {
  const held = await desk.tx.anchor.findMany({
    where: { captureId: from.id, evidence: { withdrawnAt: null, anchors: { none: { captureId: to.id } } } },
    select: { evidenceId: true, position: true, ...anchorSelect },
  });
  const found = reanchor(from.text, to.text, held);
  for (const [index, { state, start, end }] of found.entries()) {
    const { evidenceId, position } = held[index]!;
    if (start === null || (state !== 'unchanged' && state !== 'moved')) continue;
    const place = { captureId: to.id, evidenceId, position, ...selectorAt(to.text, start, end) };
    const data = { id: desk.newId(), ...place, outcome: state, confirmedAt: desk.now, ...desk.written };
    await desk.tx.anchor.create({ data });
  }
}

/** Places an editor marked, each called what it is beside the words that stood there before. */
function chosen(held: Anchored, text: string, spans: readonly { start: number; end: number }[]): Reanchored[] {
  return [...spans]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }, index) => {
      if (start >= end || end > text.length || text.slice(start, end).trim() === '')
        throw new Invalid(`There are no words at ${start} to ${end} of the newer text.`, 'statements');
      const before = held.old[index];
      const same = before && before.exact === text.slice(start, end);
      return { state: same ? (before.start === start ? 'unchanged' : 'moved') : 'reworded', start, end };
    });
}

async function confirmOne(desk: Desk, held: Anchored, to: { id: string; text: string }, places: Reanchored[]) {
  const { tx, now } = desk;
  await tx.anchor.deleteMany({ where: { statementId: held.id, captureId: to.id } });
  const standing = places.filter((place) => place.start !== null);
  await tx.anchor.createMany({
    data: standing.map(({ state, start, end }, position) => ({
      id: desk.newId(),
      captureId: to.id,
      statementId: held.id,
      position,
      ...selectorAt(to.text, start, end),
      outcome: state,
      confirmedAt: now,
      ...desk.written,
    })),
  });
  if (standing.length === 0)
    await tx.anchor.updateMany({
      where: { statementId: held.id, captureId: held.old[0]!.captureId },
      data: { outcome: 'gone', confirmedAt: now },
    });
  // Its anchors are part of it, so it has a new version, whose author has looked.
  await tx.statement.update({ where: { id: held.id }, data: { updatedAt: now } });
  const bears = await tx.stance.findMany({ where: { statementId: held.id }, select: { claimId: true } });
  desk.touch(...bears.map(({ claimId }) => claimId));
  return worst(places.map(({ state }) => state));
}
