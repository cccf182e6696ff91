import { claimsRevision } from '@/lib/domain/claims/list-data';
import { Recent } from '@/lib/engines/facets/recent';
import { type Database, database } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';

/**
 * Replies that a visitor may be given again, by path: what they stand on, as a word that changes when they must.
 * Searches are left out: hardly anybody asks the same words, and to ask what they stand on costs a round of its own.
 */
const STANDING_ON: Readonly<Record<string, () => Promise<string>>> = {
  '/api/claims': claimsRevision,
};

type Kept = { readonly state: string; readonly headers: [string, string][]; readonly body: Buffer };

/** Replies by database. */
const kept = new WeakMap<Database, Recent<Kept>>();
/** At 50 kB a reply, 10 MB. */
const MOST = 200;

/**
 * The reply to a visitor's request, made once for as long as nothing it stands on has changed. Only whole answers
 * (200) are kept; `language` is the one the reply is written in.
 */
export async function keptReply(request: Request, language: string, make: () => Promise<Response>): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url);
  const stateOf = request.method === 'GET' && !searchParams.has('q') ? STANDING_ON[pathname] : undefined;
  if (!stateOf || env().COUNTERCLAIM_PUBLIC !== 'public') return make();
  const db = database();
  const replies = kept.get(db) ?? new Recent<Kept>(MOST);
  kept.set(db, replies);
  const key = `${language} ${pathname}${search}`;
  const state = await stateOf();
  const found = replies.get(key);
  if (found?.state === state) return new Response(new Uint8Array(found.body), { headers: found.headers });
  const made = await make();
  if (made.status !== 200) return made;
  const body = Buffer.from(await made.arrayBuffer());
  const headers = [...made.headers];
  replies.set(key, { state, headers, body });
  return new Response(new Uint8Array(body), { headers });
}
