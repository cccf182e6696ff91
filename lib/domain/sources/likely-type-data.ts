import type { CaptureValue } from '@/lib/engines/capture/capture';
import type { Actor } from '@/lib/platform/auth/roles';
import { database } from '@/lib/platform/db';

/** What a reading says that knows nothing of the kind of a work: files and pasted words carry no mark of it. */
const UNTOLD = 'document';

/**
 * What kind of work an editor most likely has in hand. A page may say it of itself; where nothing does, something with
 * a byline or from an outlet is a newspaper's, and else it is the kind this editor took last in the same form (plain
 * text, PDF, …). The first text ever pasted is a newspaper's too: that is what is pasted.
 */
export async function likelyType(
  actor: Actor,
  value: Pick<CaptureValue, 'cslType' | 'byline' | 'method' | 'kind'>,
  publisherKind: string | undefined,
): Promise<string> {
  if (value.cslType !== UNTOLD) return value.cslType;
  if (value.byline || publisherKind === 'outlet') return 'article-newspaper';
  // Its first words name the form; what follows says how much was read, and what an editor chose of it.
  const reading = value.method.split(/[,;]/)[0]!;
  const last = await database().source.findFirst({
    where: {
      createdBy: actor.authorId ?? undefined,
      captures: { some: { edition: 1, method: { startsWith: reading } } },
    },
    orderBy: { number: 'desc' },
    select: { type: true },
  });
  return last?.type ?? (value.kind === 'text' ? 'article-newspaper' : UNTOLD);
}
