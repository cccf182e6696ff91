import { createHash } from 'node:crypto';
import { captureReference, reference } from '@/lib/domain/references';
import { touchClaimsOf } from '@/lib/domain/writing/claims-of-data';
import { localColumn, named } from '@/lib/domain/writing/columns-data';
import { atDesk, type Desk, demandVersion, hold, idOf } from '@/lib/domain/writing/desk-data';
import { insertSpeaker, speakersNamed } from '@/lib/domain/writing/speaker-data';
import { textOf } from '@/lib/engines/capture/capture';
import type { Block } from '@/lib/engines/capture/draft';
import type { Actor } from '@/lib/platform/auth/roles';
import type { Clock } from '@/lib/platform/clock';
import { Invalid, NotFound } from '@/lib/platform/errors';
import { Prisma } from '@/prisma/generated/client';
import type { Rights } from '@/prisma/generated/enums';
import type { Named, SourceInput, TakeInput, Taken } from './capture-contract';
import type { SourceDetail } from './contract';
import { getSource } from './data';
import { type HeldOriginal, heldOriginal, readOriginal } from './original-data';
import { fingerprint } from './preview-data';

/** A text as it goes into the house: read anew from the original, with the blocks an editor kept. */
type Text = {
  text: string;
  sha256: string;
  method: string;
  original: HeldOriginal;
  mediaType: string;
  language: string | null;
};

/**
 * Takes a text in: a new source with its first capture, or the next capture of one. The text is always won again from
 * the original that was kept, by the blocks the editor chose; nobody can send words that the original does not hold.
 * Words that are on record already are not stored twice. Throws Invalid, NotFound.
 */
