import { startJob } from '@/lib/domain/jobs/data';
import { readAt } from '@/lib/domain/reading/moment';
import { reference } from '@/lib/domain/references';
import { bundleName } from '@/lib/engines/bundle/layout';
import type { Document } from '@/lib/engines/document/document';
import type { Choices } from '@/lib/engines/formats/formats';
import type { Answer } from '@/lib/platform/apart';
import { type Actor, VISITOR } from '@/lib/platform/auth/roles';
import { blobToSend, readBlob } from '@/lib/platform/blobs';
import type { Clock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { deskKey } from '@/lib/platform/desk-key';
import { Invalid, NotFound, TooLarge } from '@/lib/platform/errors';
import type { Locale } from '@/lib/platform/preferences';
import { version } from '@/package.json';
import { type Chosen, chosenClaims, claimsOf, filterOf } from './chosen-data';
import type { ExportQuery } from './contract';
import { loadDocument } from './document-data';
import { editionDocument, previewDocument } from './edition-data';
import { keptOrMade } from './kept-files-data';
import { type ExportFormat, INCLUDE_ALL, MOST_AT_ONCE, MOST_SET, SET_FORMATS } from './rules';

/** The kind of the job that makes an export. */
export const EXPORT_JOB = 'export';

/** What of an export may be chosen, as a request has it. */
type Shaped = { lang?: Locale | undefined; style: Choices['style']; bom: 'yes' | 'no' };

const choicesOf = ({ lang, style, bom }: Shaped, language: Locale): Choices => ({
  language: lang ?? language,
  style,
  bom: bom === 'yes',
});

type Made = { readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string };

/** Claims of a bundle from which on it is made apart; 100 in all formats keep a server busy for two seconds. */
const MANY = 100;
/** The same of one file that is laid out: 1,000 claims as HTML or DOCX take two to four seconds, a process half of one. */
const MANY_LAID_OUT = 200;
/** Formats that are laid out. The others take less time than to tell another process what to make. */
const LAID_OUT: readonly ExportFormat[] = ['html', 'docx', 'pdf', 'markdown', 'xlsx'];

const isLarge = ({ claims }: Document, format: ExportFormat): boolean =>
  format === 'bundle' ? claims.length > MANY : LAID_OUT.includes(format) && claims.length > MANY_LAID_OUT;

/** How far it is, 0 to 1, and what breaks it off. */
type Under = { readonly progress: (share: number) => void; readonly signal: AbortSignal };

/**
 * A document in a format: in a process apart for a job, and where it is large; of an edition, the file as it was first
 * made. Throws the signal's reason, TooLarge.
 */
export async function makeExport(
  document: Document,
  format: ExportFormat,
  choices: Choices,
  { edition, ...rest }: { under?: Under; edition?: { id: string } } = {},
): Promise<Made> {
  const make = async () => bytesOf(await madeNow(document, format, choices, rest.under));
  const bytes = edition ? await keptOrMade(edition, format, choices, make) : await make();
  const stem = bundleName(document);
  if (format === 'bundle') return { bytes, name: `${stem}.zip`, mediaType: 'application/zip' };
  const { FORMATS, fileName } = await import('@/lib/engines/formats/formats');
  return { bytes, name: fileName(stem, format, choices.language), mediaType: FORMATS[format].mediaType };
}

const bytesOf = (made: string | Uint8Array): Uint8Array =>
  typeof made === 'string' ? new TextEncoder().encode(made) : made;

async function madeNow(
  document: Document,
  format: ExportFormat,
  choices: Choices,
  under: Under | undefined,
): Promise<string | Uint8Array> {
  const signer = deskKey();
  const making = { signer, style: choices.style, version, original: readBlob, progress: under?.progress };
  const [{ FORMATS }, { bundleOf }, { makeApart }] = await Promise.all([
    import('@/lib/engines/formats/formats'),
    import('@/lib/engines/bundle/make'),
    import('@/lib/engines/bundle/apart'),
  ]);
  if (under || isLarge(document, format)) {
    const { publicKey, fingerprint } = signer;
    const order = { document, format, choices, signed: { publicKey, fingerprint, version } };
    return given(await makeApart(order, making, under?.signal), under?.signal);
  }
  return format === 'bundle' ? bundleOf(document, making) : FORMATS[format].make(document, choices);
}

/** What was made apart. Throws the signal's reason, TooLarge, or what nobody foresaw. */
function given<T>(answer: Answer<T>, signal?: AbortSignal): T {
  if (answer.ok) return answer.value;
  signal?.throwIfAborted();
  if (answer.why !== 'ended')
    throw new TooLarge('This export is too large for one file. Choose fewer claims.', MOST_AT_ONCE);
  throw new Error('The process that makes exports ended.');
}

const fileOf = ({ bytes, name, mediaType }: Made): File => new File([bytes as BlobPart], name, { type: mediaType });

/** An edition as a file, the same bytes each time. */
export async function takeEdition(
  query: { ref: string; number: number; format: ExportFormat } & Shaped,
  language: Locale,
): Promise<File> {
  const { document, id } = await editionDocument(query);
  return fileOf(await makeExport(document, query.format, choicesOf(query, language), { edition: { id } }));
}

/** A dossier as readers would have it, were it frozen now: the HTML of a document that is no edition. Throws NotFound. */
export async function previewDossier(
  { ref, lang }: { ref: string; lang?: Locale | undefined },
  { language, now }: { language: Locale; now: Clock },
): Promise<File> {
  const choices = choicesOf({ lang, style: 'apa', bom: 'no' }, language);
  return fileOf(await makeExport(await previewDocument(ref, now), 'html', choices));
}

/** The most claims of one export in a format. */
const mostOf = (format: ExportFormat): number => (SET_FORMATS.includes(format) ? MOST_SET : MOST_AT_ONCE);

/** Claims by any filter of the list as a file, as they are or as they stood. Throws Invalid, TooLarge. */
export async function exportClaims(
  query: ExportQuery & { format: ExportFormat },
  context: { language: Locale; now: Clock },
): Promise<File> {
  const { format, asOf, claims, lang, style, bom, ...filter } = query;
  const refs = claims === undefined ? undefined : [claims].flat().flatMap((one) => one.split(','));
  const chosen = refs ? await chosenClaims({ claims: refs }) : await claimsOf(filter, mostOf(format));
  const document = await documentOfChosen(chosen, refs ? null : filter, { asOf, now: context.now });
  return fileOf(await makeExport(document, format, choicesOf({ lang, style, bom }, context.language)));
}

/** The document of chosen claims that are kept as no dossier. */
async function documentOfChosen(
  chosen: Chosen,
  filter: Record<string, unknown> | null,
  when: { asOf?: string | undefined; now: Clock },
): Promise<Document> {
  const one = chosen.numbers.length === 1 ? reference('claim', chosen.numbers[0]!) : null;
  const query = filter && queryOf(filter);
  return readAt(VISITOR, when.asOf, when.now, (reader) =>
    loadDocument(
      reader,
      {
        claims: chosen.numbers.map((number) => ({ number, note: null })),
        include: INCLUDE_ALL,
        edition: null,
        dossier: {
          ref: null,
          title: one ? { en: `Claim ${one}`, zh: `主张 ${one}` } : { en: 'Claims and evidence', zh: '主张与证据' },
          foreword: null,
          case: null,
          selection: { kind: filter ? 'filter' : one ? 'claim' : 'claims', query, words: chosen.words },
        },
      },
      when.now(),
    ),
  );
}

function queryOf(filter: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, values] of Object.entries(filter))
    for (const value of [values].flat()) if (typeof value === 'string') params.append(name, value);
  return params.toString();
}

