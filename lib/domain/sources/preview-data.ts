import { createHash } from 'node:crypto';
import { speakerSelect, toSpeakerBrief } from '@/lib/domain/reading/brief-rows';
import { speakersNamed } from '@/lib/domain/writing/speaker-data';
import type { CaptureValue } from '@/lib/engines/capture/capture';
import type { Block } from '@/lib/engines/capture/draft';
import { namesIn } from '@/lib/engines/capture/same-work';
import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';
import { Invalid } from '@/lib/platform/errors';
import { onRecord } from './alike-data';
import type { CapturePreview, Original, WARNINGS } from './capture-contract';
import { likelyType } from './likely-type-data';
import { fetchedBy, forgetRefused, type HeldOriginal, heldOriginal, keepOriginal, readOriginal } from './original-data';
import { forgetFetched } from './sweep-data';

export type PreviewInput = {
  text?: string | undefined;
  file?: File | undefined;
  job?: string | undefined;
  original?: Original | undefined;
};

/**
 * Reads what an editor gave and shows what would be taken. The original is kept by its hash unless it cannot be read;
 * nothing else is stored. Throws Invalid with the engine's refusal, TooLarge, NotFound.
 */
export async function previewCapture(actor: Actor, input: PreviewInput): Promise<CapturePreview> {
  const { original, kept } = await originalOf(actor, input);
  const held = await heldOriginal(actor, original);
  const value = await readOriginal(held).catch(async (error) => {
    if (error instanceof Invalid) await forget(held.original, kept);
    throw error;
  });
  return toPreview(actor, held.original, value);
}

/** Forgets what cannot be read where it came in just now, or was fetched for this. */
async function forget({ sha256, job, fetchedAt, first }: HeldOriginal, kept: Given['kept']): Promise<void> {
  if (kept) await forgetRefused(kept);
  else if (job && fetchedAt && first) await forgetFetched(sha256, job, fetchedAt);
}

type Given = { readonly original: Original; readonly kept?: Awaited<ReturnType<typeof keepOriginal>> };

/** The original as it now lies in the house, whichever way it came; `kept` where it came just now. */
async function originalOf(actor: Actor, { text, file, job, original }: PreviewInput): Promise<Given> {
  if (original) return { original };
  if (job) return { original: { sha256: (await fetchedBy(actor, job)).sha256, job } };
  if (file) {
    if (file.size === 0) throw new Invalid('The file is empty.', 'file');
    const kept = await keepOriginal(file.stream(), file.type || 'application/octet-stream');
    return { original: { sha256: kept.sha256, filename: file.name.slice(0, 255) }, kept };
  }
  const kept = await keepOriginal([new TextEncoder().encode(text ?? '')], 'text/plain; charset=utf-8');
  return { original: { sha256: kept.sha256 }, kept };
}

async function toPreview(actor: Actor, original: HeldOriginal, value: CaptureValue): Promise<CapturePreview> {
  const { sha256, filename, job, size, url } = original;
  const publisher = value.publisher ? await withKnown(value.publisher) : null;
  return {
    original: { sha256, filename, job, size },
    kind: value.kind,
    method: value.method,
    title: value.title,
    authors: await Promise.all(namesIn(value.byline ?? bylineOf(value.kept)).map(withKnown)),
    publisher,
    published: value.published,
    language: value.language,
    type: await likelyType(actor, value, publisher?.known?.kind),
    url,
    blocks: value.kept.map(({ text, kept, why }) => ({ text, kept, why: why ?? null })),
    blocksSha256: fingerprint(value.kept),
    textSha256: value.sha256Text,
    length: value.text.length,
    warnings: warningsOf(value),
    onRecord: await onRecord(value.text, value.sha256Text, url),
  };
}

/** A name with the one speaker on record who bears it; with several of a name an editor has to choose. */
async function withKnown(name: string): Promise<{ name: string; known: ReturnType<typeof toSpeakerBrief> | null }> {
  const found = await speakersNamed({ tx: database() }, name);
  if (found.length !== 1) return { name, known: null };
  const row = await database().speaker.findUnique({ where: { id: found[0]!.id }, select: speakerSelect });
  return { name, known: row && toSpeakerBrief(row, null) };
}

/** The line that names the author in a page that says so nowhere else; dates and places stand in such lines too. */
const bylineOf = (blocks: readonly Block[]): string =>
  blocks.find(({ text, why }) => why === 'byline' && /^(by\s|作者|记者|記者)/i.test(text) && text.length < 120)?.text ??
  '';

/** Of all blocks in their order, so that numbers of blocks mean the same when they come back. */
export const fingerprint = (blocks: readonly Block[]): string =>
  createHash('sha256')
    .update(JSON.stringify(blocks.map(({ text }) => text)))
    .digest('hex');

/** Letters below which a text is more likely a teaser or a refusal than the work. */
const LITTLE = 400;

function warningsOf(value: CaptureValue): CapturePreview['warnings'] {
  const leftOut = value.kept.filter(({ kept }) => !kept).reduce((sum, { text }) => sum + text.length, 0);
  const found: [(typeof WARNINGS)[number], boolean][] = [
    ['no-title', value.title === null],
    ['no-date', value.published === null],
    ['no-publisher', value.publisher === null],
    ['no-language', value.language === null],
    ['little-text', value.text.length < LITTLE],
    ['much-left-out', leftOut > value.text.length],
  ];
  return found.filter(([, holds]) => holds).map(([warning]) => warning);
}
