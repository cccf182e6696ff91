import type { AuditAct } from '@/lib/domain/audit/acts';
import type { ClaimDetail } from '@/lib/domain/claims/contract';
import { getClaim } from '@/lib/domain/claims/data';
import type { EvidenceInput } from '@/lib/domain/claims/edit-contract';
import { reference } from '@/lib/domain/references';
import { captureAt, selectorsIn } from '@/lib/domain/statements/chain-data';
import { named } from '@/lib/domain/writing/columns-data';
import { atDesk, type Desk, demandVersion, hold, idOf } from '@/lib/domain/writing/desk-data';
import { putBack, replaceBelonging, versionOf } from '@/lib/domain/writing/past-data';
import type { Restoring } from '@/lib/domain/writing/restore-data';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { Invalid } from '@/lib/platform/errors';
import type { EvidenceKind, Polarity } from '@/prisma/generated/enums';

type Change = Partial<EvidenceInput> & { ref: string; version: number; why?: string | undefined };

/** Adds an item of evidence to a claim, with its origin and passage. Throws Invalid, NotFound. */
export async function addEvidence(
  actor: Actor,
  input: EvidenceInput & { ref: string },
  now: Clock,
): Promise<ClaimDetail> {
  demandText(input.text);
  if (!PLACES.some((place) => input[place])) throw nowhere();
  await atDesk(actor, { action: 'evidence.create' }, async (desk) => {
    const claim = await hold(desk, 'claim', input.ref);
    const id = desk.newId();
    const position = await desk.tx.evidence.count({ where: { claimId: claim.id } });
    const { number } = await desk.tx.evidence.create({
      data: {
        id,
        key: id,
        claimId: claim.id,
        position,
        ...(await columns(desk, input)),
        polarity: named<Polarity>(input.polarity),
        kind: named<EvidenceKind>(input.kind),
        text: input.text,
        ...desk.written,
      },
      select: { number: true },
    });
    await writePassage(desk, id, input.span);
    desk.touch(claim.id);
    return {
      result: null,
      entity: 'evidence',
      record: id,
      detail: { ref: reference('evidence', number), claim: input.ref },
    };
  });
  return getClaim(actor, { ref: input.ref }, now);
}

/** Changes what is given of an item of evidence. Throws Conflict where somebody else was first, Invalid, NotFound. */
export async function changeEvidence(actor: Actor, input: Change, now: Clock): Promise<ClaimDetail> {
  if (input.text) demandText(input.text);
  return onEvidence(actor, 'evidence.update', input, now, async (desk, id) => {
    if (PLACES.some((place) => input[place] === null)) await demandPlace(desk, id, input);
    await desk.tx.evidence.update({
      where: { id },
      data: {
        ...(await columns(desk, input)),
        ...(input.polarity ? { polarity: named<Polarity>(input.polarity) } : {}),
        ...(input.kind ? { kind: named<EvidenceKind>(input.kind) } : {}),
        ...(input.text ? { text: input.text } : {}),
        updatedAt: desk.now,
      },
    });
    if (input.span !== undefined) await writePassage(desk, id, input.span);
  });
}

/** Takes an item of evidence back; it stays to be cited. Throws Conflict, NotFound. */
export async function withdrawEvidence(
  actor: Actor,
  input: { ref: string; version: number; why?: string | undefined },
  now: Clock,
): Promise<ClaimDetail> {
  return onEvidence(actor, 'evidence.withdraw', input, now, async (desk, id) => {
    await desk.tx.evidence.update({ where: { id }, data: { withdrawnAt: desk.now } });
  });
}

/** Brings an earlier version back as a new one, with its passage; so is what was withdrawn. Throws Conflict, NotFound. */
export async function restoreEvidence(actor: Actor, input: Restoring, now: Clock): Promise<ClaimDetail> {
  return onEvidence(actor, 'evidence.restore', input, now, async (desk, id) => {
    const past = await versionOf(desk, 'evidence', id, input.to);
    await putBack(desk, 'evidence', id, past);
    await replaceBelonging(desk, 'anchors', 'evidence_id', id, past);
  });
}

