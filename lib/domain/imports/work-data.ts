import { reference } from '@/lib/domain/references';
import type { Desk } from '@/lib/domain/writing/desk-data';
import { comparableAddress } from '@/lib/engines/capture/same-work';
import { fold } from '@/lib/engines/match/tokens';
import type { IncomingSource } from '@/lib/engines/readers/incoming';

const named = { select: { name: true, aliases: { select: { text: true } } } } as const;
type Named = { readonly name: unknown; readonly aliases: readonly { readonly text: string }[] };

/** Works of one title that are compared; of more nobody could tell by the title which is meant. */
const COMPARED = 50;

/**
 * The work on record that bears the title of an incoming one, without regard to case, accents and spaces; null where none
 * does. `same` where it is that work without a doubt: the day agrees, and the publisher or an author or, of a file that
 * we made, our own reference. Two addresses that differ are two works. Where only the title agrees somebody has to decide;
 * `words` are its title and day.
 */
export async function workHere(
  { tx }: Desk,
  source: IncomingSource,
): Promise<{ number: number; same: boolean; words: string } | null> {
  const title = source.title.trim();
  const pattern = title.replace(/[\\%_]/g, '\\$&');
  // The pattern finds by the index on titles, also what has spaces around it.
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM sources WHERE folded(title) LIKE '%' || folded(${pattern}) || '%' AND folded(btrim(title)) = folded(${title})
    ORDER BY number LIMIT ${COMPARED}`;
  if (found.length === 0) return null;
  const works = await tx.source.findMany({
    where: { id: { in: found.map(({ id }) => id) } },
    select: {
      number: true,
      title: true,
      published: true,
      url: true,
      publisher: named,
      authors: { select: { name: true, speaker: named } },
    },
    orderBy: { number: 'asc' },
  });
  const same = works.find((work) => isSame(work, source));
  const { number, title: words, published } = same ?? works[0]!;
  return { number, same: same !== undefined, words: published ? `${words}, ${published}` : words };
}

type Work = {
  readonly number: number;
  readonly published: string | null;
  readonly url: string | null;
  readonly publisher: Named | null;
  readonly authors: readonly { readonly name: string | null; readonly speaker: Named | null }[];
};

function isSame(work: Work, source: IncomingSource): boolean {
  if (work.published !== source.published) return false;
  if (work.url && source.url && comparableAddress(work.url) !== comparableAddress(source.url)) return false;
  if (source.reference === reference('source', work.number)) return true;
  if (work.published === null) return false;
  const publishers = namesOf(work.publisher);
  const authors = work.authors.flatMap(({ name, speaker }) => [...namesOf(speaker), ...(name ? [folded(name)] : [])]);
  return (
    (source.publisher !== null && publishers.includes(folded(source.publisher))) ||
    source.authors.some((author) => authors.includes(folded(author)))
  );
}

const folded = (name: string): string => fold(name.normalize('NFKC').replace(/\s+/g, ' ').trim());

const namesOf = (speaker: Named | null): string[] =>
  speaker === null
    ? []
    : [...Object.values(speaker.name as Record<string, string>), ...speaker.aliases.map(({ text }) => text)].map(
        folded,
      );
