import { systemClock } from '@/lib/platform/clock';
import { database } from '@/lib/platform/db';
import { Unauthorised } from '@/lib/platform/errors';
import { type Actor, type Permission, type Role, VISITOR, writes } from './roles';
import { sha256, TOKEN_PREFIX } from './secrets';
import { sessionTokenOf } from './session-cookie';

type Found = { id: string; user: string; role: Role; author: string | null; scopes: Permission[] | null; used: Date };

/** "Last used" is written at most this often: a row written at every request would cost more than it tells. */
const TOUCH_AFTER_MS = 60_000;

/**
 * Who asks, by the headers of a request: the bearer of a token for scripts, else whoever is signed in, else a visitor.
 * Asked anew at every request, so that somebody disabled, signed out or given another role is so at once; without a
 * cookie or token the database is not asked. Throws Unauthorised for a token that does not (or no longer) work.
 */
export async function actorOf(headers: Headers): Promise<Actor> {
  const token = bearerOf(headers);
  if (token) return byToken(token);
  const session = sessionTokenOf(headers);
  return session ? bySession(session) : VISITOR;
}

/** The token for scripts a request carries, or null. Other kinds of authorization are a proxy's business. */
export function bearerOf(headers: Headers): string | null {
  const given = /^Bearer\s+(\S+)\s*$/i.exec(headers.get('authorization') ?? '')?.[1];
  return given?.startsWith(TOKEN_PREFIX) ? given : null;
}

async function bySession(token: string): Promise<Actor> {
  const now = systemClock();
  const [found] = await database().$queryRaw<Found[]>`
    SELECT s.id, u.id AS "user", u.role, a.id AS author, NULL AS scopes, s.updated_at AS used
    FROM sessions s JOIN users u ON u.id = s.user_id LEFT JOIN authors a ON a.user_id = u.id
    WHERE s.token = ${token} AND s.expires_at > ${now} AND u.disabled_at IS NULL`;
  if (!found) return VISITOR;
  if (now.getTime() - found.used.getTime() > TOUCH_AFTER_MS)
    await database().session.updateMany({ where: { id: found.id }, data: { updatedAt: now } });
  return { ...actorFrom(found), sessionId: found.id };
}

async function byToken(token: string): Promise<Actor> {
  const now = systemClock();
  const [found] = await database().$queryRaw<Found[]>`
    SELECT t.id::text, u.id AS "user", u.role, a.id AS author, t.scopes, coalesce(t.last_used_at, 'epoch') AS used
    FROM api_tokens t JOIN users u ON u.id = t.user_id LEFT JOIN authors a ON a.user_id = u.id
    WHERE t.sha256 = ${sha256(token)} AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > ${now})
      AND u.disabled_at IS NULL`;
  if (!found) throw new Unauthorised('This token is unknown, expired or revoked, or its owner was disabled.');
  if (now.getTime() - found.used.getTime() > TOUCH_AFTER_MS)
    await database().apiToken.updateMany({ where: { id: found.id }, data: { lastUsedAt: now } });
  return actorFrom(found);
}

const actorFrom = ({ user, role, author, scopes }: Found): Actor => ({
  role,
  userId: user,
  authorId: writes(role) ? author : null,
  scopes,
});