async function onEvidence(
  actor: Actor,
  action: AuditAct,
  input: { ref: string; version: number; why?: string | undefined },
  now: Clock,
  change: (desk: Desk, id: string) => Promise<void>,
): Promise<ClaimDetail> {
  const ref = await atDesk(actor, { action, why: input.why }, async (desk) => {
    const held = await hold(desk, 'evidence', input.ref);
    const { claim } = await desk.tx.evidence.findUniqueOrThrow({
      where: { id: held.id },
      select: { claim: { select: { id: true, number: true } } },
    });
    const claimRef = reference('claim', claim.number);
    const theirs = async () =>
      (await getClaim(actor, { ref: claimRef }, now)).evidence.find(
        (item) => item.ref === reference('evidence', held.number),
      );
    await demandVersion(held, input.version, input.ref, input, theirs);
    await change(desk, held.id);
    desk.touch(claim.id);
    return { result: claimRef, entity: 'evidence', record: held.id, detail: { ref: input.ref } };
  });
  return getClaim(actor, { ref }, now);
}

/** Where evidence can be looked at: what carries it, a statement, a link, a file, a passage of a text. */
const PLACES = ['source', 'statement', 'url', 'file', 'span'] as const;

const nowhere = () =>
  new Invalid('Say where it can be looked at: a passage, a source, a statement, a link or a file.', 'source');

/** Refuses to take the last place away where an item can be looked at; one that came in without is left alone. */
async function demandPlace(desk: Desk, id: string, input: Partial<EvidenceInput>): Promise<void> {
  const { sourceId, statementId, url, fileSha256, anchors } = await desk.tx.evidence.findUniqueOrThrow({
    where: { id },
    select: { sourceId: true, statementId: true, url: true, fileSha256: true, anchors: { select: { id: true } } },
  });
  const held = { source: sourceId, statement: statementId, url, file: fileSha256, span: anchors[0]?.id };
  const stays = PLACES.some((place) => (input[place] === undefined ? held[place] : input[place]));
  if (!stays && PLACES.some((place) => held[place])) throw nowhere();
}

function demandText(text: EvidenceInput['text']): void {
  if (Object.values(text).every((words) => words.trim() === '')) throw new Invalid('Say what it says.', 'text');
}

async function columns(desk: Desk, input: Partial<EvidenceInput>) {
  const source =
    input.source === undefined ? undefined : input.source && (await idOf(desk, 'source', input.source, 'source'));
  const statement =
    input.statement === undefined
      ? undefined
      : input.statement && (await idOf(desk, 'statement', input.statement, 'statement'));
  return {
    originId: await originOf(desk, input),
    sourceId: source,
    statementId: statement,
    url: input.url,
    ...(await fileColumns(desk, input.file)),
  };
}

/** The file of an item, which must lie in the house; undefined leaves it as it is. Throws Invalid. */
async function fileColumns(desk: Desk, file: EvidenceInput['file']) {
  if (file === undefined) return {};
  // Held until the item is stored, so that it is not swept in the same moment as one that nobody took.
  const held = file
    ? (await desk.tx.blob.updateMany({ where: { sha256: file.sha256 }, data: { createdAt: desk.now } })).count
    : 0;
  if (file && held === 0) throw new Invalid('Upload the file first.', 'file');
  return { fileSha256: file?.sha256 ?? null, fileName: file?.name ?? null };
}

/** The origin named by its key, or a new one; undefined leaves it as it is. Throws Invalid. */
async function originOf(desk: Desk, { origin, newOrigin }: Partial<EvidenceInput>): Promise<string | null | undefined> {
  if (newOrigin) {
    const id = desk.newId();
    const sourceId = newOrigin.source ? await idOf(desk, 'source', newOrigin.source, 'newOrigin') : null;
    await desk.tx.origin.create({
      data: { id, key: id, label: newOrigin.label, sourceId, ...desk.written },
    });
    for (const key of newOrigin.derivedFrom) {
      await desk.tx.originDerivation.create({
        data: { id: desk.newId(), originId: id, fromId: await originId(desk, key) },
      });
    }
    return id;
  }
  return origin === undefined || origin === null ? origin : originId(desk, origin);
}

async function originId(desk: Desk, key: string): Promise<string> {
  const found = await desk.tx.origin.findUnique({ where: { key }, select: { id: true } });
  if (!found) throw new Invalid(`There is no origin “${key}” on record.`, 'origin');
  return found.id;
}

async function writePassage(desk: Desk, evidenceId: string, span: EvidenceInput['span']): Promise<void> {
  await desk.tx.anchor.deleteMany({ where: { evidenceId } });
  if (!span) return;
  const capture = await captureAt(desk, span.capture, 'span');
  const [selector] = selectorsIn(capture, [span]);
  await desk.tx.anchor.create({
    data: { id: desk.newId(), captureId: capture.id, evidenceId, ...selector!, ...desk.written },
  });
}
