import { connection } from 'next/server';
import { errorReply } from '@/lib/platform/errors';
import { assertReady } from '@/prisma/readiness';

/** Ready for readers: the database answers and has every migration. 503 with the reason otherwise. */
export async function GET(): Promise<Response> {
  await connection();
  try {
    await assertReady();
    return Response.json({ status: 'ready' }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    const { status, body, headers } = errorReply(error);
    return Response.json(body, { status, headers: { ...headers, 'cache-control': 'no-store' } });
  }
}
