import { isDeepStrictEqual } from 'node:util';
import type { LocalText } from '@/lib/domain/values';
import { atDesk, type Desk } from '@/lib/domain/writing/desk-data';
import { closeProposal, heldProposal, openProposals, type Proposed } from '@/lib/domain/writing/proposals-data';
import { tell } from '@/lib/domain/writing/tell-data';
import { sniff } from '@/lib/engines/readers/sniff';
import type { Actor } from '@/lib/platform/auth/roles';
import { readBlob, storeBlob } from '@/lib/platform/blobs';
import { systemClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Conflict, Invalid, NotFound } from '@/lib/platform/errors';
import { newId } from '@/lib/platform/ids';
import type { Locale } from '@/lib/platform/preferences';
import { openBundle, parseDocument, type Sent, type SentOptions, takeDocument } from './bundle-data';
import { deskLabel } from './desk-label';
import type { ConflictChoice, ItemChoice } from './rules';
import { refuse, type Taken } from './told';

/** Bytes of a file that waits; uploads are capped below it. */
const MOST = 2 ** 31;

/** What a preview told: all that would be stored. What it tells when it is passed must be the same. */
type Told = Pick<Taken, 'created' | 'changed'> & { readonly differs: unknown };

/** What is kept of a bundle or document that waits for a second person. */
type Wish = {
  readonly conflicts: ConflictChoice;
  readonly choices: readonly (readonly [string, ItemChoice])[];
  readonly desk: string;
  readonly fingerprint: string | null;
  readonly title: LocalText;
  readonly claims: readonly LocalText[];
  readonly told: Told;
};

export type ImportProposal = Proposed & { readonly act: 'import'; readonly file: string; readonly input: Wish };

/** Is it a file that would come in? Nobody but `propose` writes these rows: they hold what it was given. */
export const isImport = (proposal: Proposed): proposal is ImportProposal => proposal.act === 'import';

/** Claims named to whoever decides. */
const NAMED = 100;

/**
 * Takes in what another desk sent: it brings judgements that were published there, so it is tried, kept, and comes in
 * when a second person passes it; by an administrator, who answers for the server, at once. Throws Forbidden, Invalid.
 */
export async function takeSent(actor: Actor, bytes: Uint8Array, sent: Sent, options: SentOptions): Promise<Taken> {
  const { document, wrapping } = sent;
  if (!options.store || actor.role === 'administrator') return takeDocument(actor, document, wrapping, options);
  const report = await takeDocument(actor, document, wrapping, { ...options, store: false, demand: true });
  const { created, changed, edition } = report;
  const comes = edition?.isNew || edition?.isNowSigned || Object.keys({ ...created, ...changed }).length > 0;
  if (!comes) return { ...report, stored: true };
  await propose(actor, bytes, {
    ...{ conflicts: options.conflicts, choices: [...options.choices] },
    ...{ desk: deskLabel(document.desk), fingerprint: wrapping?.fingerprint ?? null, title: document.dossier.title },
    claims: document.claims.slice(0, NAMED).map(({ proposition }) => proposition),
    told: toldOf(report),
  });
  return { ...report, waits: true };
}

async function propose(actor: Actor, bytes: Uint8Array, input: Wish): Promise<void> {
  const { sha256: file, size } = await storeBlob([bytes], MOST);
  // Its row first: what no proposal comes to name is swept by it.
  const createdAt = systemClock();
  const row = { sha256: file, size, mediaType: typeOf(bytes), createdAt };
  await database().blob.upsert({ where: { sha256: file }, create: row, update: { createdAt } });
  await atDesk(actor, { action: 'import.propose' }, async (desk) => {
    const [open] = await openProposals(desk.tx, { file });
    if (open && !open.returnedAt)
      throw new Invalid(
        'This file waits for a second person already; whoever handed it over can take it back.',
        'file',
      );
    if (open) await closeProposal(desk, open.id, null);
    const id = desk.newId();
    const made = { id, act: 'import', file, input: input as object, authorId: desk.author, createdAt: desk.now };
    await desk.tx.proposal.create({ data: made });
    return { result: null, entity: 'proposals', record: id, detail: { sha256: file, desk: input.desk } };
  });
}

/** Both kinds of file that can wait are told by their first byte, P of PK or a brace. */
const typeOf = (bytes: Uint8Array): string => (bytes[0] === 0x50 ? 'application/zip' : 'application/json');

const toldOf = ({ created, changed, conflicts }: Taken): Told =>
  JSON.parse(
    JSON.stringify({ created, changed, differs: conflicts.map(({ noun, key, fields }) => ({ noun, key, fields })) }),
  );

/**
 * Brings in what somebody else has proposed, as theirs. Throws Conflict where something else would come in now than
 * when they proposed it, Forbidden for one's own, Invalid where it waits no longer.
 */
export async function passImport(actor: Actor, id: string, language: Locale): Promise<{ passed: number }> {
  const desk = { author: actor.authorId ?? '', now: systemClock(), newId };
  const proposal = await database().$transaction(async (tx) => heldProposal({ ...desk, tx }, id));
  if (!isImport(proposal)) throw new Invalid('This is no file that would come in.', 'items');
  const { input, file, authorId } = proposal;
  const bytes = await readBlob(file);
  if (!bytes) throw new NotFound('The file that would come in');
  const { document, wrapping } = await openSent(bytes, language);
  const theirs: Actor = { role: 'editor', userId: null, authorId, scopes: null };
  await takeDocument(theirs, document, wrapping, {
    ...{ store: true, conflicts: input.conflicts, choices: new Map(input.choices), language, now: desk.now },
    passing: { by: desk.author, within: (tx, report) => close({ ...desk, tx }, proposal, report) },
  });
  return { passed: 1 };
}

/** In the transaction that brings it in: nobody has passed it meanwhile, and it is what was seen. */
async function close(
  desk: Pick<Desk, 'tx' | 'author' | 'now' | 'newId'>,
  { id, input, authorId }: ImportProposal,
  report: Taken,
): Promise<void> {
  await heldProposal(desk, id);
  const now = toldOf(report);
  if (!isDeepStrictEqual(now, input.told))
    throw new Conflict(
      'Something else would come in than when it was proposed: records here have changed since. Nothing was stored; return it, so that it is looked at again.',
      { yours: input.told, theirs: now },
    );
  await closeProposal(desk, id, desk.author);
  await tell(desk, 'passed', [authorId], report.edition?.dossier ?? '');
}

/** A bundle or a document from its bytes. Throws Invalid. */
export async function openSent(bytes: Uint8Array, language: Locale): Promise<Sent> {
  const sniffed = sniff(bytes);
  if (sniffed?.kind === 'bundle') return openBundle(bytes, language);
  if (sniffed?.kind === 'document') return { document: parseDocument(sniffed.text, language), wrapping: null };
  throw refuse(language, 'kind', 'file');
}

/** The file that would come in, for whoever decides on it, to be saved and never shown in place. Throws NotFound. */
export async function proposedFile(id: string): Promise<{ headers: Record<string, string>; body: File }> {
  const [proposal] = await openProposals(database(), { id });
  const bytes = proposal && isImport(proposal) ? await readBlob(proposal.file) : null;
  if (!bytes) throw new NotFound('The file that would come in');
  const type = typeOf(bytes);
  const name = `import-${id}.${type === 'application/zip' ? 'zip' : 'json'}`;
  return {
    headers: {
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
    body: new File([bytes as BlobPart], name, { type }),
  };
}
