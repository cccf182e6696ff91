import { connection } from 'next/server';

/** Alive: this process answers. Says nothing of the database, so that a restart is not asked for when only that is away. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
}
