/*
 * Whether an edition still stands. The file cannot say: it never changes. Its desk can, and is asked by the content
 * address, so that the answer is about this very document.
 */

/** The edition that a bundle holds, as its document says. `desk` is the address of its server, http or https. */
export type Edition = {
  readonly dossier: string | null;
  readonly number: number;
  readonly takenAt: string;
  readonly sha256: string;
  readonly desk: string | null;
};

type Told = {
  format?: unknown;
  desk?: { url?: unknown };
  dossier?: { ref?: unknown };
  edition?: { number?: unknown } | null;
  takenAt?: unknown;
};

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** An address as its server's beginning, without a slash at its end; null where it is none that may be asked or shown as a link. */
function server(address: unknown): string | null {
  try {
    const url = new URL(text(address) ?? '');
    return /^https?:$/.test(url.protocol) ? `${url.origin}${url.pathname}`.replace(/\/+$/, '') : null;
  } catch {
    return null;
  }
}

/** What a document says of its edition; null where it was never frozen as one. */
export function editionOf(document: Told, sha256: string): Edition | null {
  const number = document.edition?.number;
  if (typeof number !== 'number') return null;
  return {
    dossier: text(document.dossier?.ref),
    number,
    takenAt: text(document.takenAt) ?? '',
    sha256,
    desk: server(document.desk?.url),
  };
}

/** The page that says whether an edition still stands, at its desk. */
export const pageOf = ({ desk, sha256 }: Edition): string | null => (desk ? `${desk}/editions/${sha256}` : null);

/** What a desk says of an edition: the newest edition where that is a later one, and what was corrected or assessed since. */
export type Standing =
  | { readonly known: false; readonly why: string; readonly ask: string | null }
  | {
      readonly known: true;
      readonly asked: string;
      readonly superseded: boolean;
      readonly by: number | null;
      readonly corrections: readonly { readonly ref: string; readonly target: string; readonly why: string }[];
      readonly statuses: readonly {
        readonly claim: string;
        readonly before: string;
        readonly now: string;
        readonly why: string;
      }[];
    };

/** Whether an edition is superseded could not be learned, and where to ask. */
export const unknown = (edition: Edition, why: string): Standing => ({ known: false, why, ask: pageOf(edition) });

type Answer = {
  superseded?: {
    by?: unknown;
    corrections?: { ref?: string; target?: { ref?: string }; why?: Record<string, string> }[];
    statuses?: { claim?: string; before?: string; now?: string; why?: Record<string, string> }[];
  };
};

/** Words in English, else in whatever language there are, on one line. */
const english = (words: Record<string, string> | undefined): string =>
  (words?.en ?? Object.values(words ?? {})[0] ?? '').replace(/\s+/g, ' ').trim();

/** Asks a server about an edition. `read` answers the JSON at an address, or throws with the reason why there is none. */
export async function askStanding(
  edition: Edition,
  at: string,
  read: (address: string) => Promise<unknown>,
): Promise<Standing> {
  const asked = `${at.replace(/\/+$/, '')}/api/editions/${edition.sha256}`;
  let answer: Answer;
  try {
    answer = (await read(asked)) as Answer;
  } catch (error) {
    return unknown(edition, `${asked} did not tell: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { superseded } = answer ?? {};
  if (!superseded || !Array.isArray(superseded.corrections) || !Array.isArray(superseded.statuses))
    return unknown(edition, `${asked} does not know this edition.`);
  const by = typeof superseded.by === 'number' ? superseded.by : null;
  const corrections = superseded.corrections.map(({ ref, target, why }) => ({
    ref: ref ?? '?',
    target: target?.ref ?? '?',
    why: english(why),
  }));
  const statuses = superseded.statuses.map(({ claim, before, now, why }) => ({
    claim: claim ?? '?',
    before: before ?? '?',
    now: now ?? '?',
    why: english(why),
  }));
  const stale = by !== null || corrections.length > 0 || statuses.length > 0;
  return { known: true, asked, superseded: stale, by, corrections, statuses };
}

/** The standing in lines for people, in English. */
export function standingLines(standing: Standing): string[] {
  if (!standing.known)
    return [
      `Whether it is superseded is not known: ${standing.why}${standing.ask ? ` Ask ${standing.ask}` : ' Ask its desk.'}`,
    ];
  const { asked, superseded, by, corrections, statuses } = standing;
  if (!superseded) return [`It is not superseded, says ${asked}`];
  return [
    `It is superseded, says ${asked}${by === null ? '' : `: edition ${by} is the newest`}`,
    ...corrections.map(({ ref, target, why }) => `  ${ref} corrects ${target}${why ? `: ${why}` : ''}`),
    ...statuses.map(
      ({ claim, before, now, why }) => `  ${claim} was ${before} and is now ${now}${why ? `: ${why}` : ''}`,
    ),
  ];
}
