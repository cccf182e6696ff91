import { RPCHandler } from '@orpc/server/fetch';
import { router } from '@/lib/domain/router';
import { demand } from '@/lib/platform/auth/permission';
import { errorReply, NotFound } from '@/lib/platform/errors';
import { answering, type Routed, restHandler } from './answering';
import { openApiDocument } from './openapi';
import { referencePage } from './reference';

const rest = restHandler(router);
const rpc = new RPCHandler(router);

const routed: Routed = async (request, context) => {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/api/rpc/')) {
    const { matched, response } = await rpc.handle(request, { prefix: '/api/rpc', context });
    if (matched) return response;
  } else if (request.method === 'GET' && pathname === '/api/openapi.json') {
    demand(context.actor, 'facts.read');
    return Response.json(await openApiDocument());
  } else if (request.method === 'GET' && pathname === '/api/docs') {
    demand(context.actor, 'facts.read');
    return referencePage(await openApiDocument(), request.headers.get('x-nonce') ?? '');
  } else {
    const { matched, response } = await rest.handle(request, { prefix: '/api', context });
    if (matched) return response;
  }
  const { status, body } = errorReply(new NotFound(`${request.method} ${pathname}`));
  return Response.json(body, { status });
};

/** Answers any request below /api that has no route of its own. */
export const answer = answering(routed);
