import { createHash } from 'node:crypto';
import { canonicalText } from '@/lib/engines/anchor/text';
import { leaveOutComments } from './comments';
import { type Block, type Draft, type Hints, Refusal, type RefusalCode } from './draft';
import { type Format, formatOf } from './formats';
import { settleLanguage } from './language';
import { LIMITS } from './limits';

/** A source as it was read: its text in canonical form, what it says about itself, and how the text was won. */
export type CaptureValue = {
  title: string | null;
  byline: string | null;
  publisher: string | null;
  /** Partial date: 2020, 2020-12 or 2020-12-17. */
  published: string | null;
  /** BCP 47 tag, or null when it cannot be told. */
  language: string | null;
  /** A type of CSL 1.0.2. */
  cslType: string;
  /** The kept blocks, an empty line between them, canonical. */
  text: string;
  /** The format, by its name in the list of formats. */
  kind: string;
  /** sha256 in hex of the bytes as they came, and of the text as UTF-8. */
  sha256Original: string;
  sha256Text: string;
  method: string;
  /** Every block in reading order, kept or not and why, so that an editor can widen or narrow the text. */
  kept: Block[];
};

export type CaptureResult = { ok: true; value: CaptureValue } | { ok: false; code: RefusalCode; message: string };

/**
 * Reads a file or a fetched page into a capture. The format is told by the bytes, never by name or declared type; what
 * cannot or must not be read is refused with a code and a sentence, never thrown. Nothing of the input is executed,
 * fetched or kept as markup.
 */
export async function captureBytes(bytes: Uint8Array, hints: Hints = {}): Promise<CaptureResult> {
  try {
    if (bytes.length === 0) throw new Refusal('empty', 'The file is empty.');
    if (bytes.length > LIMITS.input)
      throw new Refusal('too_large', `The file is larger than ${LIMITS.input / 2 ** 20} MB.`);
    const format = formatOf(bytes);
    return { ok: true, value: finish(await format.read(bytes, hints), format, bytes) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, message: error.message };
    // A reader that fails on hostile bytes is an expected miss here, whatever it failed with.
    return { ok: false, code: 'broken', message: 'The file is damaged and cannot be read.' };
  }
}

/** Text of chosen blocks, as the preview's editor has widened or narrowed them. */
export function textOf(blocks: readonly Block[]): string {
  const kept = blocks.filter((block) => block.kept).map((block) => block.text);
  return canonicalText(kept.join('\n\n'));
}

function finish(draft: Draft, format: Format, bytes: Uint8Array): CaptureValue {
  const kept = leaveOutComments(draft.blocks.map((block) => ({ ...block, text: canonicalText(block.text) })));
  const text = textOf(kept);
  if (text.length > LIMITS.text || kept.length > LIMITS.blocks)
    throw new Refusal('too_long', 'The text is longer than one work and was not read.');
  if (text === '') throw new Refusal('no_text', 'There is no readable text in this file.');
  return {
    title: line(draft.title),
    byline: line(draft.byline),
    publisher: line(draft.publisher),
    published: draft.published,
    language: settleLanguage(draft.language, text),
    cslType: draft.cslType,
    text,
    kind: format.kind,
    sha256Original: sha256(bytes),
    sha256Text: sha256(text),
    method: draft.method,
    kept: kept.filter((block) => block.text !== ''),
  };
}

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');

/** A fact as one line of canonical text. Metadata longer than 500 characters is a mistake of the page. */
const line = (fact: string | null) =>
  canonicalText(fact ?? '')
    .replace(/\s+/g, ' ')
    .slice(0, 500)
    .trim() || null;