/** The ClaimReview of one claim as it stands now, as JSON-LD of its own; null where there is none. Throws NotFound. */
export async function reviewOf(
  query: { ref: string; lang?: Locale | undefined },
  context: { language: Locale; now: Clock },
): Promise<{ review: Record<string, unknown> | null }> {
  const chosen = await chosenClaims({ claims: [query.ref] });
  const document = await documentOfChosen(chosen, null, { now: context.now });
  const [claim] = document.claims;
  if (!claim) throw new NotFound(`The claim ${query.ref}`);
  const { claimReview } = await import('@/lib/engines/formats/claim-review');
  const review = claimReview(document, claim, query.lang ?? context.language);
  return { review: review && { '@context': 'https://schema.org', ...review } };
}

type Wish = {
  format: ExportFormat;
  dossier?: string | undefined;
  number?: number | undefined;
  query?: string | undefined;
} & Shaped;

/** Begins an export as a job of whoever asks. Throws Invalid where nothing, or two things, are chosen. */
export async function beginExport(actor: Actor, wish: Wish, language: Locale) {
  const edition = wish.dossier !== undefined && wish.number !== undefined;
  if (edition === (wish.query !== undefined))
    throw new Invalid('Name a dossier and the number of its edition, or a filter.', 'dossier');
  const { format, style, bom } = wish;
  return startJob(actor, EXPORT_JOB, {
    format,
    style,
    bom,
    lang: wish.lang ?? language,
    ...(edition ? { dossier: wish.dossier!, number: String(wish.number) } : { query: wish.query! }),
  });
}

/** What a job of the kind `export` is to make, by the row's input. */
export async function exportOfJob(
  input: Readonly<Record<string, string>>,
  now: Clock,
  { progress, signal }: Under,
): Promise<Made> {
  const edition = input.dossier && (await editionDocument({ ref: input.dossier, number: Number(input.number) }));
  const document = edition ? edition.document : await documentOfQuery(input.query ?? '', now);
  const format = input.format as ExportFormat;
  // A bundle tells how far it is file by file; how far one file is, a PDF above all, nobody knows before it is done.
  if (format === 'bundle') progress(0.2);
  const choices = choicesOf(input as unknown as Shaped, 'en');
  const under = { progress: (share: number) => progress(0.2 + 0.75 * share), signal };
  return makeExport(document, format, choices, edition ? { under, edition } : { under });
}

/** As the address of an export has it: claims by reference, or a filter of the list. */
async function documentOfQuery(query: string, now: Clock): Promise<Document> {
  const refs = new URLSearchParams(query).getAll('claims').flatMap((some) => some.split(','));
  if (refs.length > 0) return documentOfChosen(await chosenClaims({ claims: refs }), null, { now });
  const filter = filterOf(query);
  return documentOfChosen(await claimsOf(filter), filter, { now });
}

/** The file a finished export has left, read as it is sent. The link does not expire. Throws NotFound. */
export async function keptExport(id: string): Promise<File> {
  const row = await database().job.findUnique({ where: { id } });
  const result = row?.result as { sha256?: string; name?: string; mediaType?: string } | null | undefined;
  if (row?.kind !== EXPORT_JOB || row.state !== 'done' || !result?.sha256) throw new NotFound('The export');
  const blob = await blobToSend(result.sha256);
  if (!blob) throw new NotFound('The export');
  return new File([blob], result.name!, { type: result.mediaType! });
}
