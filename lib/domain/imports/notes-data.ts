import { deskAddress } from '@/lib/domain/dossiers/document-data';
import { captureOf, captureReference, reference } from '@/lib/domain/references';
import type { Desk } from '@/lib/domain/writing/desk-data';
import { find, type Prepared, prepare } from '@/lib/engines/anchor/find';
import { comparableAddress } from '@/lib/engines/capture/same-work';
import type { IncomingNote } from '@/lib/engines/readers/incoming';
import type { Transaction } from '@/lib/platform/db';
import type { Taken } from './told';

/** Letters of the text kept before and after a note's words, as for every anchor. */
const CONTEXT = 32;
/** Captures of one source that are looked through, the newest first. */
const MOST_CAPTURES = 20;

type Held = { readonly id: string; readonly ref: string; readonly text: string; readonly prepared: Prepared };

const count = (counts: Record<string, number>): void => {
  counts.note = (counts.note ?? 0) + 1;
};

/**
 * Puts notes on the words they quote: in the capture that was annotated where we hold it, else in the newest of the page
 * in which the words stand. What a statement or evidence of ours says on the same words already is left as it is.
 */
export async function takeNotes(desk: Desk, notes: readonly IncomingNote[], report: Taken): Promise<void> {
  // Many notes are on few texts, and a text is made ready once.
  const texts = new Map<string, Promise<Held[]>>();
  for (const note of notes) {
    const where = [note.textSha256, ...note.addresses].join(' ');
    const held = texts.get(where) ?? capturesOf(desk.tx, note);
    texts.set(where, held);
    await takeNote(desk, note, await held, report);
  }
}

async function takeNote(desk: Desk, note: IncomingNote, held: readonly Held[], report: Taken): Promise<void> {
  const at = `“${note.exact.slice(0, 60)}”`;
  const [first] = held;
  if (!first) {
    report.leftOut.push({ at, why: 'no-text', values: { target: note.addresses.at(-1)! } });
    return;
  }
  const found = placeOf(note, held);
  if (!found) {
    report.leftOut.push({ at, why: 'not-in-text', values: { capture: first.ref } });
    return;
  }
  const { capture, start, end } = found;
  const same = { captureId: capture.id, start, end, text: note.words, withdrawnAt: null };
  const said = await saidHere(desk.tx, { captureId: capture.id, start, end }, note.bodies);
  if (said) report.leftOut.push({ at, why: 'same-as', values: { ref: said } });
  if (said || (await desk.tx.mark.findFirst({ where: same, select: { id: true } }))) return count(report.unchanged);
  await desk.tx.mark.create({
    data: {
      ...same,
      id: desk.newId(),
      kind: 'note',
      exact: capture.text.slice(start, end),
      prefix: capture.text.slice(Math.max(0, start - CONTEXT), start),
      suffix: capture.text.slice(end, end + CONTEXT),
      ...desk.written,
    },
  });
  count(report.created);
}

function placeOf(note: IncomingNote, held: readonly Held[]) {
  const { exact, prefix, suffix } = note;
  for (const capture of held) {
    const start = note.start === null ? null : unitsOf(capture.text, note.start);
    const place = find(capture.prepared, { exact, prefix, suffix, start });
    if (place) return { capture, start: place.start, end: place.end };
  }
  return null;
}

/** Where a text’s n-th code point begins, in UTF-16 units. */
function unitsOf(text: string, codePoints: number): number {
  let at = 0;
  for (let seen = 0; seen < codePoints && at < text.length; seen += 1) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return at;
}

/** The captures a note may be on: the very text that was annotated, where we hold it, then the newest of its page. */
async function capturesOf(tx: Transaction, { addresses, textSha256 }: IncomingNote): Promise<Held[]> {
  const own = addresses.flatMap(
    (address) => (address.startsWith(`${deskAddress()}/`) && captureOf(address.split('/').at(-1)!)) || [],
  );
  const sameText = textSha256
    ? await tx.capture.findMany({ where: { textSha256 }, select: { source: { select: { number: true } } } })
    : [];
  const numbers = [...own.map(({ source }) => source), ...sameText.map(({ source }) => source.number)];
  for (const address of addresses) numbers.push(...(await sourcesAt(tx, address)));
  const rows = await tx.capture.findMany({
    where: { source: { number: { in: numbers } } },
    orderBy: [{ edition: 'desc' }, { source: { number: 'asc' } }],
    select: { id: true, text: true, textSha256: true, edition: true, source: { select: { number: true } } },
    take: MOST_CAPTURES,
  });
  const annotated = ({ textSha256: sha256, source, edition }: (typeof rows)[number]) =>
    sha256 === textSha256 || own.some((each) => each.source === source.number && each.edition === edition);
  return rows
    .sort((a, b) => Number(annotated(b)) - Number(annotated(a)))
    .map(({ id, text, edition, source }) => ({
      id,
      ref: captureReference(source.number, edition),
      text,
      prepared: prepare(text),
    }));
}

/** Numbers of the sources under an address: those of that page, and another desk’s that came in from it. */
async function sourcesAt(tx: Transaction, address: string): Promise<number[]> {
  const wanted = comparableAddress(address);
  if (!wanted) return [];
  const place = wanted.split('?')[0]!.toLowerCase();
  const near = await tx.$queryRaw<{ number: number; url: string }[]>`
    SELECT number, url FROM sources WHERE url IS NOT NULL AND position(${place} IN lower(url)) > 0 ORDER BY number LIMIT 200`;
  const theirs = captureOf(address.split('/').at(-1)!);
  const came = theirs
    ? await tx.$queryRaw<{ number: number }[]>`
        SELECT DISTINCT substring(refs ->> ${reference('source', theirs.source)} FROM 3)::int AS number
        FROM imported_editions
        WHERE refs ? ${reference('source', theirs.source)} AND url IS NOT NULL AND starts_with(${address}, url || '/')`
    : [];
  return [...near.filter(({ url }) => comparableAddress(url) === wanted), ...came].map(({ number }) => number);
}

/** The statement or evidence of ours that is on exactly these words and says one of these things; null for none. */
async function saidHere(
  tx: Transaction,
  place: { captureId: string; start: number; end: number },
  bodies: readonly string[],
): Promise<string | null> {
  const said = { number: true, text: true } as const;
  const rows = await tx.anchor.findMany({
    where: place,
    select: { statement: { select: said }, evidence: { select: said } },
  });
  const says = (held: { text: unknown } | null) =>
    Object.values((held?.text ?? {}) as Record<string, string>).some((words) =>
      bodies.includes(words.normalize('NFC').replace(/\s+/g, ' ').trim()),
    );
  for (const { statement, evidence } of rows) {
    if (statement && says(statement)) return reference('statement', statement.number);
    if (evidence && says(evidence)) return reference('evidence', evidence.number);
  }
  return null;
}