export async function takeCapture(actor: Actor, input: TakeInput): Promise<Taken> {
  const text = await textFrom(actor, input);
  return atDesk(actor, { action: 'capture.take', why: input.why }, async (desk) => {
    // Two who take the same words at once take turns, so that the second hears of the first.
    await desk.tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${text.sha256}, 0))::text`;
    const source = input.source ? await hold(desk, 'source', input.source) : null;
    const held = await alreadyHeld(desk, text.sha256, source?.id ?? null, input.anotherWork);
    if (held) return told('identical', held.source.number, held.edition, held.id);
    const into = source ?? (await insertSource(desk, input.record!));
    const language = input.record?.language ?? (await languageOf(desk, into.id));
    const { id, edition } = await insertCapture(desk, into.id, text, language);
    return told(source ? 'recaptured' : 'created', into.number, edition, id);
  });
}

function told(outcome: Taken['outcome'], source: number, edition: number, record: string) {
  const result: Taken = {
    outcome,
    source: reference('source', source),
    capture: captureReference(source, edition),
  };
  return { result, entity: 'captures', record, detail: { ...result } };
}

async function textFrom(actor: Actor, input: TakeInput): Promise<Text> {
  const held = await heldOriginal(actor, input.original);
  const value = await readOriginal(held);
  if (fingerprint(value.kept) !== input.blocksSha256)
    throw new Invalid(
      'The original is read differently now than in the preview. Look at the preview again.',
      'blocksSha256',
    );
  const chosen = new Set(input.kept);
  if (input.kept.some((number) => number >= value.kept.length))
    throw new Invalid(`The original has ${value.kept.length} blocks, numbered from 0.`, 'kept');
  const blocks: Block[] = value.kept.map(({ text }, number) => ({ text, kept: chosen.has(number) }));
  const text = textOf(blocks);
  if (text === '') throw new Invalid('Keep at least one paragraph with words.', 'kept');
  const changed = value.kept.some(({ kept }, number) => kept !== chosen.has(number));
  return {
    text,
    sha256: createHash('sha256').update(text).digest('hex'),
    method: changed ? `${value.method}; paragraphs chosen by an editor` : value.method,
    original: held.original,
    mediaType: held.original.contentType || value.kind,
    language: value.language,
  };
}

/** Where these words stand already: in this source, or in any where no source is named and no reprint is meant. */
function alreadyHeld({ tx }: Desk, textSha256: string, sourceId: string | null, anotherWork: boolean) {
  if (sourceId === null && anotherWork) return null;
  return tx.capture.findFirst({
    where: { textSha256, ...(sourceId ? { sourceId } : {}) },
    select: { id: true, edition: true, source: { select: { number: true } } },
    orderBy: { createdAt: 'asc' },
  });
}

async function languageOf({ tx }: Desk, id: string): Promise<string> {
  return (await tx.source.findUniqueOrThrow({ where: { id }, select: { language: true } })).language;
}

async function insertCapture(desk: Desk, sourceId: string, text: Text, language: string) {
  const { original } = text;
  // Held until the capture is stored, so that it is not swept in the same moment as one that nobody took.
  const { count } = await desk.tx.blob.updateMany({
    where: { sha256: original.sha256 },
    data: { createdAt: desk.now },
  });
  if (count === 0) throw new NotFound('The original file');
  const id = desk.newId();
  const last = await desk.tx.capture.aggregate({ where: { sourceId }, _max: { edition: true } });
  const edition = (last._max.edition ?? 0) + 1;
  await desk.tx.capture.create({
    data: {
      id,
      key: id,
      sourceId,
      edition,
      kind: 'full_text',
      language,
      takenAt: original.fetchedAt ?? desk.now,
      text: text.text,
      length: text.text.length,
      textSha256: text.sha256,
      originalSha256: original.sha256,
      originalName: original.filename ?? original.url,
      originalType: text.mediaType,
      method: text.method,
      createdAt: desk.now,
      createdBy: desk.author,
    },
  });
  // Somebody here has read it now.
  await desk.tx.source.updateMany({ where: { id: sourceId, held: false }, data: { held: true } });
  return { id, edition };
}

async function insertSource(desk: Desk, record: SourceInput): Promise<{ id: string; number: number }> {
  const id = desk.newId();
  const { title, type, language } = record;
  const { number } = await desk.tx.source.create({
    data: {
      id,
      key: id,
      held: true,
      ...(await columns(desk, record, language)),
      title,
      type,
      language,
      ...desk.written,
    },
    select: { number: true },
  });
  await writeAuthors(desk, id, record.authors);
  return { id, number };
}

type Changes = Partial<SourceInput> & { ref: string; version: number; why?: string | undefined };

/** Changes what is given of a bibliographic record. Throws Conflict where somebody else was first, Invalid, NotFound. */
export async function updateSource(actor: Actor, input: Changes, now: Clock): Promise<SourceDetail> {
  const theirs = () => getSource(actor, { ref: input.ref }, now);
  await atDesk(actor, { action: 'source.update', why: input.why }, async (desk) => {
    const held = await hold(desk, 'source', input.ref);
    await demandVersion(held, input.version, reference('source', held.number), input, theirs);
    const language = input.language ?? (await languageOf(desk, held.id));
    await desk.tx.source.update({
      where: { id: held.id },
      data: { ...(await columns(desk, input, language)), updatedAt: desk.now },
    });
    if (input.authors) await writeAuthors(desk, held.id, input.authors);
    await touchClaimsOf(desk, 'source', held.id);
    return { result: null, entity: 'sources', record: held.id, detail: { ref: reference('source', held.number) } };
  });
  return theirs();
}

async function columns(desk: Desk, record: Partial<SourceInput>, language: string) {
  const { title, type, publisher, published, publishedCirca, url, rights, note, csl } = record;
  return {
    ...(title === undefined ? {} : { title }),
    ...(type === undefined ? {} : { type }),
    ...(record.language === undefined ? {} : { language: record.language }),
    ...(publisher === undefined
      ? {}
      : { publisherId: publisher ? await publisherId(desk, publisher, language) : null }),
    ...(published === undefined ? {} : { published }),
    ...(publishedCirca === undefined ? {} : { publishedCirca }),
    ...(url === undefined ? {} : { url }),
    ...(rights === undefined ? {} : { rights: named<Rights>(rights) }),
    ...(note === undefined ? {} : { note: localColumn(note) }),
    ...(csl === undefined ? {} : { csl: csl ? (csl as Prisma.InputJsonObject) : Prisma.DbNull }),
  };
}

/** The speaker meant: the one of that reference, or of that name. Undefined where nobody on record has the name. */
async function speakerId(desk: Desk, given: Named, field: string): Promise<string | undefined> {
  if ('ref' in given) return idOf(desk, 'speaker', given.ref, field);
  const found = await speakersNamed(desk, given.name);
  if (found.length > 1) {
    const refs = found.map(({ number }) => reference('speaker', number)).join(', ');
    throw new Invalid(
      `Several on record are named “${given.name}”: ${refs}. Give the reference of the one you mean.`,
      field,
    );
  }
  return found[0]?.id;
}

/** A publisher of a name nobody bears yet is put on record as an outlet, in the language of the work. */
async function publisherId(desk: Desk, given: Named, language: string): Promise<string> {
  const found = await speakerId(desk, given, 'publisher');
  if (found || 'ref' in given) return found!;
  const name = { [language.split('-')[0]!.toLowerCase()]: given.name };
  return (await insertSpeaker(desk, { kind: 'outlet', name, aliases: [] })).id;
}

/** Replaces the authors. A name that nobody on record bears stays a name: who writes is not always somebody who speaks. */
async function writeAuthors(desk: Desk, sourceId: string, authors: readonly Named[]): Promise<void> {
  const rows = [];
  for (const [position, given] of authors.entries()) {
    const known = await speakerId(desk, given, 'authors');
    const name = known || 'ref' in given ? null : given.name;
    rows.push({ id: desk.newId(), sourceId, position, speakerId: known ?? null, name });
  }
  await desk.tx.sourceAuthor.deleteMany({ where: { sourceId } });
  await desk.tx.sourceAuthor.createMany({ data: rows });
}
